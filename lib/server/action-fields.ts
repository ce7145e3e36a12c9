import { areArguments } from "./action-arguments.ts";
import type { FormField } from "./form-fields.ts";

const NUMBER = "\\d{1,4}";
const ID = "[0-9a-f]{42}";
const ACTION_ID = new RegExp(`^${ID}$`);
const UNBOUND = new RegExp(`^\\$ACTION_ID_${ID}$`);
const BOUND = new RegExp(`^\\$ACTION_REF_(${NUMBER})$`);
const DESCRIPTION = new RegExp(`^\\{"id":"${ID}","bound":"\\$@1"\\}$`);

export const isActionId = (text: string) => ACTION_ID.test(text);

/** An action called by script with a form: its arguments, and beside them the fields of the form that they name. */
export function areFieldsOfCall(fields: readonly FormField[]): boolean {
  const [json, ...more] = fields.filter(({ name }) => !name.startsWith("_1_"));
  return more.length === 0 && json?.name === "0" && !json.isFile && areArguments(json.content.toString());
}

/**
 * A form posted without JavaScript: among its fields, whatever they are called, React puts hidden ones that name one
 * action, and where it is bound to arguments these.
 */
export function areFieldsOfForm(fields: readonly FormField[]): boolean {
  const hidden = fields.filter(({ name }) => name.includes("$ACTION_"));
  const texts = new Map(hidden.map(({ name, content }) => [name, content.toString()]));
  if (texts.size < hidden.length || hidden.some(({ isFile }) => isFile)) return false;

  const names = [...texts.keys()];
  const number = names.map((name) => BOUND.exec(name)?.[1]).find(Boolean);
  if (!number) return names.length === 0 || (names.length === 1 && UNBOUND.test(names[0] ?? ""));
  const [description, bound] = [`$ACTION_${number}:0`, `$ACTION_${number}:1`];
  return (
    names.every((name) => [`$ACTION_REF_${number}`, description, bound, "$ACTION_KEY"].includes(name)) &&
    DESCRIPTION.test(texts.get(description) ?? "") &&
    areArguments(texts.get(bound) ?? "")
  );
}
