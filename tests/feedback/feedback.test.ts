import type { Sql } from "postgres";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { countFromNetwork } from "#lib/accounts/request-limits.ts";
import { feedbackList } from "#lib/feedback/feedback-list.ts";
import { giveFeedback } from "#lib/feedback/give-feedback.ts";
import { purgeFeedback } from "#lib/feedback/purge-feedback.ts";
import { visitor } from "#lib/kernel/actor.ts";
import { actorNamed, actors, auditDuring, type Cast, peopledDatabase } from "../people.ts";
import { mayBy } from "../rights.ts";

let admin: Sql;
let cast: Cast;
beforeAll(async () => {
  ({ admin, cast } = await peopledDatabase());
});
beforeEach(() => admin`delete from feedback`);

const given = { satisfaction: "satisfied", better: "A list of what is left to do." };
const kept = () => admin`select satisfaction, better from feedback`;
const listed = (name: string, part = { most: 50, passed: 0 }) => feedbackList(actorNamed(name, cast), part);

describe("feedback", () => {
  test("is kept without a word of who gave it, and so is that it was", async () => {
    const noted = await auditDuring(admin, () => giveFeedback(visitor, given));
    expect(await kept()).toEqual([given]);
    expect(noted).toMatchObject([{ action: "feedback.give", actor_id: "", provider_id: null, detail: {} }]);
  });

  test("needs no words, but how satisfied somebody is", async () => {
    expect(await giveFeedback(visitor, { satisfaction: "neither", better: " " })).toMatchObject({ ok: true });
    expect(await giveFeedback(visitor, { satisfaction: undefined, better: "" })).toEqual({
      ok: false,
      error: { is: "invalid", errors: { satisfaction: "Select how satisfied you are" } },
    });
    expect(await kept()).toEqual([{ satisfaction: "neither", better: "" }]);
  });

  test.each([
    ["Mrs Patel could not find it", "Take out “Mrs Patel”, which may tell who somebody is"],
    ["a".repeat(2001), "What could be better must be 2,000 characters or fewer"],
  ])("%s is refused, with how to put it right", async (better, words) => {
    expect(await giveFeedback(visitor, { ...given, better })).toEqual({
      ok: false,
      error: { is: "invalid", errors: { better: words } },
    });
    expect(await kept()).toEqual([]);
  });

  test("is read by whom the table of rights names, the newest first and in parts, and by nobody else", async () => {
    await admin`
      insert into feedback select gen_random_uuid(), now() - n * interval '1 day', 'satisfied', n::text from generate_series(1, 3) n`;
    const anything = { providerId: "", locationId: null, actedAs: "" };
    for (const name of actors) {
      const mayRead = name !== "visitor" && mayBy("O58", actorNamed(name, cast), anything);
      expect(
        (await listed(name))?.map(({ better }) => better),
        name,
      ).toEqual(mayRead ? ["1", "2", "3"] : undefined);
    }
    expect((await listed("nikhil", { most: 1, passed: 1 }))?.map(({ better }) => better)).toEqual(["2"]);
  });

  test("is deleted after 12 months", async () => {
    for (const age of ["11 months 29 days", "12 months 1 day"])
      await admin`insert into feedback values (gen_random_uuid(), now() - ${age}::interval, 'satisfied', ${age})`;
    await purgeFeedback.run();
    expect(await kept()).toEqual([{ satisfaction: "satisfied", better: "11 months 29 days" }]);
  });
});

test("from one network so many are taken within an hour, and those of another are not held up", async () => {
  const now = new Date();
  const ask = (network: string, at = now) =>
    countFromNetwork({ name: "feedback", network, limit: { most: 3, minutes: 60 } }, at);
  const answers = await Promise.all(["10.0.0.1", "10.0.0.1", "10.0.0.1", "10.0.0.1"].map((network) => ask(network)));
  const hourLater = new Date(now.getTime() + 3_600_000);
  expect(answers.filter(Boolean)).toEqual([hourLater]);
  expect(await ask("10.0.0.2")).toBeUndefined();
  expect(await ask("10.0.0.1", hourLater)).toBeUndefined();
});
