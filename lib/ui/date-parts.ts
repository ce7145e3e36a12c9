import { classNames } from "./class-names.ts";
import type { Attributes, MaybeItems, Options } from "./options.ts";

type Part = Options<{
  name: string;
  id: string;
  label: string;
  value: string | number;
  classes: string;
  /** Whether this part is wrong. If no part says so, the question's error message marks all that do not say `false`. */
  error: boolean;
  inputmode: "numeric" | "text";
  autocomplete: string;
  pattern: string;
  attributes: Attributes;
}>;

export type DateParts = Options<{
  /** Says more about a part, or `false` to ask a date without it. */
  day: Part | false;
  month: Part | false;
  year: Part | false;
  /** Parts in another order or number than day, month and year. */
  items: MaybeItems<Part>;
}>;

type NamedPart = Part & { readonly name: string; readonly width: 2 | 4 };

/** The parts that are asked for, each with its name, what it holds at first and how many characters wide it is. */
export function partsOf({ day = {}, month = {}, year = {}, items }: DateParts): readonly NamedPart[] {
  const usual = Object.entries({ day, month, year }).flatMap(([name, part]) => (part ? [{ name, ...part }] : []));
  const yearName = year ? year.name : undefined;
  return (items?.length ? items : usual)
    .filter((part) => !!part)
    .map(({ name = "", value = usual.find((part) => part.name === name)?.value, ...part }) => {
      return { ...part, name, value, width: name === "year" || name === yearName ? 4 : 2 };
    });
}

export const isWrong = ({ error, classes = "" }: Part) => error === true || classes.includes("govuk-input--error");

export const partClasses = ({ classes = "", width }: NamedPart, wrong: boolean) =>
  classNames(
    "govuk-date-input__input",
    wrong && !classes.includes("govuk-input--error") && "govuk-input--error",
    !classes.includes("govuk-input--width-") && `govuk-input--width-${width}`,
    classes,
  );
