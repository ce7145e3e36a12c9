import { classNames } from "./class-names.ts";
import type { Options, TextOptions } from "./options.ts";

export type LabelOptions = TextOptions & Options<{ size: "s" | "m" | "l" | "xl"; isPageHeading: boolean }>;

/** govuk-frontend's label; nothing when it has no text. */
export function Label({
  text,
  for: control,
  size,
  isPageHeading,
  classes,
  attributes,
}: LabelOptions & Options<{ for: string }>) {
  if (!text) return null;
  const label = (
    <label
      className={classNames("govuk-label", size && `govuk-label--${size}`, classes)}
      htmlFor={control}
      {...attributes}
    >
      {text}
    </label>
  );
  return isPageHeading ? <h1 className="govuk-label-wrapper">{label}</h1> : label;
}
