import type { OwedSettled } from "#db/schema/owed.ts";
import { inLondon, longDate } from "#lib/kernel/dates.ts";
import type { Owed } from "#lib/submissions/owed.ts";

type Props = {
  owed: Pick<Owed, "settled" | "settledAt" | "settledByName" | "settledBecause" | "sentReference">;
  /** Where what was sent of it is read. */
  pathOf: (reference: string) => string;
};

const said: Record<Exclude<OwedSettled, "sent">, string> = {
  sentOtherwise: "it is sent in another way",
  notNeeded: "it is not needed",
};

/** What became of something that is owed no longer. */
export function SettledOwed({ owed, pathOf }: Props) {
  const { settled, settledAt, settledByName, settledBecause, sentReference } = owed;
  const on = settledAt ? ` on ${longDate(inLondon(settledAt).day)}` : "";
  if (settled === null) return <p className="govuk-body">It is not sent yet.</p>;
  if (settled !== "sent")
    return (
      <p className="govuk-body whitespace-pre-line wrap-anywhere">
        {settledByName ?? "Somebody"} said{on} that {said[settled]}
        {settledBecause && (
          <>
            , because: <bdi>{settledBecause}</bdi>
          </>
        )}
      </p>
    );
  return (
    <p className="govuk-body">
      Sent{on}
      {sentReference && (
        <>
          : <a href={pathOf(sentReference)}>{sentReference}</a>
        </>
      )}
    </p>
  );
}
