import { type ErrorPage, errorPages } from "./error-pages.ts";

const MOST_FIELDS = 500;
const MOST_HEADER_BYTES = 1024;

/**
 * What every browser writes, and nothing else: what could be read in two ways is read in none. No name has a quotation
 * mark, backslash or control character.
 */
const HEADER = new RegExp(
  [
    String.raw`^\r\nContent-Disposition: form-data; name="([ !#-[\]-~\x80-\xff]+)"`,
    String.raw`(; filename="[ !#-~\x80-\xff]*"(?:\r\nContent-Type: (?!multipart)[ -~\x80-\xff]+)?)?\r\n\r\n`,
  ].join(""),
  "i",
);

/** One field of a form. The name is in Latin-1: letters beyond ASCII are not as they were typed. */
export type FormField = { readonly name: string; readonly isFile: boolean; readonly content: Buffer };

/**
 * The fields of a form, in order; or the page that refuses it. A form is whole when each field has a name, none is a
 * form itself, and the last boundary is there.
 */
export function formFields(body: Buffer, boundary: string): readonly FormField[] | ErrorPage {
  const textAt = (start: number, bytes: number) => body.toString("latin1", start, start + bytes);
  const fields: FormField[] = [];
  if (textAt(0, boundary.length + 2) !== `--${boundary}`) return errorPages.unreadable;
  let at = boundary.length + 2;
  while (fields.length <= MOST_FIELDS) {
    if (body.length - at <= 4 && /^--(\r\n)?$/.test(textAt(at, 4))) return fields;
    const [header = "", name = "", file] = HEADER.exec(textAt(at, MOST_HEADER_BYTES)) ?? [];
    const start = at + header.length;
    const next = body.indexOf(boundary, start); // wherever it stands: browsers take one that is in no field
    const end = next - 4;
    if (!header || end < start || textAt(end, 4) !== "\r\n--") return errorPages.unreadable;
    fields.push({ name, isFile: file !== undefined, content: body.subarray(start, end) });
    at = next + boundary.length;
  }
  return errorPages.tooBig;
}
