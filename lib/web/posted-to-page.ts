import type { Texts } from "#lib/kernel/posted.ts";
import { typedInStaleForm } from "./stale-form.ts";

/**
 * What a form of the page that names no action posted to the page itself: nothing when it was only opened. For what is kept
 * nowhere, so that each step is a page of its own, with and without JavaScript.
 */
export const postedToPage = async (): Promise<Texts> => (await typedInStaleForm()) ?? {};
