import { type FileHandle, open } from "node:fs/promises";
import { Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";

type Member = { readonly name: string; readonly pieces: Iterable<string>; readonly isStored?: true };
type Written = {
  readonly name: Buffer;
  readonly method: number;
  readonly crc: number;
  readonly from: number;
  readonly size: number;
  readonly packed: number;
};

/** Writes an OpenDocument spreadsheet whose `content.xml` comes in pieces, without ever holding all of it. */
export async function writeOds(path: string, content: Iterable<string>): Promise<void> {
  await writeArchive(path, [
    { name: "mimetype", pieces: ["application/vnd.oasis.opendocument.spreadsheet"], isStored: true },
    { name: "META-INF/manifest.xml", pieces: [MANIFEST] },
    { name: "content.xml", pieces: content },
  ]);
}

const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>`;

/** A zip archive with the sizes of each member behind it, as programs write it that do not know them before. */
export async function writeArchive(path: string, members: readonly Member[]): Promise<void> {
  const file = await open(path, "w");
  try {
    const written: Written[] = [];
    for (const member of members) written.push(await writeMember(file, member, endOf(written)));
    const directory = Buffer.concat(written.map(directoryEntry));
    await file.write(directory);
    await file.write(
      Buffer.concat([
        numbers(
          "PK\x05\x06",
          [2, 0],
          [2, 0],
          [2, written.length],
          [2, written.length],
          [4, directory.length],
          [4, endOf(written)],
          [2, 0],
        ),
      ]),
    );
  } finally {
    await file.close();
  }
}

const endOf = (written: readonly Written[]) => {
  const last = written.at(-1);
  return last ? last.from + 30 + last.name.length + last.packed + 16 : 0;
};

const SIZES_BEHIND_AND_UTF8 = 0x0808;

async function writeMember(
  file: FileHandle,
  { name: typed, pieces, isStored }: Member,
  from: number,
): Promise<Written> {
  const name = Buffer.from(typed);
  const method = isStored ? 0 : 8;
  let [crc, size, packed] = [0, 0, 0];
  function* measured() {
    for (const piece of pieces) {
      const bytes = Buffer.from(piece);
      crc = crc32(bytes, crc);
      size += bytes.length;
      yield bytes;
    }
  }
  await file.write(
    Buffer.concat([
      numbers(
        "PK\x03\x04",
        [2, 20],
        [2, SIZES_BEHIND_AND_UTF8],
        [2, method],
        [4, 0],
        [4, 0],
        [4, 0],
        [4, 0],
        [2, name.length],
        [2, 0],
      ),
      name,
    ]),
  );
  const bytes = Readable.from(measured());
  for await (const piece of isStored ? bytes : bytes.pipe(createDeflateRaw({ level: 6 }))) {
    packed += (piece as Buffer).length;
    await file.write(piece as Buffer);
  }
  await file.write(numbers("PK\x07\x08", [4, crc], [4, packed], [4, size]));
  return { name, method, crc, from, size, packed };
}

const directoryEntry = ({ name, method, crc, from, size, packed }: Written) =>
  Buffer.concat([
    numbers(
      "PK\x01\x02",
      [2, 20],
      [2, 20],
      [2, SIZES_BEHIND_AND_UTF8],
      [2, method],
      [4, 0],
      [4, crc],
      [4, packed],
      [4, size],
    ),
    numbers("", [2, name.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, from]),
    name,
  ]);

/** A signature and numbers of so many bytes each, lowest byte first. */
function numbers(signature: string, ...all: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  return Buffer.concat([
    Buffer.from(signature, "latin1"),
    ...all.map(([bytes, value]) => {
      const buffer = Buffer.alloc(bytes);
      buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  ]);
}
