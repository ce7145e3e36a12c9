import { globSync, readFileSync } from "node:fs";

const SHELL = /^export const (\w+) = (operation|reading|job)\(\{\n([\s\S]*?)^\}\);/gm;

/** An operation, a reading or a job, as its own source says it. */
export type Shell = {
  readonly is: string;
  /** What the code calls it, and what the audit does. */
  readonly verb: string;
  readonly name: string;
  readonly file: string;
  /** Who may, in the words of the policy; of a job, when it is done. */
  readonly who: string;
  readonly errors: readonly string[];
  readonly emails: readonly string[];
};

/** Every operation, reading and job there is, read from the sources: what is written there is what is done. */
export const shells = (): readonly Shell[] =>
  globSync("lib/**/*.ts")
    .sort()
    .flatMap((file) => [...readFileSync(file, "utf8").matchAll(SHELL)].map((match) => shellOf(file, match)))
    .sort((one, other) => one.is.localeCompare(other.is) || one.name.localeCompare(other.name));

function shellOf(file: string, [, verb = "", is = "", body = ""]: RegExpMatchArray): Shell {
  const all = (pattern: RegExp) => [...new Set([...body.matchAll(pattern)].map(([, word = ""]) => word))].sort();
  const [name = ""] = all(/^ {2}name: "([^"]+)"/gm);
  const [allow = "The worker"] = all(/^ {2}allow: ((?:.|\n(?! {2}\w))*?),?\n(?= {2}\S|$)/gm);
  const [every] = all(/^ {2}every: "([^"]+)"/gm);
  return {
    is,
    verb,
    name,
    file,
    who: every ? `${allow}, at ${every}` : allow.replace(/\s+/g, " "),
    errors: all(/\berr\(\{ is: "(\w+)"/g),
    emails: all(/\bqueueEmail\(tx, (\w+)/g),
  };
}
