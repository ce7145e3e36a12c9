import { notFound } from "next/navigation";
import { config } from "#lib/kernel/config.ts";

/** The pages of the demonstration do not exist in production. */
export function demoOnly(): void {
  if (!config().isDemo) notFound();
}
