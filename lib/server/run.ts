import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkLogins } from "#db/check-login.ts";
import { migrate, schemaIsCurrent } from "#db/migrate.ts";
import { openDatabase } from "#db/with-database.ts";
import { describeDemo } from "#lib/demo/describe-demo.ts";
import { seedDemo } from "#lib/demo/seed-demo.ts";
import { config, SettingsError } from "#lib/kernel/config.ts";
import { startWorker } from "#lib/worker/main.ts";
import { buildIfNeeded } from "./build.ts";
import { knownActionsOf } from "./known-actions.ts";
import { nextPages } from "./next-pages.ts";
import type { PortalServer } from "./portal-response.ts";
import { portalRoutes } from "./routes.ts";
import { webServer } from "./server.ts";
import { closingOf } from "./stopping.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** `npm start` and `npm run dev`: database, schema, pages, worker, and at last the address. */
export async function run({
  isDevelopment,
  beforeEnd,
}: {
  isDevelopment: boolean;
  beforeEnd: (step: () => Promise<unknown>) => void;
}) {
  const database = await openDatabase();
  beforeEnd(database.stop);
  await prepareSchema();

  if (!isDevelopment) await buildIfNeeded(root);
  const pages = await nextPages({ root, port: config().port, isDevelopment });
  beforeEnd(pages.close);
  if (config().worker === "inline") beforeEnd((await startWorker()).stop);

  const { host, port, portalUrl, regulatorName, trustedProxies } = config();
  const website = {
    portalUrl,
    trustedProxies,
    isDevelopment,
    actions: isDevelopment ? undefined : knownActionsOf(root),
    serviceName: regulatorName,
    routes: portalRoutes(publicFiles(), isDevelopment),
    ...pages,
  };
  const server = webServer(website);
  beforeEnd(closingOf(server));
  await listening(server, port, host);
  announce();
}

function listening(server: PortalServer, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const inUse = new SettingsError(
      `PORT ${port} is in use by another program. Stop that one, or set PORT to another number.`,
    );
    server.once("error", (error: NodeJS.ErrnoException) => reject(error.code === "EADDRINUSE" ? inUse : error));
    server.listen(port, host, resolve);
  });
}

async function prepareSchema(): Promise<void> {
  const { databaseUrl, databaseWorkerUrl, databaseOwnerUrl, isDemo } = config();
  if (databaseOwnerUrl) await migrate(databaseOwnerUrl);
  else if (!(await schemaIsCurrent(databaseUrl)))
    throw new SettingsError(
      "The database at DATABASE_URL is not up to date. Run npm run db:migrate, or set DATABASE_OWNER_URL.",
    );
  await checkLogins({ app: databaseUrl, worker: databaseWorkerUrl });
  if (isDemo) await seedDemo();
}

function publicFiles(): string[] {
  const folder = join(root, "public");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((file) => join(file.parentPath, file.name).slice(folder.length).replaceAll("\\", "/"));
}

function announce(): void {
  const { portalUrl, isDemo } = config();
  console.log(isDemo ? `\n${describeDemo(portalUrl)}\n` : `The portal is ready at ${portalUrl}`);
  console.log("Stop it with Ctrl-C.");
}
