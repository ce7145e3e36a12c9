import type { IncomingHttpHeaders } from "node:http";
import { areArguments } from "./action-arguments.ts";
import { areFieldsOfCall, areFieldsOfForm, isActionId } from "./action-fields.ts";
import { type ErrorPage, errorPages } from "./error-pages.ts";
import { formFields } from "./form-fields.ts";
import type { BodyKind } from "./routes.ts";
import { boundaryOf } from "./validate-request.ts";

/**
 * The page that refuses a body; undefined when it may go on. Forms and actions are judged as far as React would fail on
 * them; what the fields hold, and what is in JSON, is for the handler to say.
 */
export function validateBody(body: Buffer, kind: BodyKind, headers: IncomingHttpHeaders): ErrorPage | undefined {
  if (kind !== "form" && kind !== "actionCall") return undefined;
  const action = headers["next-action"]?.toString();
  if (action !== undefined && !isActionId(action)) return errorPages.unreadable;
  if (kind === "actionCall") return areArguments(body.toString()) ? undefined : errorPages.unreadable;

  const fields = formFields(body, boundaryOf(headers["content-type"] ?? "") ?? "");
  if ("status" in fields) return fields;
  const areWhole = action === undefined ? areFieldsOfForm(fields) : areFieldsOfCall(fields);
  return areWhole ? undefined : errorPages.unreadable;
}
