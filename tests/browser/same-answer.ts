import { expect } from "@playwright/test";
import type { Answer } from "./visitor.ts";

/** A page without what differs from one asking to the next whatever was asked for: the nonce and the time of day. */
export const withoutClock = (html: string) => withoutNonce(html).replace(/\b\d{1,2}:\d{2}[ap]m\b/g, "(time)");

/** An answer and what was asked for to get it. */
export type Asked = { readonly answer: Answer; readonly id: string };

/** Two answers are the same, headers and bytes, once the id that was asked for and the nonce are taken out. */
export function expectSameAnswer(one: Asked, other: Asked, about: string): void {
  const [first, second] = [comparable(one), comparable(other)];
  const at = [...first].findIndex((character, index) => character !== second[index]);
  const near = (text: string) => (first === second ? "" : text.slice(Math.max(0, at - 60), at + 60)); // a whole page says less
  expect(near(first), about).toBe(near(second));
  expect(first === second, about).toBe(true);
}

function comparable({ answer: { status, headers, body }, id }: Asked): string {
  const { date: _, ...kept } = headers;
  return withoutNonce([status, JSON.stringify(kept), body].join("\n").replaceAll(id, "(asked)"));
}

export const withoutNonce = (text: string) => text.replace(/[A-Za-z0-9+/]{22}==/g, "(nonce)");
