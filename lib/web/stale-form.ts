import { headers } from "next/headers";
import type { Texts } from "#lib/kernel/posted.ts";
import { TYPED_HEADER } from "#lib/server/stale-form.ts";
import { textsIn } from "./posted-form.ts";

/**
 * What was typed in a form of an earlier build that was posted to this page: the http server has it drawn in its place.
 * Undefined when the page was asked for in any other way.
 */
export async function typedInStaleForm(): Promise<Texts | undefined> {
  const typed = (await headers()).get(TYPED_HEADER);
  return typed === null ? undefined : textsIn(JSON.parse(Buffer.from(typed, "base64").toString()));
}
