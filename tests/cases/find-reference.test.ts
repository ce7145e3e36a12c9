import type { Sql } from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import { findReference } from "#lib/cases/find-reference.ts";
import { actorNamed, actors, auditDuring, type Cast, peopledDatabase, sentNotification } from "../people.ts";
import { mayBy } from "../rights.ts";

let admin: Sql;
let cast: Cast;
let reference: string;
beforeAll(async () => {
  ({ admin, cast } = await peopledDatabase());
  reference = await sentNotification(cast.margaret);
});

describe("a notification is found by its reference", () => {
  test.each([
    ["as it is printed", (printed: string) => printed],
    ["in small letters", (printed: string) => printed.toLowerCase()],
    ["without hyphens", (printed: string) => printed.replaceAll("-", "")],
    ["with blanks around and between", (printed: string) => `  ${printed.replaceAll("-", " ")} `],
    ["with dashes of a word processor", (printed: string) => printed.replaceAll("-", "\u2013")],
    ["with hyphens that do not break", (printed: string) => printed.replaceAll("-", "\u2011")],
    ["with blanks that do not break", (printed: string) => `\u00A0${printed.replaceAll("-", "\u00A0")}\u200B`],
    [
      "of full width",
      (printed: string) => printed.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
    ],
    ["with O for 0, and I or L for 1", (printed: string) => printed.replaceAll("0", "O").replaceAll("1", "l")],
  ])("%s", async (_, typedAs) => {
    expect(await findReference(cast.helen, { typed: typedAs(reference) })).toEqual({ ok: true, value: reference });
  });

  test.each(["", " ", "Larkspur", "N26-7F3K2Q-EE", "x".repeat(5000), "' or 1=1 --"])(
    "but %j is none",
    async (typed) => {
      expect(await findReference(cast.helen, { typed })).toEqual({ ok: false, error: { is: "notAReference" } });
    },
  );

  test.each([
    ["that nobody was given", "n26 7f3k2q e", "N26-7F3K2Q-E"],
    ["with a wrong check character", "n26-7f3k2q-f", "N26-7F3K2Q-F"],
    ["of an application", "A26-7F3K2Q-E", "A26-7F3K2Q-E"],
  ])("and one %s is said to be none of ours", async (_, typed, reference) => {
    expect(await findReference(cast.omar, { typed })).toEqual({ ok: false, error: { is: "notSent", reference } });
  });

  test.each(actors)(
    "by %s, if they may use the inbox by the table of rights; a refusal leaves one entry",
    async (name) => {
      const actor = actorNamed(name, cast);
      const may = actor.kind === "staff" && mayBy("O30", actor, { providerId: "", locationId: null, actedAs: "" });
      const found = may ? { ok: true, value: reference } : undefined;
      const noted = await auditDuring(admin, async () =>
        expect(await findReference(actor, { typed: reference })).toEqual(found),
      );
      expect(noted).toMatchObject(may ? [] : [{ action: "access.refused", detail: { wanted: "inbox.find" } }]);
    },
  );
});
