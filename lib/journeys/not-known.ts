import type { Posted } from "#lib/kernel/posted.ts";
import { err, ok, type Result } from "#lib/kernel/result.ts";
import type { Refusal } from "./field.ts";
import { textPosted } from "./posted.ts";

/** What the answer is called, and the label of the box that may be ticked in place of it; none where none is offered. */
type Offer = { readonly called: string; readonly label: string | undefined };

/**
 * What was typed for a question, or "notKnown" when its box is ticked. Both are refused: taking either would be a
 * guess.
 */
export function orNotKnown(posted: Posted, name: string, { typed, called, label }: Offer & { typed: Typed }): Typed {
  const ticked = label === undefined ? ok("") : textPosted(posted, `${name}-notKnown`);
  if (!ticked.ok || ticked.value === "") return ticked.ok ? typed : ticked;
  return typed.ok && typed.value === undefined
    ? ok("notKnown")
    : err(`${called} must be entered, or “${label}” selected, not both`);
}

type Typed = Result<string | undefined, Refusal>;
