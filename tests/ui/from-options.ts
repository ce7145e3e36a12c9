import { createElement, type ReactNode } from "react";
import type { FixtureOptions } from "./fixtures.ts";

type Props = Readonly<Record<string, unknown>>;

/** Stands around raw HTML until `withoutMarks` takes it away, because React sets HTML only inside an element. */
const MARK = "raw-html";

/** Classes that are named props of ours. */
const VARIANTS: readonly (readonly [RegExp, (found: string) => Props])[] = [
  [/^govuk-button--(secondary|warning|inverse)$/, (kind) => ({ kind })],
  [/^govuk-panel--(interruption)$/, (kind) => ({ kind })],
  [/^govuk-(?:label|fieldset__legend)--(s|m|l|xl)$/, (size) => ({ size })],
  [/^govuk-(?:radios|checkboxes)--(inline|small)$/, (name) => ({ [name]: true })],
  [/^govuk-tag--(\w+)$/, (colour) => ({ colour })],
];

const REACT_NAMES: Readonly<Record<string, string>> = { tabindex: "tabIndex", maxlength: "maxLength" };

/**
 * govuk-frontend's parameters as ours: HTML takes the place of the text, classes that are variants become named props,
 * attributes take
 * React's names.
 */
export const fromOptions = (options: FixtureOptions): Props =>
  Object.assign({}, ...Object.entries(options).map(fromOption));

/** As `fromOptions`, where the component's own text is its children. */
export function withChildren(options: FixtureOptions): Props {
  const { text, ...props } = fromOptions(options);
  return { ...props, children: text };
}

// biome-ignore lint/security/noDangerouslySetInnerHtml: govuk-frontend's own HTML, sent to no browser
export const raw = (html: string): ReactNode => createElement(MARK, { dangerouslySetInnerHTML: { __html: html } });

export const withoutMarks = (html: string) => html.replaceAll(new RegExp(`</?${MARK}>`, "g"), "");

function fromOption(
  [name, value]: readonly [string, unknown],
  _: number,
  all: readonly (readonly [string, unknown])[],
): Props {
  const textName = name === "html" ? "text" : name.replace(/Html$/, "Text");
  if (textName !== name) return value ? { [textName]: raw(String(value)) } : {};
  if (name === "classes") return fromClasses(String(value));
  if (name === "attributes") return { attributes: withReactNames(value as object) };
  if (name === "formGroup") return { formGroup: value };
  if (name === "conditional") return { conditional: fromOptions(value as FixtureOptions).text };
  const htmlName = name === "text" ? "html" : name.replace(/Text$/, "Html");
  const hasHtml = htmlName !== name && all.some(([other, html]) => other === htmlName && html);
  return hasHtml ? {} : { [name]: fromValue(value) };
}

function fromValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromValue);
  return typeof value === "object" && value !== null ? fromOptions(value as FixtureOptions) : value;
}

function fromClasses(classes: string): Props {
  const rest: string[] = [];
  const variants: Props[] = [];
  for (const name of classes.split(" ")) {
    const variant = VARIANTS.find(([pattern]) => pattern.test(name));
    if (variant) variants.push(variant[1](variant[0].exec(name)![1]!));
    else rest.push(name);
  }
  return Object.assign({ classes: rest.join(" ") || undefined }, ...variants);
}

const withReactNames = (attributes: object) =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [REACT_NAMES[name] ?? name, value]));
