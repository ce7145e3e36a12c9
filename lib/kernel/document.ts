/** One question and its answer, as the provider read them. */
export type Row = {
  readonly page: string;
  readonly question: string;
  readonly answer: string;
  /** Coded answers may be counted; free text may name people. */
  readonly holds: "coded" | "freeText";
  /** Shown to staff who may not read the whole document. */
  readonly summary: boolean;
};

/** One round of a loop: a person, a shift. `page` is where rounds are added and removed. */
export type Item = { readonly page: string; readonly title: string; readonly rows: readonly Row[] };

/** A part of the document with its own heading. What its loops asked stands in `items`, after its `rows`. */
export type Section = { readonly title: string; readonly rows: readonly Row[]; readonly items?: readonly Item[] };
