const DEEPEST = 20;
const MOST_VALUES = 1000;

/**
 * Whether JSON is a list of arguments of a server action as our pages send them: texts, numbers, `true` and `false`,
 * lists and objects of these, what is undefined, and the form.
 *
 * React's format says much more by texts that begin with a dollar (files, promises, functions, references), and a name
 * like `toString` would be called by whoever takes the object for a text. Nothing of ours needs these, and what is
 * missing behind a reference ends in an error deep inside React.
 */
export function areArguments(json: string): boolean {
  if (!json.startsWith("[") || !isSmall(json)) return false;
  try {
    const list: unknown[] = JSON.parse(json);
    return list.every((argument) => argument === "$K1" || isPlain(argument)); // $K1 is the one form of a call
  } catch {
    return false;
  }
}

/** Looks at each character once, so that no depth and no length costs more than reading it. */
function isSmall(json: string): boolean {
  let depth = 0;
  let values = 1;
  let isInText = false;
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at];
    if (character === '"') isInText = !isInText;
    else if (isInText) at += character === "\\" ? 1 : 0;
    else if (character === ",") values += 1;
    else if (character === "[" || character === "{") depth += 1;
    else if (character === "]" || character === "}") depth -= 1;
    if (depth > DEEPEST || values > MOST_VALUES) return false;
  }
  return true;
}

function isPlain(value: unknown): boolean {
  if (typeof value === "string") return isPlainText(value);
  if (typeof value !== "object") return true;
  if (value === null) return false;
  return Object.entries(value).every(([name, inside]) => isPlainName(name) && isPlain(inside));
}

/** No text of Postgres holds a NUL. */
const isPlainText = (text: string) =>
  text.isWellFormed() &&
  !text.includes("\0") &&
  (!text.startsWith("$") || text.startsWith("$$") || text === "$undefined");

const isPlainName = (name: string) => !(name in Object.prototype || ["then", "toJSON", "prototype"].includes(name));
