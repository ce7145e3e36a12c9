import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Server actions by their ids, each with the addresses of the pages that know it. */
export type KnownActions = ReadonlyMap<string, readonly RegExp[]>;

type Manifest = { readonly node: Readonly<Record<string, { readonly workers: Readonly<Record<string, unknown>> }>> };

/** Those of the present build. */
export function knownActionsOf(root: string): KnownActions {
  const file = join(root, ".next", "server", "server-reference-manifest.json");
  const { node }: Manifest = JSON.parse(readFileSync(file, "utf8"));
  return new Map(Object.entries(node).map(([id, { workers }]) => [id, Object.keys(workers).map(addressOf)]));
}

/** Where a page is served: `app/(public)/guidance/[topic]/page` at `/guidance/` and one part more. */
export function addressOf(page: string): RegExp {
  const path = page.replaceAll(/^app|\/page$|\/\([^)]+\)/g, "").replaceAll(/\[[^\]]+\]/g, "[^/]+");
  return new RegExp(`^${path}/?$`);
}

export function isActionAt(url: string, id: string, actions: KnownActions): boolean {
  const [at = ""] = url.split("?");
  return actions.get(id)?.some((address) => address.test(at)) === true;
}
