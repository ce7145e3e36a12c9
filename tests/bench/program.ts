import { spawn } from "node:child_process";
import { once } from "node:events";
import { onServerProcessor } from "./processors.ts";

type Command = {
  readonly words: readonly string[];
  readonly folder: string;
  readonly settings: Readonly<Record<string, string>>;
  /** What it prints once it answers. */
  readonly ready: string;
};

export type Program = { readonly pid: number; readonly startMilliseconds: number; stop(): Promise<void> };

/** Starts a server on the processor of servers; there once it says that it is ready. */
export async function startProgram({ words, folder, settings, ready }: Command): Promise<Program> {
  const [command = "", ...given] = onServerProcessor([process.execPath, ...words]);
  const began = performance.now();
  const child = spawn(command, given, {
    cwd: folder,
    env: { ...process.env, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "exit");
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);

  let said = "";
  const isReady = new Promise<void>((resolve) => {
    const listen = (data: Buffer) => {
      if (said.length < 10_000) said += data;
      if (said.includes(ready)) resolve();
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
  });
  const isOver = ended.then(() => {
    if (!said.includes(ready)) throw new Error(`${words.join(" ")} did not start:\n${said}`);
  });
  await Promise.race([isReady, isOver]);
  const startMilliseconds = performance.now() - began;

  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    process.off("exit", kill);
  };
  return { pid: child.pid ?? 0, startMilliseconds, stop };
}
