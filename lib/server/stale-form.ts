import type { IncomingMessage } from "node:http";
import { type FormField, formFields } from "./form-fields.ts";
import { isActionAt, type KnownActions } from "./known-actions.ts";
import { boundaryOf } from "./validate-request.ts";

/**
 * The request header that carries what was typed in a stale form on to the page, as JSON in base 64. None of this name comes
 * in from outside.
 */
export const TYPED_HEADER = "x-portal-typed";

/**
 * What was typed in a form that names no action of its page in the present build, for the header above; undefined for one that
 * names one, and where it is not known which there are. It names none because its page itself reads it, and needs no script
 * for that; or an earlier build made its page, or a browser posted it again by itself; or it is the form of another page, of
 * which Next would write a stack trace into the log.
 */
export function typedInStaleForm(
  body: Buffer,
  { headers, url = "" }: Pick<IncomingMessage, "headers" | "url">,
  actions: KnownActions | undefined,
): string | undefined {
  if (headers["next-action"] !== undefined) return undefined;
  const fields = formFields(body, boundaryOf(headers["content-type"] ?? "") ?? "");
  if ("status" in fields) return undefined;
  const named = fields.map(idIn).filter(Boolean);
  if (named.length > 0 && (!actions || named.every((id) => isActionAt(url, id, actions)))) return undefined;
  const texts = fields.filter(({ name, isFile }) => !isFile && !name.includes("$ACTION_"));
  const typed = texts.map(({ name, content }) => [Buffer.from(name, "latin1").toString(), content.toString()] as const);
  return Buffer.from(JSON.stringify(typed)).toString("base64");
}

/** The id of the action that a hidden field of a form names: by itself, or with the arguments it is bound to. */
const idIn = ({ name, content }: FormField): string =>
  (/^\$ACTION_ID_(\w+)$/.exec(name) ??
    (/^\$ACTION_\d+:0$/.test(name) ? /"id":"(\w+)"/.exec(content.toString()) : null))?.[1] ?? "";
