import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { RefusedFile } from "./refused-file.ts";

const LARGEST_MEMBER = 2 * 1024 ** 3; // bytes; the monthly file has 440 MB
const SPREADSHEET = /^application\/vnd\.oasis\.opendocument\.spreadsheet(?:-template)?$/;

/** Whether a file is a zip archive, as OpenDocument spreadsheets are. */
export async function isArchive(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.toString("latin1") === "PK\x03\x04";
  } finally {
    await file.close();
  }
}

/** The XML of an OpenDocument spreadsheet, in pieces. Throws `RefusedFile` when the archive is none, or damaged. */
export async function* odsContent(path: string): AsyncGenerator<string> {
  const archive = await opened(path);
  try {
    const members = await membersOf(archive);
    if (!SPREADSHEET.test((await beginningOf(archive, members.get("mimetype"))).trim()))
      throw new RefusedFile(
        "a zip archive that is no OpenDocument spreadsheet (.ods): unpack it first, or save a workbook as .ods or CSV",
      );
    for await (const piece of await contentOf(archive, members.get("content.xml"))) yield String(piece);
  } catch (error) {
    throw error instanceof RefusedFile ? error : new RefusedFile(DAMAGED, { cause: error });
  } finally {
    archive.close();
  }
}

const DAMAGED = "the archive is damaged or not whole; get the file again";

async function opened(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { autoClose: false });
  } catch (error) {
    throw new RefusedFile(DAMAGED, { cause: error });
  }
}

async function membersOf(archive: ZipFile): Promise<Map<string, Entry>> {
  const members = new Map<string, Entry>();
  for await (const entry of archive.eachEntry()) {
    if (["mimetype", "content.xml"].includes(entry.fileName)) members.set(entry.fileName, entry);
  }
  return members;
}

async function beginningOf(archive: ZipFile, entry: Entry | undefined): Promise<string> {
  if (!entry) return "";
  for await (const piece of await archive.openReadStreamPromise(entry)) return String(piece);
  return "";
}

async function contentOf(archive: ZipFile, entry: Entry | undefined): Promise<Readable> {
  if (!entry) throw new RefusedFile("an OpenDocument spreadsheet without content");
  if (entry.uncompressedSize > LARGEST_MEMBER) throw new RefusedFile("its content.xml is larger than 2 GB");
  return (await archive.openReadStreamPromise(entry)).setEncoding("utf8");
}
