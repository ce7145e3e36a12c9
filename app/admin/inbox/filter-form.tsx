import type { InboxFilters } from "#lib/cases/inbox-filters.ts";
import { caseStatuses, statusToStaff } from "#lib/cases/status.ts";
import { journeysInEffect, letterOf } from "#lib/journeys/catalogue.ts";
import { regions } from "#lib/kernel/code-lists/regions.ts";
import { Button } from "#lib/ui/button.tsx";
import { Checkboxes } from "#lib/ui/checkboxes.tsx";
import { Details } from "#lib/ui/details.tsx";
import { Select } from "#lib/ui/select.tsx";
import { inboxPath } from "#lib/web/paths.ts";

type Props = { filters: InboxFilters; today: string };

/** What the inbox can be narrowed to. It is asked for by the address alone, so that a view can be kept and sent on. */
export function FilterForm({ filters, today }: Props) {
  const types = journeysInEffect(today)
    .filter(({ kind }) => kind === "N")
    .map(({ letter, title }) => ({ value: letter, text: title }));
  const isFiltered = Object.values(filters).some(Boolean);
  return (
    <Details summaryText="Filter the list" open={isFiltered}>
      <form method="get" action={inboxPath}>
        <div className="flex flex-wrap gap-x-6">
          <Filter name="type" label="Notification" value={filters.type && letterOf(filters.type)} items={types} />
          <Filter
            name="status"
            label="Status"
            value={filters.status}
            items={caseStatuses.map((value) => ({ value, text: statusToStaff(value) }))}
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
        <div className="govuk-button-group">
          <Button kind="secondary">Apply filters</Button>
          {isFiltered && <a href={inboxPath}>Clear all filters</a>}
        </div>
      </form>
    </Details>
  );
}

type FilterProps = {
  name: string;
  label: string;
  value: string | undefined;
  items: readonly { value: string; text: string }[];
};

const Filter = ({ name, label, value = "", items }: FilterProps) => (
  <Select
    name={name}
    label={{ text: label, size: "s" }}
    value={value}
    items={[{ value: "", text: "All" }, ...items]}
    formGroup={{ classes: "min-w-0" }}
  />
);
