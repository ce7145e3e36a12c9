import { notFound } from "next/navigation";

/**
 * The form an action was called with. Anybody can call one with anything: what is no form gets the page for what is not
 * there.
 */
export const postedForm = (posted: unknown): FormData => (posted instanceof FormData ? posted : notFound());
