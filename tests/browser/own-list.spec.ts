import { expect } from "@playwright/test";
import { newReference } from "#lib/kernel/reference.ts";
import { makePortal, type Portal, test } from "./portal.ts";
import { openVisitor } from "./visitor.ts";

const MARGARET = "margaret.okafor@larkspur.example";

test("everything that was sent is in the list once, page after page, also what came at one moment", async () => {
  const portal = await makePortal("seeded");
  await portal.start();
  await sendAgain(portal, 120);
  const sent = await portal.admin<{ reference: string }[]>`
    select reference from cases where provider_id = (select id from providers where name = 'Larkspur Care Ltd')`;

  const visitor = await openVisitor(portal.url, await portal.session(MARGARET));
  const listed: string[] = [];
  let next: string | undefined = "/portal/notifications";
  let pages = 0;
  while (next) {
    const { status, body } = await visitor.get(next);
    expect(status, next).toBe(200);
    for (const [, reference = ""] of body.matchAll(/href="\/portal\/notifications\/(N[0-9A-Z-]+)"/g))
      listed.push(reference);
    next = /href="([^"]+)" rel="next"/.exec(body)?.[1];
    pages += 1;
  }
  expect(pages).toBe(Math.ceil(sent.length / 50));
  expect(listed.toSorted()).toEqual(sent.map(({ reference }) => reference).toSorted());

  for (const words of ["page=0", "page=-1", "page=one", "page=1&page=2"]) {
    const { body } = await visitor.get(`/portal/notifications?${words}`);
    expect(body, words).toContain(listed[0]);
  }
  expect((await visitor.get("/portal/notifications?page=9999")).location).toBe("/portal/notifications");
  await visitor.leave();
  await portal.close();
});

/** As many copies of what Margaret's provider has sent, all of one moment. */
async function sendAgain({ admin }: Portal, copies: number): Promise<void> {
  const [one] = await admin`
    select submission_id as id from cases where provider_id = (select id from providers where name = 'Larkspur Care Ltd') limit 1`;
  for (let made = 0; made < copies; made++) {
    const [id, draft, reference] = [crypto.randomUUID(), crypto.randomUUID(), newReference("N", "2026-11-26")];
    await admin`
      insert into submissions select copy.* from submissions one,
      jsonb_populate_record(one, ${admin.json({ id, draft_id: draft, reference })}) copy where one.id = ${one!.id}`;
    await admin`
      insert into cases select copy.* from cases one,
      jsonb_populate_record(one, ${admin.json({ submission_id: id, reference })}) copy where one.submission_id = ${one!.id}`;
  }
}
