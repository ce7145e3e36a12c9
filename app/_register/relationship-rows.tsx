import { longDate } from "#lib/kernel/dates.ts";
import type { LocationRecord } from "#lib/register/registration.ts";
import { row } from "./rows.tsx";

type Related = LocationRecord["relationships"][number];

/** What the location was before and has become, with a link where there is a page to lead to. */
export function relationshipRows(
  { relationships, registeredOn, deregisteredOn }: LocationRecord,
  pathOf?: (registerId: string) => string,
) {
  return relationships.map((related) => {
    const isEarlier = related.is === "predecessor";
    return row(
      isEarlier ? "Earlier location" : "Later location",
      <>
        {isEarlier
          ? `${registeredOn ? `Before ${longDate(registeredOn)}` : "Before,"} this was `
          : `${deregisteredOn ? `Since ${longDate(deregisteredOn)}` : "Now"} this is `}
        <Named related={related} href={related.name === null ? undefined : pathOf?.(related.registerId)} />. Drafts and
        colleagues’ access do not move from one location to the other by themselves.
      </>,
    );
  });
}

function Named({ related: { name, registerId }, href }: { related: Related; href: string | undefined }) {
  const words = name ? (
    <>
      {name} <span className="whitespace-nowrap">({registerId})</span>
    </>
  ) : (
    `location ${registerId}`
  );
  return href ? <a href={href}>{words}</a> : words;
}
