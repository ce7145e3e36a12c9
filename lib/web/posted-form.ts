import { notFound } from "next/navigation";
import { asStorable } from "#lib/kernel/pasted-text.ts";
import type { Posted, Texts } from "#lib/kernel/posted.ts";

/**
 * What an action was called with. Anybody can call one with anything: what is no form gets the page for what is not
 * there.
 */
export const postedForm = (form: unknown): Posted => (form instanceof FormData ? postedIn(form) : notFound());

/** What a form holds. What React adds for itself is left out. */
export function postedIn(form: FormData): Posted {
  const ours = [...form].filter(([name]) => !name.startsWith("$"));
  return { texts: textsIn(ours.filter(isText)), files: ours.filter((entry) => !isText(entry)).map(([name]) => name) };
}

/** Texts by the names that they came under. */
export function textsIn(entries: readonly (readonly [string, string])[]): Texts {
  const texts = Map.groupBy(entries, ([name]) => name);
  texts.delete("__proto__");
  return Object.fromEntries([...texts].map(([name, all]) => [name, all.map(([, text]) => asStorable(text))]));
}

type Entry = [string, FormDataEntryValue];
const isText = (entry: Entry): entry is [string, string] => typeof entry[1] === "string";
