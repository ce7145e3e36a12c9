import type { CaseStatus } from "#db/schema/cases.ts";
import type { InboxFilters } from "#lib/cases/inbox-filters.ts";
import { letterOfStatus, statusToStaff } from "#lib/cases/status.ts";
import { journeysKnown, letterOf, titleOf } from "#lib/journeys/catalogue.ts";
import { regions } from "#lib/kernel/code-lists/regions.ts";
import { Button } from "#lib/ui/button.tsx";
import { Checkboxes } from "#lib/ui/checkboxes.tsx";
import { Details } from "#lib/ui/details.tsx";
import { Select } from "#lib/ui/select.tsx";
import { inboxPath } from "#lib/web/paths.ts";

type Props = { filters: InboxFilters; states: readonly CaseStatus[]; today: string };

/**
 * What the inbox can be narrowed to. It is asked for by the address alone, so that a view can be kept and sent on. It stays
 * shut, so that the list begins on the first screen; what the list is narrowed to is said above it.
 */
export function FilterForm({ filters, states, today }: Props) {
  const types = journeysKnown(today)
    .filter(({ kind }) => kind === "N")
    .map(({ letter, title }) => ({ value: letter, text: title }));
  const offered = filters.status && !states.includes(filters.status) ? [...states, filters.status] : states;
  return (
    <>
      <Details summaryText="Filter the list" classes="mb-4">
        <form method="get" action={inboxPath}>
          <div className="flex flex-wrap gap-x-6">
            <Filter name="type" label="Notification" value={filters.type && letterOf(filters.type)} items={types} />
            <Filter
              name="status"
              label="Status"
              every="All that is open"
              value={filters.status && letterOfStatus(filters.status)}
              items={offered.map((status) => ({ value: letterOfStatus(status), text: statusToStaff(status) }))}
            />
            <Filter
              name="region"
              label="Region"
              value={filters.region}
              items={regions.map((value) => ({ value, text: value }))}
            />
          </div>
          <Checkboxes
            name="only"
            small
            fieldset={{ legend: { text: "Show only", size: "s" } }}
            items={[
              { name: "urgent", value: "yes", text: "Urgent", checked: filters.urgent },
              { name: "unread", value: "yes", text: "Not read", checked: filters.unread },
            ]}
          />
          <Button kind="secondary">Apply filters</Button>
        </form>
      </Details>
      <Narrowed words={wordsOf(filters, today)} />
    </>
  );
}

const Narrowed = ({ words }: { words: readonly string[] }) =>
  words.length > 0 && (
    <p className="govuk-body">
      Only: {words.join("; ")}. <a href={inboxPath}>Clear all filters</a>
    </p>
  );

const wordsOf = ({ type, status, region, urgent, unread }: InboxFilters, today: string) =>
  [
    type && titleOf(type, today),
    status && statusToStaff(status),
    region,
    urgent && "urgent",
    unread && "not read",
  ].filter((word) => typeof word === "string");

type FilterProps = {
  name: string;
  label: string;
  /** What is chosen when nothing is. */
  every?: string;
  value: string | undefined;
  items: readonly { value: string; text: string }[];
};

const Filter = ({ name, label, every = "All", value = "", items }: FilterProps) => (
  <Select
    name={name}
    label={{ text: label, size: "s" }}
    value={value}
    items={[{ value: "", text: every }, ...items]}
    formGroup={{ classes: "min-w-0" }}
  />
);
