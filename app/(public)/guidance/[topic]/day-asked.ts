import { asTyped, errorIn } from "#app/_journey/typed.ts";
import { dayInputs, dayPosted } from "#lib/journeys/fields/date.ts";
import { inLondon } from "#lib/kernel/dates.ts";
import { postedToPage } from "#lib/web/posted-to-page.ts";

const NAME = "from";

/** The day that deadlines are counted from: today, or another that was entered; and the question, with what was typed. */
export async function dayAsked(label: string) {
  const texts = await postedToPage();
  const { day: today } = inLondon(new Date());
  const parsed = dayPosted({ texts, files: [] }, NAME, { called: label, past: false, today });
  const errors: Readonly<Record<string, string>> = parsed.ok ? {} : errorsOf(parsed.error);
  const inputs = dayInputs.map(({ part, ...input }) => ({ ...input, name: `${NAME}-${part}`, value: "" }));
  const question = { name: NAME, kind: "date" as const, label, hint: "For example, 27 3 2026", isPageHeading: false };
  const field = asTyped({ ...question, inputs, options: [] }, texts);
  return { day: (parsed.ok && parsed.value) || today, field, errors, wrong: errorIn(field, errors) };
}

const errorsOf = (refused: string | { readonly part: string; readonly words: string }) =>
  typeof refused === "string" ? { [NAME]: refused } : { [`${NAME}-${refused.part}`]: refused.words };
