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
};

/** The parts of the service that somebody who is signed in can go to. */
export function Navigation({ actor, part }: Props) {
  const pages = actor.kind === "staff" ? staffPages(actor) : portalPages;
  if (pages.length === 0) return null;
  return (
    <ServiceNavigation
      classes="app-navigation"
      navigation={pages.map((page) => ({ ...page, active: page.href === part }))}
      navigationLabel="Parts of the portal"
      collapseNavigationOnMobile={false}
    />
  );
}
