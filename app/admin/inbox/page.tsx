import { Frame } from "#app/_frame/frame.tsx";
import { Form } from "#app/_journey/form.tsx";
import { textQuestion } from "#app/_journey/questions.ts";
import { inbox } from "#lib/cases/inbox.ts";
import { inLondon } from "#lib/kernel/dates.ts";
import { inboxPath } from "#lib/web/paths.ts";
import { read } from "#lib/web/session.ts";
import { findByReference } from "./actions.ts";
import { FilterForm } from "./filter-form.tsx";
import { InboxList } from "./inbox-list.tsx";
import { parsedInbox, type SearchParams } from "./parsed-inbox.ts";

/** What waits for the regulator's staff, what nobody has read first. */
export default async function InboxPage({ searchParams }: { searchParams: SearchParams }) {
  const asked = await parsedInbox(searchParams);
  const found = await read(inbox, asked, inboxPath);
  const now = new Date();
  return (
    <Frame wide part={inboxPath}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds app-search-line">
          <Form
            title="Inbox"
            heading="Inbox"
            fields={[
              textQuestion({
                name: "reference",
                label: "Find a notification by its reference",
                hint: "Like N26-7F3K2Q-E",
              }),
            ]}
            button="Find"
            action={findByReference}
          />
        </div>
      </div>
      <section aria-labelledby="waiting">
        <h2 className="govuk-visually-hidden" id="waiting">
          Notifications
        </h2>
        <FilterForm filters={asked.filters} states={found.states} today={inLondon(now).day} />
        <InboxList found={found} filters={asked.filters} now={now} />
      </section>
    </Frame>
  );
}
