import { existsSync, realpathSync } from "node:fs";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Contender } from "./contender.ts";
import type { Toolkit } from "./toolkit.ts";

type Start = (toolkit: Toolkit) => Promise<Contender>;

const FILES = ["contender.ts", "contender.example.ts"];

/**
 * The one function that the contender in a folder exports. The folder may lie anywhere: what its modules import and it
 * lacks is taken from here, as if they lay in this folder. Throws when there is no such file or function.
 */
export async function contenderIn(folder: string): Promise<Start> {
  const file = FILES.map((name) => join(folder, name)).find((one) => existsSync(one));
  if (!file) throw new Error(`${folder} has neither ${FILES.join(" nor ")}.`);
  lendModulesTo(folder);
  const [start, ...more] = Object.values<unknown>(await import(pathToFileURL(realpathSync(file)).href));
  if (typeof start !== "function" || more.length > 0) throw new Error(`${file} does not export one function alone.`);
  return start as Start;
}

function lendModulesTo(folder: string): void {
  const borrower = pathToFileURL(`${realpathSync(folder)}/`).href;
  registerHooks({
    resolve(specifier, context, resolve) {
      try {
        return resolve(specifier, context);
      } catch (error) {
        if (!context.parentURL?.startsWith(borrower)) throw error;
        return resolve(specifier, { ...context, parentURL: import.meta.url });
      }
    },
  });
}
