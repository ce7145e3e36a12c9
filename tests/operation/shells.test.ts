import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { shells } from "#app/dev/operations/shells.ts";

const listed = shells();

test("every operation, reading and job is listed, with who may", () => {
  const written = globSync("lib/**/*.ts").flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/= (operation|reading|job)\(\{/g)].map(() => file),
  );
  expect(listed.map(({ file }) => file).sort()).toEqual(written.sort());
  expect(listed.filter(({ name, who }) => !name || !who)).toEqual([]);
});

test("the list says what can go wrong and who is told", () => {
  expect(listed.find(({ verb }) => verb === "submitDraft")).toMatchObject({
    is: "operation",
    name: "notification.send",
    who: "(actor, { draft }) => mayEditDraft(actor, draft)",
    errors: expect.arrayContaining(["alreadySent", "unfinished"]),
    emails: ["notificationReceived"],
  });
  expect(listed.find(({ verb }) => verb === "expireDrafts")).toMatchObject({
    is: "job",
    who: "The worker, at 40 2 * * *",
  });
});
