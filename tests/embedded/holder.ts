import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export const NOBODY = 65_534;
const program = fileURLToPath(new URL("hold-database.ts", import.meta.url));

/** A folder that goes with the test. */
export function emptyFolder(user?: number): string {
  const folder = mkdtempSync(join(tmpdir(), "portal-"));
  if (user !== undefined) chownSync(folder, user, user);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Another process with the database of a folder, which it started or found running. */
export async function holder(folder: string, user?: number) {
  const child = spawn(process.execPath, [program, folder], {
    stdio: ["ignore", "pipe", "pipe"],
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) await end(child, "SIGTERM");
  });
  const errors = text(child.stderr);
  const [url] = await Promise.race([
    once(child.stdout, "data"),
    errors.then((said) => Promise.reject(new Error(said))),
  ]);
  return { url: String(url).trim(), end: (signal: NodeJS.Signals) => end(child, signal) };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = once(child, "exit");
  child.kill(signal);
  await gone;
}

/** The process of the server that holds a folder; undefined when none does. */
export function serverOf(folder: string): number | undefined {
  const file = join(folder, "postgres", "cluster", "postmaster.pid");
  return existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : undefined;
}

export function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
