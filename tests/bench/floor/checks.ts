/** What a form posted. */
export type Body = Readonly<Record<string, string | string[] | undefined>>;
/** Undefined when the answer is right. */
type Check = (body: Body, name: string) => string | undefined;

const LONGEST_LINE = 200;
const LONGEST_TEXT = 4000;

export const textOf = (body: Body, name: string): string => [body[name] ?? ""].flat().join("\n").trim();
export const chosenOf = (body: Body, name: string): readonly string[] => [body[name] ?? []].flat();

export const line =
  (missing: string | undefined, longest = LONGEST_LINE): Check =>
  (body, name) => {
    const text = textOf(body, name);
    if (text === "") return missing;
    return text.length > longest ? `Your answer must be ${longest} characters or fewer` : undefined;
  };

export const paragraph = (missing: string | undefined): Check => line(missing, LONGEST_TEXT);

export const matching =
  (pattern: RegExp, { missing, wrong }: { missing: string; wrong: string }): Check =>
  (body, name) => {
    const text = textOf(body, name);
    return text === "" ? missing : pattern.test(text) ? undefined : wrong;
  };

export const oneOf =
  (options: object, missing: string | undefined): Check =>
  (body, name) => {
    const chosen = chosenOf(body, name);
    return chosen.length === 1 && Object.hasOwn(options, String(chosen[0]))
      ? undefined
      : chosen.join("") === ""
        ? missing
        : "Choose from the list";
  };

export const someOf =
  (options: object, missing: string | undefined): Check =>
  (body, name) => {
    const chosen = chosenOf(body, name);
    if (chosen.length === 0) return missing;
    return chosen.every((one) => Object.hasOwn(options, one)) ? undefined : "Choose from the list";
  };

export const pastDay =
  (missing: string): Check =>
  (body, name) => {
    const [day, month, year] = ["day", "month", "year"].map((part) => textOf(body, `${name}-${part}`));
    if (!day && !month && !year) return missing;
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    const isReal =
      date.getUTCFullYear() === Number(year) &&
      date.getUTCMonth() === Number(month) - 1 &&
      date.getUTCDate() === Number(day);
    if (!isReal) return "The date must be a real date";
    return date.getTime() > Date.now() ? "The date must be today or in the past" : undefined;
  };

export const unless =
  (excused: (body: Body) => boolean, check: Check): Check =>
  (body, name) =>
    excused(body) ? undefined : check(body, name);
