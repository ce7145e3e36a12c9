import type { Job, StaffRole } from "#lib/kernel/actor.ts";
import type { Cast } from "../people.ts";
import { mayBy, type Thing } from "../rights.ts";
import type { Somebody } from "./somebody.ts";
import type { Things } from "./things.ts";

/** The logins of the web and the worker; and the superuser, whom triggers stop where policies do not. */
export type Login = "app" | "worker" | "admin";

/** A statement, who may do it, and what it leaves: one line of the table. */
export type Rule = {
  /** What somebody does, after the operations that rights.csv has for it. */
  readonly does: string;
  /** The tables whose policies it tells apart. */
  readonly on: readonly string[];
  readonly login?: Login;
  /** Those who try it, where not everybody does. */
  readonly among?: (who: Somebody) => boolean;
  /** Statements of the superuser that put in place what it needs. */
  readonly before?: (who: Somebody) => string;
  readonly statement: (who: Somebody) => string;
  /** Whether somebody may, or the ids of what they reach. */
  readonly may: (who: Somebody) => boolean | readonly string[];
  /** What is true once it is done, and only then. */
  readonly left?: string;
};

export type Scene = {
  readonly cast: Cast;
  readonly everybody: readonly Somebody[];
  readonly things: Things;
  /** Who is on the register with an address and has no account: her id as a person. */
  readonly aisha: string;
};

/** Whether rights.csv lets somebody do an operation to a thing. */
export const by = (operation: string, { actor }: Somebody, thing: Thing): boolean =>
  actor !== undefined && mayBy(operation, actor, thing);

export const idsOf = <T extends { readonly id: string }>(all: readonly T[], fits: (one: T) => boolean) =>
  all
    .filter(fits)
    .map(({ id }) => id)
    .sort();

/** One id, for those who may see it. */
export const seenBy =
  (may: (who: Somebody) => boolean, id: string) =>
  (who: Somebody): readonly string[] =>
    may(who) ? [id] : [];

export const nobodyMay = () => false;
export const isJob =
  (...jobs: readonly Job[]) =>
  ({ actor }: Somebody): boolean =>
    actor?.kind === "system" && jobs.includes(actor.job);
/** Of the staff, with any of these roles; with any at all where none is named. */
export const isStaff =
  (...roles: readonly StaffRole[]) =>
  ({ actor }: Somebody): boolean =>
    actor?.kind === "staff" && (roles.length === 0 || roles.some((role) => actor.roles.includes(role)));
export const isPortalUser = ({ actor }: Somebody): boolean => actor?.kind === "portalUser";
/** Whether somebody acts with rights of their own as this account. */
export const isUser =
  (account: { readonly userId: string }) =>
  ({ actor, userId }: Somebody): boolean =>
    actor !== undefined && "userId" in actor && userId === account.userId;
