import { StaticMarkup } from "#app/_frame/static-markup.tsx";
import type { Row, Section } from "#lib/kernel/document.ts";
import { SummaryList } from "#lib/ui/summary-list.tsx";

type Props = {
  sections: readonly Section[];
  /** Where an answer can be changed; without it the document is only read. */
  changeAt?: (page: string) => string;
  /** Of the headings of sections. */
  level?: 2 | 3;
};

/** Questions and answers as they were read: on check-answers, on what was sent, and in the inbox. */
export const DocumentView = ({ sections, changeAt, level = 2 }: Props) => (
  <StaticMarkup>
    {sections.filter(hasAnything).map(({ title, rows, items = [] }) => (
      <section key={title}>
        <SectionHeading level={level}>{title}</SectionHeading>
        {rows.length > 0 && (
          <SummaryList rows={rows.map((row) => ({ ...shown(row), ...(changeAt && changing(row, changeAt)) }))} />
        )}
        {items.map((item) => (
          <SummaryList
            key={item.title}
            card={{
              title: { text: item.title, headingLevel: level === 2 ? 3 : 4 },
              actions: changeAt && { items: [{ href: changeAt(item.page), text: "Add or remove" }] },
            }}
            rows={item.rows.map((row) => ({ ...shown(row), ...(changeAt && changing(row, changeAt)) }))}
          />
        ))}
      </section>
    ))}
  </StaticMarkup>
);

const SectionHeading = ({ level, children }: { level: 2 | 3; children: string }) =>
  level === 2 ? <h2 className="govuk-heading-m">{children}</h2> : <h3 className="govuk-heading-s">{children}</h3>;

/** A summary leaves out what people wrote, and with it whole sections. */
const hasAnything = ({ rows, items = [] }: Section) => rows.length + items.length > 0;

const shown = ({ question, answer }: Row) => ({
  key: { text: question },
  value: { text: <bdi className="whitespace-pre-line wrap-anywhere">{answer}</bdi> },
});

const changing = ({ page, question }: Row, changeAt: (page: string) => string) => ({
  actions: { items: [{ href: changeAt(page), text: "Change", visuallyHiddenText: question.toLowerCase() }] },
});
