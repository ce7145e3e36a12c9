import { join } from "node:path";
import { generatedSecrets } from "../../db/generated-secrets.ts";
import { cloneOf } from "../browser/database-clone.ts";
import { freePort } from "../browser/server-process.ts";
import type { Contender } from "./contender.ts";
import { portalPeople } from "./portal-people.ts";
import { startProgram } from "./program.ts";

/** The portal of a checkout that is built, as `npm start` runs it, on a seeded database of its own. */
export async function startPortal({
  name,
  folder,
}: {
  name: string;
  folder: string;
}): Promise<Contender & { url: string; admin: Admin }> {
  const { settings, admin, drop } = await cloneOf("seeded");
  const secrets = generatedSecrets(join(folder, ".data"));
  const start = (port: number) =>
    startProgram({
      words: ["--max-semi-space-size=16", "lib/server/start.ts"],
      folder,
      settings: {
        ...settings,
        ...secrets,
        PORT: String(port),
        PORTAL_URL: `http://localhost:${port}`,
        TRUSTED_PROXIES: "127.0.0.1",
      },
      ready: "Stop it with Ctrl-C.",
    });

  const port = await freePort();
  const program = await start(port);
  const url = `http://localhost:${port}`;
  const { leave, ...used } = await portalPeople({ url, admin });
  const settled = () => untilNothingIsQueued(admin);
  await settled();
  return {
    name,
    url,
    admin,
    program,
    ...used,
    settled,
    async coldStart() {
      const again = await start(await freePort());
      await again.stop();
      return again.startMilliseconds;
    },
    async leave() {
      leave();
      await program.stop();
      await drop();
    },
  };
}

type Admin = Awaited<ReturnType<typeof cloneOf>>["admin"];

async function untilNothingIsQueued(admin: Admin): Promise<void> {
  for (;;) {
    const [queued] =
      await admin`select 1 from graphile_worker._private_jobs where attempts < max_attempts and run_at <= now() limit 1`;
    if (!queued) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
