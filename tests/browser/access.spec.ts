import { globSync } from "node:fs";
import { expect } from "@playwright/test";
import { draftReadyToSend } from "./journey.ts";
import { type Portal, test } from "./portal.ts";
import { expectSameAnswer } from "./same-answer.ts";
import type { Visitor } from "./visitor.ts";

const MARGARET = "margaret.okafor@larkspur.example";
const EWA = "ewa.nowak@heron.example";
const HELEN = "helen.ward@regulator.example";
const NIKHIL = "nikhil.rao@regulator.example";
const NOBODY = "00000000-0000-0000-0000-000000000000";

/** Every page that somebody must be signed in for, as its folder says: one made tomorrow is tested tomorrow. */
const pages = globSync("app/{portal,admin}/**/page.tsx", { cwd: new URL("../..", import.meta.url) }).map((file) =>
  file.replace(/^app/, "").replace(/\/page\.tsx$/, ""),
);
const aboutSomething = pages.filter((page) => page.includes("["));

type Things = { draft: string; owed: string; reference: string; provider: string; location: string };
const pathOf = (page: string, { draft, owed, reference, provider, location }: Things) =>
  page
    .replace("[draftId]", draft)
    .replace("[owedId]", owed)
    .replace("[reference]", reference)
    .replace("[page]", "a5")
    .replace("providers/[id]", `providers/${provider}`)
    .replace("locations/[id]", `locations/${location}`);

/** A draft of Larkspur's, a notification of theirs, what it makes them owe, and what the register holds of them. */
async function thingsOfLarkspur(portal: Portal, margaret: Visitor): Promise<Things> {
  const sent = await draftReadyToSend(portal, margaret);
  await margaret.fill(`${sent}/f7`, { outcome: "personDied" });
  await margaret.fill(`${sent}/check-answers`, { declaration: "agreed" });
  const [kept] = await portal.admin`select id, reference from submissions where draft_id = ${idIn(sent)}`;
  const [owed] = await portal.admin`select id from owed_submissions where submission_id = ${kept!.id}`;
  const draft = idIn(await draftReadyToSend(portal, margaret));
  const { reference } = kept!;
  return { draft, owed: owed!.id, reference, provider: "1-900000001", location: "1-900000101" };
}

test("whoever is not signed in is sent to sign in, and sees nothing of what they asked for", async ({
  portal,
  visitor,
}) => {
  const things = await thingsOfLarkspur(portal, await visitor(MARGARET));
  const stranger = await visitor();
  for (const path of pages.map((page) => pathOf(page, things))) {
    const { status, location, body } = await stranger.get(path);
    expect([303, 307], path).toContain(status);
    expect(location, path).toMatch(/^\/sign-in\?to=/);
    expect((await stranger.head(path)).status, path).toBe(status);
    const asScript = await stranger.get(path, { rsc: "1", "next-url": "/portal" });
    for (const text of [body, asScript.body]) expect(text, path).not.toMatch(/Larkspur|liberty|P-0|Okafor/);
  }
});

for (const [who, email, half] of [
  ["somebody of another provider", EWA, "/portal"],
  ["staff, on the providers' side,", HELEN, "/portal"],
  ["a provider's person, on the regulator's side,", MARGARET, "/admin"],
  ["staff whose role does not read notifications", NIKHIL, "/admin"],
] as const) {
  test(`${who} cannot tell what is not theirs from what is not there`, async ({ portal, visitor }) => {
    const things = await thingsOfLarkspur(portal, await visitor(MARGARET));
    const nothing = {
      ...{ draft: NOBODY, owed: NOBODY, reference: "N26-000000-0" },
      ...{ provider: "1-900000099", location: "1-900000199" },
    };
    const asker = await visitor(email);
    for (const page of aboutSomething.filter((one) => one.startsWith(half))) {
      const [before, noted] = [await state(portal), await refusalsOf(portal, idAskedFor(page, things))];
      const theirs = await asker.get(pathOf(page, things));
      expect(theirs.status, page).toBe(404);
      expect(await state(portal), page).toEqual(before);
      expect(await refusalsOf(portal, idAskedFor(page, things)), page).toBe(noted + 1);
      const missing = await asker.get(pathOf(page, nothing));
      expectSameAnswer(
        { answer: theirs, id: idAskedFor(page, things) },
        { answer: missing, id: idAskedFor(page, nothing) },
        page,
      );
    }
  });
}

const malformed = [
  ...[
    "0",
    "1",
    "-1",
    "01",
    "1.0",
    "1e0",
    "0x1",
    "%201",
    "9007199254740993",
    "99999999999999999999",
    "NaN",
    "null",
    "undefined",
  ],
  ...[
    "'%20or%201=1",
    "1;select",
    "$$",
    "[object%20Object]",
    "{00000000-0000-0000-0000-000000000000}",
    "urn:uuid:0",
    "%00",
    "..%2f..%2fetc",
  ],
  ...[
    "00000000000000000000000000000000",
    "ffffffff-ffff-ffff-ffff-ffffffffffff",
    "%F0%9F%92%A9",
    "x".repeat(7000),
    "%E0%A4%A",
  ],
];

test("an id that is none leads to the page that is not found, never to an error", async ({ portal, visitor }) => {
  const things = await thingsOfLarkspur(portal, await visitor(MARGARET));
  for (const [email, half] of [
    [MARGARET, "/portal"],
    [HELEN, "/admin"],
  ] as const) {
    const asker = await visitor(email);
    for (const page of aboutSomething.filter((one) => one.startsWith(half))) {
      for (const id of [...malformed, things.draft.toUpperCase()]) {
        const { status, body } = await asker.get(
          pathOf(page, { draft: id, owed: id, reference: id, provider: id, location: id }),
        );
        expect([400, 404], `${page} ${id.slice(0, 50)}`).toContain(status);
        expect(body.includes("<h1"), "there is something to read without JavaScript").toBe(true);
      }
    }
  }
});

test("a reference next to one's own leads to nothing", async ({ portal, visitor }) => {
  const margaret = await visitor(MARGARET);
  const { reference } = await thingsOfLarkspur(portal, margaret);
  const last = reference.at(-1)!;
  const checks = [..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"].filter((one) => one !== last);
  for (const check of checks)
    expect((await margaret.get(`/portal/notifications/${reference.slice(0, -1)}${check}`)).status).toBe(404);
  const asSpoken = reference.toLowerCase().replaceAll("-", "").replaceAll("0", "o").replaceAll("1", "l");
  expect((await margaret.get(`/portal/notifications/${asSpoken}`)).status).toBe(200);
});

for (const [who, email] of [
  ["somebody of another provider", EWA],
  ["staff", HELEN],
] as const) {
  test(`${who} changes nothing by posting a form of somebody else's draft, which is noted`, async ({
    portal,
    visitor,
  }) => {
    const margaret = await visitor(MARGARET);
    const draft = idIn(await draftReadyToSend(portal, margaret));
    const asker = await visitor(email);
    for (const page of ["z5", "check-answers", "delete"]) {
      const form = await margaret.get(`/portal/drafts/${draft}/${page}`);
      const post = async (id: string) => {
        const moved = { ...form, body: form.body.replaceAll(draft, id) };
        const answers = { anythingElse: "Not mine", declaration: "agreed" };
        return { answer: await asker.postFormOf(moved, `/portal/drafts/${id}/${page}`, answers), id };
      };
      const [before, noted] = [await state(portal), await refusalsOf(portal, draft)];
      const theirs = await post(draft);
      expect(theirs.answer.status, page).toBe(404);
      expect(await state(portal), page).toEqual(before);
      expect(await refusalsOf(portal, draft), page).toBeGreaterThan(noted);
      for (const id of [NOBODY, "no-id-at-all"]) expectSameAnswer(await post(id), theirs, `${page} ${id}`);
    }
  });
}

const idIn = (draft: string) => draft.split("/").at(-1) ?? "";
function idAskedFor(page: string, { draft, owed, reference, provider, location }: Things): string {
  if (page.includes("[id]")) return page.includes("/providers/") ? provider : location;
  if (page.includes("[owedId]")) return owed;
  return page.includes("[draftId]") ? draft : reference;
}

const refusalsOf = async ({ admin }: Portal, id: string) =>
  (await admin`select 1 from audit_entries where action = 'access.refused' and subject like ${`%${id}%`}`).length;

/** Everything that asking for something must not change. */
const state = async ({ admin }: Portal) => ({
  drafts: await admin`select * from drafts order by id`,
  sent: await admin`select id from submissions order by id`,
  cases: await admin`select * from cases order by submission_id`,
  owed: await admin`select * from owed_submissions order by id`,
  emails: await admin`select id from emails order by id`,
});
