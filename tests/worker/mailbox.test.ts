import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { mailbox } from "#db/schema/emails.ts";
import { system, visitor } from "#lib/kernel/actor.ts";
import { config } from "#lib/kernel/config.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";
import { mailboxMessages } from "#lib/outbox/mailbox.ts";
import { freshDatabase } from "../database.ts";
import { accountOf, asWeb, emailTo, linkTo, queueOf, receiptTo, TOKEN, workOff } from "./queue.ts";

let queue: ReturnType<typeof queueOf>;
let admin: postgres.Sql;

beforeAll(async () => {
  const urls = await freshDatabase();
  queue = queueOf(urls.worker);
  admin = postgres(urls.admin, { max: 1, onnotice: () => {} });
});
beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterAll(() => Promise.all([queue.end(), admin.end()]));

const margaret = "margaret.okafor@larkspur.example";
const helen = "helen.ward@regulator.example";

describe("without an email service, the mailbox", () => {
  test("holds what would have been sent, newest first, with its links", async () => {
    await accountOf(admin, margaret);
    await asWeb((tx) => linkTo(tx, margaret));
    await workOff();
    await receiptTo(admin, margaret);
    await workOff();

    const [receipt, link, ...others] = (await mailboxMessages(system("mailbox"), {}))!;
    expect(others).toEqual([]);
    expect(receipt).toMatchObject({ to: margaret, links: [`${config().portalUrl}/portal/notifications/N26-7F3K2Q-E`] });
    expect(link).toEqual({
      id: expect.any(String),
      to: margaret,
      subject: "Your link to sign in",
      text: expect.stringContaining(TOKEN),
      html: expect.stringContaining(TOKEN),
      links: [`${config().portalUrl}/sign-in/confirm?token=${TOKEN}`],
      sentAt: expect.any(Date),
    });
  });

  test("is for nobody else to read", async () => {
    expect(await actorTransaction(visitor, (tx) => tx.select().from(mailbox))).toEqual([]);
  });

  test("holds an email once when marking it as sent failed the first time", async () => {
    await receiptTo(admin, helen);
    await admin`revoke update on emails from portal_worker`;
    await workOff();
    await admin`grant update on emails to portal_worker`;
    await queue.hurry();
    await workOff();
    expect((await emailTo(helen)).state).toBe("sent");
    expect((await mailboxMessages(system("mailbox"), {}))!.filter(({ to }) => to === helen)).toHaveLength(1);
  });

  test("leaves no address and no link in the queue when it cannot be written", async () => {
    await admin`revoke insert on mailbox from portal_worker`;
    await accountOf(admin, "owen.pryce@kestrel.example");
    await asWeb((tx) => linkTo(tx, "owen.pryce@kestrel.example"));
    await workOff();
    const [job] = await queue.jobs();
    expect(job?.last_error).toMatch(/^42501 at .*\/lib\//);
    expect(job?.last_error).not.toMatch(/@|token/);
    await admin`grant insert on mailbox to portal_worker`;
  });
});
