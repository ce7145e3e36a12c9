import { runAs, SettingsError } from "#lib/kernel/config.ts";
import { stopOnSignals } from "./stopping.ts";

const isDevelopment = process.argv.includes("--dev");
const stopping = stopOnSignals();
process.on("unhandledRejection", logRejection);
try {
  runAs(isDevelopment ? "development" : "production");
  const { run } = await import("./run.ts");
  await run({ isDevelopment, ...stopping });
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : error);
  await stopping.stop();
  process.exit(1);
}

/**
 * A promise that nobody waits for must not end the responses to everybody else. Its message stays out: it may hold
 * what somebody typed.
 */
function logRejection(reason: unknown): void {
  const frames = reason instanceof Error ? (reason.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)) : [];
  console.error(JSON.stringify({ level: "error", unhandledRejection: frames.map((frame) => frame.trim()) }));
}
