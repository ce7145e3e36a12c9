import { readFileSync } from "node:fs";
import type { Tx } from "#db/client.ts";
import type { Actor, PortalRole, PortalUser } from "#lib/kernel/actor.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";

const COLUMNS: Record<PortalRole, string> = {
  nominatedIndividual: "NI",
  responsibleIndividual: "RI",
  mainPartner: "MP",
  registeredManager: "RM",
  colleague: "COL",
  lapsed: "LAPSED",
};

/** Postgres' code for a privilege or policy that is missing. */
const NOT_ALLOWED = "42501";

const [head = [], ...rows] = readFileSync(new URL("./rights.csv", import.meta.url), "utf8")
  .trim()
  .split(/\r?\n/)
  .map(cellsOf);

/** Something of a provider: whose, about which location, and the role or grant it was made with. */
export type Thing = { readonly providerId: string; readonly locationId: string | null; readonly actedAs: string };

/** Whether rights.csv lets the actor do the operation to a thing. */
export const mayBy = (operation: string, actor: Actor, thing: Thing) =>
  marksOf(operation, actor).some(
    (mark) => mark === "G" || (actor.kind === "portalUser" && reaches(mark, actor, thing)),
  );

/** Whether row-level security lets a statement of the actor reach a row; what it did is undone. */
export async function passes(actor: Actor, statement: (tx: Tx) => PromiseLike<{ length: number }>): Promise<boolean> {
  const undone = new Error("undone");
  let rows = 0;
  await actorTransaction(actor, async (tx) => {
    rows = (await statement(tx)).length;
    throw undone;
  }).catch((error) => {
    if (error !== undone && error.code !== NOT_ALLOWED) throw error;
  });
  return rows > 0;
}

/** The marks that rights.csv gives the actor for an operation, like `O04`: one for each of their roles. */
function marksOf(operation: string, actor: Actor): readonly string[] {
  const row = rows.find(([code]) => code === operation);
  return columnsOf(actor).map((column) => {
    const mark = row?.[head.indexOf(column)];
    if (!mark) throw new Error(`rights.csv says nothing of ${operation} by ${column}`);
    return mark;
  });
}

function reaches(mark: string, actor: PortalUser, { providerId, locationId, actedAs }: Thing): boolean {
  const isMine = actedAs === actor.actingAs;
  const isOurs = actor.providerId === providerId;
  const isHere =
    isOurs && (actor.locationIds === "all" || (locationId === null ? isMine : actor.locationIds.includes(locationId)));
  const maySend = actor.may.includes("send");
  const reached: Record<string, boolean> = {
    P: isOurs,
    H: isHere,
    L: isHere,
    Lw: isHere && maySend,
    Lp: isHere && maySend, // nobody can be given `prepare` yet
    Ls: isMine || (isHere && actor.may.includes("seeAllSent")),
    D: isHere && isMine && maySend,
    Do: isMine && maySend,
    S: isMine,
  };
  return reached[mark] ?? false;
}

function columnsOf(actor: Actor): readonly string[] {
  if (actor.kind === "portalUser") return [COLUMNS[actor.role]];
  return actor.kind === "staff"
    ? actor.roles.map((role) => role.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
    : [];
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/("[^"]*"|[^,]*)(,|$)/g)].map(([, cell = ""]) => cell);
}
