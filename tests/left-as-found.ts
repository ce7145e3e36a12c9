import { afterAll, vi } from "vitest";
import { fillSettings } from "#lib/kernel/config.ts";
import { endFile } from "./file-end.ts";

const found = { ...process.env };

/** Test files share a process: what one of them makes, sets or watches is gone before the next. */
afterAll(async () => {
  await endFile();
  vi.restoreAllMocks();
  for (const name of Object.keys(process.env)) if (!(name in found)) delete process.env[name];
  Object.assign(process.env, found);
  fillSettings({});
});
