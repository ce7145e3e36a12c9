import { spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { fileURLToPath } from "node:url";

export type ServerProcess = {
  /** What it has printed so far, errors included. */
  said(): string;
  /** As kill -9: nothing is finished, nothing is told. */
  kill(): Promise<void>;
  /** As Ctrl-C. */
  stop(): Promise<void>;
};

const root = fileURLToPath(new URL("../..", import.meta.url));
const READY = "Stop it with Ctrl-C.";

/** `npm start` in a process of its own, of these sources or a copy of them; there once it is ready. */
export async function startServer(settings: Readonly<Record<string, string>>, folder = root): Promise<ServerProcess> {
  const child = spawn(process.execPath, ["lib/server/start.ts"], {
    cwd: folder,
    env: { ...process.env, ...settings },
    stdio: "pipe",
  });
  const ended = once(child, "exit");
  let said = "";
  const ready = new Promise<void>((resolve) => {
    const listen = (data: Buffer) => {
      said += data;
      if (said.includes(READY)) resolve();
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
  });
  const failed = ended.then(() => {
    if (!said.includes(READY)) throw new Error(`The server did not start:\n${said}`);
  });
  await Promise.race([ready, failed]);

  const end = (signal: "SIGKILL" | "SIGTERM") => async () => {
    child.kill(signal);
    await ended;
  };
  return { said: () => said, kill: end("SIGKILL"), stop: end("SIGTERM") };
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
