import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

type Secrets = Record<"AUTH_SECRET" | "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY" | "AUDIT_SIGNING_KEY", string>;

/**
 * The secrets of demo mode, made once for a data folder: the same at every start, so that sessions and open pages
 * outlive one.
 */
export function generatedSecrets(folder: string): Secrets {
  const file = join(folder, "secrets.json");
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const aside = join(folder, `secrets-${process.pid}-${randomBytes(4).toString("hex")}.json`);
    const secrets: Secrets = {
      AUTH_SECRET: newSecret(),
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: newSecret(),
      AUDIT_SIGNING_KEY: newSecret(),
    };
    writeFileSync(aside, JSON.stringify(secrets), { mode: 0o600 });
    linkUnlessThere(aside, file);
    rmSync(aside);
  }
  return JSON.parse(readFileSync(file, "utf8"));
}

const newSecret = () => randomBytes(32).toString("base64");

/** Of two processes that start at once, one makes the secrets of both. */
function linkUnlessThere(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}
