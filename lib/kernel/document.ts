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

/** A part of the document with its own heading. `items` are the rounds of a loop: people, staff, shifts. */
export type Section = {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly items?: readonly { readonly title: string; readonly rows: readonly Row[] }[];
};
