import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { firstLinesOf } from "../formats/first-lines.ts";
import { RefusedFile } from "../formats/refused-file.ts";
import { activeLocations } from "./active-locations.ts";
import { deactivatedLocations } from "./deactivated-locations.ts";
import { directory } from "./directory.ts";
import { locationDocuments } from "./location-documents.ts";
import { locationRatings } from "./location-ratings.ts";
import { whyNotImported } from "./not-register-files.ts";
import { providerDocuments } from "./provider-documents.ts";
import { providerList } from "./provider-list.ts";
import { publishedRoles } from "./published-roles.ts";
import { rolesFile } from "./roles-file.ts";
import type { OpenedFile, Source, SourceName } from "./source.ts";

/** The kinds of file that can be imported; the first that recognises a file reads it. */
const sources: readonly Source[] = [
  locationDocuments,
  providerDocuments,
  rolesFile,
  publishedRoles,
  activeLocations,
  deactivatedLocations,
  directory,
  locationRatings,
  providerList,
];

export type RegisterFile = {
  readonly is: "opened";
  readonly source: SourceName;
  readonly holds: string;
  readonly sha256: string;
} & OpenedFile;

/** `because` follows the file's name and a colon. */
export type Refusal = { readonly is: "refused"; readonly because: string };

/**
 * Tells by its content what a file is, and opens it. What none of the sources reads, or lacks what its source needs, is
 * refused.
 */
export async function openRegisterFile(path: string): Promise<RegisterFile | Refusal> {
  try {
    const firstLines = await firstLinesOf(path);
    const source = sources.find(({ recognises }) => recognises(firstLines));
    if (!source) return { is: "refused", because: whyNotImported(firstLines) };
    return {
      is: "opened",
      source: source.name,
      holds: source.holds,
      sha256: await sha256Of(path),
      ...(await source.open(path)),
    };
  } catch (error) {
    if (error instanceof RefusedFile) return { is: "refused", because: error.message };
    throw error;
  }
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest("hex");
}
