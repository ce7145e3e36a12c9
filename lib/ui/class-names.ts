/** The value of a `class` attribute, without the names that do not apply. */
export const classNames = (...names: readonly (string | false | undefined)[]) => names.filter(Boolean).join(" ");
