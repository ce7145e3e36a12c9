import { fileURLToPath } from "node:url";
import { DATA_FOLDER } from "#db/embedded.ts";
import { generatedSecrets } from "#db/generated-secrets.ts";
import { buildSettings, fillSettings, runAs } from "#lib/kernel/config.ts";
import { buildIfNeeded } from "./build.ts";

runAs("production");
if (buildSettings().mode === "demo") fillSettings(generatedSecrets(DATA_FOLDER));
await buildIfNeeded(fileURLToPath(new URL("../..", import.meta.url)));
