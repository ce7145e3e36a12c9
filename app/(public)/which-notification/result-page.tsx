import { titled } from "#app/_frame/title.ts";
import type { Texts } from "#lib/kernel/posted.ts";
import { counted } from "#lib/kernel/words.ts";
import { foundAs } from "#lib/notifications/triage/found.ts";
import type { Outcome } from "#lib/notifications/triage/step.ts";
import { allToSend, type Place } from "#lib/notifications/triage/walk-triage.ts";
import { CouncilForm } from "./council-form.tsx";
import { FoundDetails } from "./found-details.tsx";
import { NothingDetails } from "./nothing-details.tsx";
import { SomethingElse } from "./something-else.tsx";

type Props = { outcome: Outcome | undefined; place: Place; posted: Texts; today: string };

/** What must be sent by all that was found, or why nothing need be. */
export function ResultPage({ outcome, place, posted, today }: Props) {
  const found = allToSend(place.found, outcome).flatMap((name) => foundAs(name, today) ?? []);
  const nothing = outcome?.is === "nothing" ? outcome : undefined;
  const heading =
    found.length > 0 || !nothing
      ? `You must send ${found.length === 1 ? "a notification" : counted(found.length, "notification")}`
      : nothing.heading;
  const tell = [...found, ...(nothing ? [nothing] : [])].flatMap((one) => one.tell);
  return (
    <>
      <title>{titled(heading)}</title>
      <h1 className="govuk-heading-l">{heading}</h1>
      {found.length > 1 && (
        <>
          <p className="govuk-body">Send each of them. Make a note of them before you start the first:</p>
          <ul className="govuk-list govuk-list--bullet">
            {found.map(({ name, title }) => (
              <li key={name}>
                <a href={`#${name}`}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {found.map((one) => (
        <FoundDetails key={one.name} found={one} />
      ))}
      {nothing && <NothingDetails nothing={nothing} place={place} isAlone={found.length === 0} />}
      {tell.includes("council") && <CouncilForm place={place} posted={posted} />}
      <SomethingElse found={found.map(({ name }) => name)} />
    </>
  );
}
