import { COUNTED_TO, INBOX_PAGE, type inbox } from "#lib/cases/inbox.ts";
import type { InboxFilters } from "#lib/cases/inbox-filters.ts";
import { Pagination } from "#lib/ui/pagination.tsx";
import { InboxTable } from "./inbox-table.tsx";
import { inboxAddress } from "./parsed-inbox.ts";

type Props = { found: NonNullable<Awaited<ReturnType<typeof inbox>>>; filters: InboxFilters; now: Date };

/** A part of the inbox: how much there is, the part itself, and the way to its neighbours. */
export function InboxList({ found: { waiting, total, earlier, isMore }, filters, now }: Props) {
  const [first, last] = [waiting[0], waiting.at(-1)];
  const beginning = inboxAddress(filters);
  if (!first) return <NothingHere filters={filters} isBeginning={earlier === 0} beginning={beginning} />;
  const previous =
    earlier > INBOX_PAGE ? inboxAddress(filters, { before: first }) : earlier > 0 ? beginning : undefined;
  return (
    <>
      <p className="govuk-body">{whereWeAre(earlier, waiting.length, total)}</p>
      <InboxTable waiting={waiting} now={now} />
      {(previous || isMore) && (
        <Pagination
          landmarkLabel="Pages of the list"
          previous={previous ? { href: previous } : undefined}
          next={isMore ? { href: inboxAddress(filters, { after: last }) } : undefined}
        />
      )}
      {earlier > INBOX_PAGE && (
        <p className="govuk-body">
          <a href={beginning}>Back to the beginning of the list</a>
        </p>
      )}
    </>
  );
}

function whereWeAre(earlier: number, shown: number, total: number): string {
  const number = (count: number) => count.toLocaleString("en-GB");
  if (earlier > COUNTED_TO) return `More than ${number(COUNTED_TO)} come before these. Filters make the list shorter.`;
  const all = total > COUNTED_TO ? `more than ${number(COUNTED_TO)}` : number(total);
  return `${number(earlier + 1)} to ${number(earlier + shown)} of ${all}, not read first, then urgent, then newest`;
}

type Nothing = { filters: InboxFilters; isBeginning: boolean; beginning: string };

const NothingHere = ({ filters, isBeginning, beginning }: Nothing) => (
  <p className="govuk-body">
    {!isBeginning ? (
      <>
        There is nothing further on. <a href={beginning}>Go to the beginning of the list</a>.
      </>
    ) : Object.values(filters).some(Boolean) ? (
      <>
        Nothing fits these filters. Change them, or <a href={inboxAddress({})}>see all that is open</a>.
      </>
    ) : (
      "Nothing is open. What providers send shows here at once."
    )}
  </p>
);
