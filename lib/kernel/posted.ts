/** Texts by the names of the inputs they were typed in: one, or several of a question with several answers. */
export type Texts = Readonly<Record<string, string | readonly string[]>>;

/** What was posted: the texts, and apart from them the names that files came under, one for each file. */
export type Posted = { readonly texts: Texts; readonly files: readonly string[] };

/** The texts under a name, in the order in which they were posted. */
export const textsOf = (texts: Texts, name: string): readonly string[] =>
  Object.hasOwn(texts, name) ? [texts[name] ?? []].flat() : [];
