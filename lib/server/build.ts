import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { buildSettings } from "#lib/kernel/config.ts";

const SOURCES = ["app", "lib", "db", "public", "next.config.ts", "package.json", "package-lock.json", "tsconfig.json"];

/**
 * Builds the pages, unless the last build was made of the same sources and settings. Of several at once one builds, the
 * others wait.
 */
export async function buildIfNeeded(root: string): Promise<void> {
  const mark = join(root, ".next", "portal-build");
  const wanted = contentHash(root);
  const isCurrent = () => existsSync(mark) && readFileSync(mark, "utf8") === wanted;
  if (!isCurrent()) console.log("Building the pages. This takes about a minute, and is done once.");
  while (!isCurrent()) {
    const { failed, said } = await nextBuild(root);
    if (!failed) writeFileSync(mark, wanted);
    else if (said.includes("process is already running")) await pause(1000);
    else throw new Error(`The pages could not be built.\n${said}`);
  }
}

function contentHash(root: string): string {
  const hash = createHash("sha256").update(JSON.stringify(buildSettings()));
  for (const source of SOURCES)
    for (const file of filesIn(join(root, source))) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The build is a process of its own, as it is for Next: it needs much memory for a short time. */
async function nextBuild(root: string): Promise<{ failed: boolean; said: string }> {
  const program = join(root, "node_modules", "next", "dist", "bin", "next");
  const child = spawn(process.execPath, [program, "build"], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  const kill = () => child.kill();
  process.once("exit", kill);
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  process.off("exit", kill);
  return { failed: code !== 0, said: output + errors };
}
