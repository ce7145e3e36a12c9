import type { Client } from "./client.ts";
import type { Program } from "./program.ts";

/**
 * Somebody who does one thing again and again: `act` asks for one page, posts one form, or sends one whole
 * notification.
 */
export type Person = { readonly client: Client; act(): Promise<unknown> };

export const scenarios = [
  "start page",
  "question pages",
  "question pages, 300 more locations",
  "answers posted",
  "a step in a browser",
  "whole journey",
  "inbox",
  "register search",
] as const;
export type Scenario = (typeof scenarios)[number];

/** A running program that is measured, and the people who use it. A program need not have every scenario. */
export type Contender = {
  readonly name: string;
  readonly program: Program;
  readonly people: Readonly<Partial<Record<Scenario, readonly Person[]>>>;
  /** Pages whose weight is told, by their names. */
  readonly weighed?: Readonly<Record<string, { readonly client: Client; readonly path: string }>>;
  /** Question pages of a whole journey. */
  readonly journeyPages: number;
  /** Waits for what it does after its answers, like sending emails. */
  settled(): Promise<void>;
  /** Starts the stopped program once more, and gives the milliseconds until it answered. */
  coldStart(): Promise<number>;
  leave(): Promise<void>;
};

export const PEOPLE = 8;
