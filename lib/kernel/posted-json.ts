import { z } from "zod";
import type { Posted } from "./posted.ts";

const texts = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

export const postedSchema: z.ZodType<Posted> = z.object({ texts, files: z.array(z.string()) });

/** What JSON names and holds, like a `sample` of `/dev/journeys.json`; undefined when any of it is no text. */
export function postedJson(json: unknown): Posted | undefined {
  const { data } = texts.safeParse(json);
  return data && { texts: data, files: [] };
}
