import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { FileRow, Source } from "../register-row.ts";
import { locationDocuments } from "./location-documents.ts";
import { providerDocuments } from "./provider-documents.ts";
import { firstLinesOf } from "./read-lines.ts";
import { rolesFile } from "./roles-file.ts";

/** The kinds of file that can be imported; the first that recognises a file reads it. */
const sources: readonly Source[] = [locationDocuments, providerDocuments, rolesFile];

export type RegisterFile = {
  readonly source: string;
  readonly holds: string;
  readonly sha256: string;
  readonly rows: AsyncIterable<FileRow>;
};

/** Tells by its content what a file is, and opens it; undefined when it is none that can be imported. */
export async function openRegisterFile(path: string): Promise<RegisterFile | undefined> {
  const firstLines = await firstLinesOf(path);
  const source = sources.find(({ recognises }) => recognises(firstLines));
  return source && { source: source.name, holds: source.holds, sha256: await sha256Of(path), rows: await source.open(path) };
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest("hex");
}
