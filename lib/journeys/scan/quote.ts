/** Words in the sentence in which they stand. */
export type Quote = { readonly before: string; readonly words: string; readonly after: string };

const SHOWN = 160; // characters on either side of the words
const sentences = new Intl.Segmenter("en-GB", { granularity: "sentence" });

/** The sentence around a piece of a text, or as much of a long one as tells where it is. */
export function quoteOf(text: string, { start, end }: { readonly start: number; readonly end: number }): Quote {
  const first = sentences.segment(text).containing(start);
  const last = sentences.segment(text).containing(end - 1);
  const from = first?.index ?? 0;
  const to = last ? last.index + last.segment.length : text.length;
  const before = text.slice(from, start).trimStart();
  const after = text.slice(end, to).trimEnd();
  return {
    before: before.length > SHOWN ? `…${before.slice(-SHOWN)}` : before,
    words: text.slice(start, end),
    after: after.length > SHOWN ? `${after.slice(0, SHOWN)}…` : after,
  };
}
