import { StaticMarkup } from "#app/_frame/static-markup.tsx";
import type { Row, Section } from "#lib/kernel/document.ts";
import { SummaryList } from "#lib/ui/summary-list.tsx";

type Note = { readonly page: string; readonly question: string; readonly words: string };

type Props = {
  sections: readonly Section[];
  /** Where an answer can be changed; without it the document is only read. */
  changeAt?: (page: string) => string;
  /** What is said beside an answer, to look at it again. */
  notes?: readonly Note[];
  /** Of the headings of sections. */
  level?: 2 | 3;
};

/** Questions and answers as they were read: on check-answers, on what was sent, and in the inbox. */
export function DocumentView({ sections, changeAt, notes = [], level = 2 }: Props) {
  const rowOf = (row: Row) => ({
    ...shown(
      row,
      notes.filter(({ page, question }) => page === row.page && question === row.question),
    ),
    ...(changeAt && changing(row, changeAt)),
  });
  return (
    <StaticMarkup>
      {sections.filter(hasAnything).map(({ title, rows, items = [] }) => (
        <section key={title}>
          <SectionHeading level={level}>{title}</SectionHeading>
          {rows.length > 0 && <SummaryList rows={rows.map(rowOf)} />}
          {items.map((item) => (
            <SummaryList
              key={item.title}
              card={{
                title: { text: item.title, headingLevel: level === 2 ? 3 : 4 },
                actions: changeAt && { items: [{ href: changeAt(item.page), text: "Add or remove" }] },
              }}
              rows={item.rows.map(rowOf)}
            />
          ))}
        </section>
      ))}
    </StaticMarkup>
  );
}

const SectionHeading = ({ level, children }: { level: 2 | 3; children: string }) =>
  level === 2 ? <h2 className="govuk-heading-m">{children}</h2> : <h3 className="govuk-heading-s">{children}</h3>;

/** A summary leaves out what people wrote, and with it whole sections. */
const hasAnything = ({ rows, items = [] }: Section) => rows.length + items.length > 0;

const shown = ({ question, answer }: Row, notes: readonly Note[]) => ({
  key: { text: question },
  value: {
    text: (
      <>
        <bdi className="whitespace-pre-line wrap-anywhere">{answer}</bdi>
        {notes.map(({ words }) => (
          <strong key={words} className="mt-2 block border-l-4 border-border pl-3">
            {words}
          </strong>
        ))}
      </>
    ),
  },
});

const changing = ({ page, question }: Row, changeAt: (page: string) => string) => ({
  actions: { items: [{ href: changeAt(page), text: "Change", visuallyHiddenText: question.toLowerCase() }] },
});
