import { z } from "zod";
import { asStorable } from "./pasted-text.ts";
import type { Posted } from "./posted.ts";

const text = z.string().transform(asStorable);
const texts = z.record(text, z.union([text, z.array(text)]));

export const postedSchema: z.ZodType<Posted> = z.object({ texts, files: z.array(z.string()) });

/** What JSON names and holds, like a `sample` of `/dev/journeys.json`; undefined when any of it is no text. */
export function postedJson(json: unknown): Posted | undefined {
  const { data } = texts.safeParse(json);
  return data && { texts: data, files: [] };
}
