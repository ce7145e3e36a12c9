import type { Actor } from "#lib/kernel/actor.ts";
import { ServiceNavigation } from "#lib/ui/service-navigation.tsx";
import { registrationPath } from "#lib/web/paths.ts";
import { staffPages } from "#lib/web/staff-pages.ts";

const portalPages = [
  { text: "Notifications", href: "/portal" },
  { text: "Registration", href: registrationPath },
];

type Props = {
  actor: Actor;
  /** The part of the service that the page belongs to. */
  part?: string | undefined;
  /** The page has a way back: on a phone that is enough, and leaves more of the screen to the page. */
  isOnWay: boolean;
};

/** The parts of the service that somebody who is signed in can go to. */
export function Navigation({ actor, part, isOnWay }: Props) {
  const pages = actor.kind === "portalUser" ? portalPages : staffPages(actor);
  if (pages.length === 0) return null;
  return (
    <ServiceNavigation
      classes={isOnWay ? "app-navigation app-navigation--on-way" : "app-navigation"}
      navigation={pages.map(({ text, href }) => ({ text, href, active: href === part }))}
      navigationLabel="Parts of the portal"
      collapseNavigationOnMobile={false}
    />
  );
}
