import type { ReactNode } from "react";
import { visitor } from "#lib/kernel/actor.ts";
import { config } from "#lib/kernel/config.ts";
import { inDanger } from "#lib/kernel/emergency-calls.ts";
import { BackLink } from "#lib/ui/back-link.tsx";
import { Footer } from "#lib/ui/footer.tsx";
import { Header } from "#lib/ui/header.tsx";
import { PhaseBanner } from "#lib/ui/phase-banner.tsx";
import { feedbackPath, guidancePath, helpPath } from "#lib/web/paths.ts";
import { signedIn } from "#lib/web/session.ts";
import { homeOf } from "#lib/web/staff-pages.ts";
import { AsServed } from "./as-served.tsx";
import { Navigation } from "./navigation.tsx";
import { ButtonNotDone } from "./not-done.tsx";
import { SignedInBar } from "./signed-in-bar.tsx";

type Props = {
  /** Where the back link leads; pages without one are left by the header. */
  back?: string | undefined;
  /** Lists and documents use the whole width. */
  wide?: boolean;
  /** The address of the part of the service that the page belongs to. */
  part?: string;
  /** The page says nothing of who is signed in, and the browser shows it again on Back as it was left. */
  isForEverybody?: boolean;
  children: ReactNode;
};

const aboutService = [
  { text: "Help", href: helpPath },
  { text: "Guidance", href: guidancePath },
  { text: "Give feedback", href: feedbackPath }, // signed in, where the banner would push what matters off a phone
  { text: "What has changed", href: "/changes" },
  { text: "Accessibility", href: "/accessibility" },
  { text: "Privacy", href: "/privacy" },
  { text: "Cookies", href: "/cookies" },
  { text: "Terms", href: "/terms" },
];

/** What stands around every page: whose service it is, who is signed in and as what, and the way back. */
export async function Frame({ back, wide = false, part, isForEverybody = false, children }: Props) {
  const person = isForEverybody ? undefined : await signedIn();
  const { regulatorName, isDemo } = config();
  const home = homeOf(person?.actor ?? visitor);
  return (
    <>
      {!isForEverybody && <AsServed />}
      <header>
        <Header url={home} serviceName="Provider portal">
          {regulatorName}
        </Header>
        {person && <SignedInBar person={person} />}
        {person && <Navigation actor={person.actor} part={part} isOnWay={back !== undefined} />}
        {!person && (
          <PhaseBanner tag={{ text: "Beta" }} classes="print:hidden">
            New service.{" "}
            <a className="govuk-link" href={feedbackPath}>
              Give feedback
            </a>
          </PhaseBanner>
        )}
      </header>
      <div className="govuk-width-container">
        {back && (
          <nav aria-label="Back">
            <BackLink href={back} />
          </nav>
        )}
        <main className="govuk-main-wrapper" id="main-content" tabIndex={-1}>
          {!isForEverybody && <ButtonNotDone />}
          {wide ? (
            children
          ) : (
            <div className="govuk-grid-row">
              <div className="govuk-grid-column-two-thirds-from-desktop">{children}</div>
            </div>
          )}
        </main>
      </div>
      <footer>
        <Footer
          meta={{
            visuallyHiddenTitle: "About this service",
            items: aboutService,
            text: `${inDanger}${isDemo ? " This is a demonstration: all of it is made up." : ""}`,
          }}
        />
      </footer>
    </>
  );
}
