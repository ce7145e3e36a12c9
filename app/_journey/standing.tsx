import type { FieldView } from "#lib/journeys/view.ts";

type Props = NonNullable<FieldView["standing"]>;

/** Words where they stand: marked, in their sentences, with the way to their box. */
export const Standing = ({ under, href, quotes }: Props) => (
  <>
    <span className="block">You wrote it under “{under}”:</span>
    {quotes.map(({ before, words, after }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: one sentence may stand there twice
      <q key={index} className="my-2 block border-l-4 border-border pl-3 text-text wrap-anywhere">
        {before}
        <mark>{words}</mark>
        {after}
      </q>
    ))}
    <a className="govuk-link" href={href}>
      Go to this answer<span className="govuk-visually-hidden">: {under}</span>
    </a>
  </>
);
