import type { IncomingHttpHeaders } from "node:http";
import { type ErrorPage, errorPages } from "./error-pages.ts";
import type { BodyKind } from "./routes.ts";
import { boundaryOf } from "./validate-request.ts";

const MOST_FIELDS = 500;
const MOST_FIELD_HEADER_BYTES = 1024;
const MOST_ARGUMENTS = 500;
const DEEPEST_ARGUMENT = 20;
const ARGUMENT_NAME = /^(\$ACTION_\d+:)?\d+$/; // what React calls the JSON it puts beside the fields of a form

/** The page that refuses a body; undefined when it may go on. What the fields hold is for the pages to say. */
export function validateBody(body: Buffer, kind: BodyKind, headers: IncomingHttpHeaders): ErrorPage | undefined {
  if (kind === "form") return validateForm(body, boundaryOf(headers["content-type"] ?? "") ?? "");
  return kind === "actionCall" && !areArguments(body.toString()) ? errorPages.unreadable : undefined;
}

/** A form is whole when each field has a name, none is a form itself, and the last boundary is there. */
function validateForm(body: Buffer, boundary: string): ErrorPage | undefined {
  const between = Buffer.from(`\r\n--${boundary}`);
  if (!body.subarray(0, between.length - 2).equals(between.subarray(2))) return errorPages.unreadable;
  let at = between.length - 2;
  for (let fields = 0; fields <= MOST_FIELDS; fields += 1) {
    const rest = body.toString("latin1", at, at + MOST_FIELD_HEADER_BYTES);
    if (/^--(\r\n)?$/.test(rest)) return undefined;
    const header = /^\r\n(.*?)\r\n\r\n/s.exec(rest)?.[1];
    const name = /^content-disposition: form-data; name="(.*?)"/im.exec(header ?? "")?.[1];
    if (!header || name === undefined || /^content-type: multipart/im.test(header)) return errorPages.unreadable;
    const next = body.indexOf(between, at + header.length + 6); // after the header and its empty line
    if (next === -1) return errorPages.unreadable;
    if (ARGUMENT_NAME.test(name) && !isShallow(body.toString("utf8", at + header.length + 6, next)))
      return errorPages.unreadable;
    at = next + between.length;
  }
  return errorPages.tooBig;
}

/** The arguments of an action called by script: a short list, nested no deeper than ours ever are. */
function areArguments(text: string): boolean {
  return text.startsWith("[") && isShallow(text);
}

/** Whether JSON is nested so little, and its lists are so short, that whoever reads it does not run out of stack. */
function isShallow(json: string): boolean {
  try {
    return depthOf(JSON.parse(json)) <= DEEPEST_ARGUMENT;
  } catch {
    return false;
  }
}

function depthOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const inside = Object.values(value);
  return inside.length > MOST_ARGUMENTS ? Number.POSITIVE_INFINITY : 1 + Math.max(0, ...inside.map(depthOf));
}
