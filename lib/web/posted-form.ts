import { notFound } from "next/navigation";
import { asStorable } from "#lib/kernel/pasted-text.ts";
import type { Posted } from "#lib/kernel/posted.ts";

/**
 * What an action was called with. Anybody can call one with anything: what is no form gets the page for what is not
 * there.
 */
export const postedForm = (form: unknown): Posted => (form instanceof FormData ? postedIn(form) : notFound());

/** What a form holds. What React adds for itself is left out. */
export function postedIn(form: FormData): Posted {
  const ours = [...form].filter(([name]) => !name.startsWith("$") && name !== "__proto__");
  const texts = Map.groupBy(ours.filter(isText), ([name]) => name);
  return {
    texts: Object.fromEntries([...texts].map(([name, entries]) => [name, entries.map(([, text]) => asStorable(text))])),
    files: ours.filter((entry) => !isText(entry)).map(([name]) => name),
  };
}

type Entry = [string, FormDataEntryValue];
const isText = (entry: Entry): entry is [string, string] => typeof entry[1] === "string";
