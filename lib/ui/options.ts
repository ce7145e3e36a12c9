import type { ReactNode } from "react";

/** Parameters that may be left out or be undefined. */
export type Options<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** Further attributes of an element, by React's names: `tabIndex`, `data-…`, `aria-…`. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** What can be added to the outermost element of every component. */
export type Extras = Options<{ classes: string; attributes: Attributes }>;

/** Words inside a component: a label, a hint, the key of a row. */
export type TextOptions = Extras & { readonly text?: ReactNode };

/** A list written with conditions, `[wide && { text: "…" }]`: what does not apply is left out. */
export type MaybeItems<T> = readonly (T | false | null | undefined | "")[];
