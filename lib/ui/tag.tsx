import { classNames } from "./class-names.ts";
import type { Options, TextOptions } from "./options.ts";

type Colour = "grey" | "green" | "teal" | "blue" | "purple" | "magenta" | "red" | "orange" | "yellow";

export type TagOptions = TextOptions & Options<{ colour: Colour }>;

/** govuk-frontend's tag: where something stands, in a word or two. */
export const Tag = ({ text, colour, classes, attributes }: TagOptions) => (
  <strong className={classNames("govuk-tag", classes, colour && `govuk-tag--${colour}`)} {...attributes}>
    {text}
  </strong>
);
