import { sentenceCase } from "#lib/kernel/words.ts";

/** A component's name in words: `Back link` from `back-link`. */
export const componentWords = (component: string) => sentenceCase(component.replaceAll("-", " "));
