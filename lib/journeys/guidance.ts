import type { Facts } from "#lib/kernel/facts.ts";
import type { Answers } from "./field.ts";

/** What the public pages say of a journey to those who have not begun it, in the words of people who send it. */
export type Guidance = {
  /** What it is for. */
  readonly purpose: string;
  readonly when: readonly string[];
  /** When not to send it, and what to do instead. */
  readonly notFor: readonly string[];
  readonly putIn: readonly string[];
  readonly alsoTell: readonly string[];
  readonly example: Example;
};

/** A good one, made up. Questions that it leaves out were left blank. */
export type Example = { readonly facts: Facts; readonly answers: Answers };
