import { describe, expect, test } from "vitest";
import { byResend, hoursAgo } from "./by-resend.ts";
import { accountOf, asWeb, emailTo, linkTo, receiptTo, TOKEN, workOff } from "./queue.ts";

const { parts, requestsFor, sentTo } = byResend();

describe("an email that was queued", () => {
  test("is sent once, in text and HTML, with its id as the key, and is marked", async () => {
    const to = "margaret.okafor@larkspur.example";
    await receiptTo(parts.admin, to);
    await workOff();
    await workOff();

    const email = await emailTo(to);
    const [request, ...others] = requestsFor(to);
    expect(others).toEqual([]);
    expect(request?.key).toBe(email.id);
    expect(request?.headers.authorization).toBe("Bearer re_test");
    expect(request?.body.from).toBe("Care Regulator <portal@regulator.example>");
    expect(request?.body.subject).toContain("N26-7F3K2Q-E");
    expect(request?.body.text).toContain("/portal/notifications/N26-7F3K2Q-E");
    expect(request?.body.html).toContain("<!doctype html>");
    expect(email).toMatchObject({
      state: "sent",
      attempts: 1,
      lastProblem: null,
      providerMessageId: `message-${email.id}`,
    });
    expect(email.sentAt).toBeInstanceOf(Date);
    expect(await parts.queue.jobs()).toEqual([]);
  });

  test("is never sent when the change it tells of is rolled back", async () => {
    const to = "ewa.nowak@heron.example";
    await accountOf(parts.admin, to);
    const failing = asWeb(async (tx) => {
      await linkTo(tx, to);
      throw new Error("the change failed");
    });
    await expect(failing).rejects.toThrow("the change failed");
    await workOff();
    expect(requestsFor(to)).toEqual([]);
    expect(await parts.queue.jobs()).toEqual([]);
  });

  test("is sent once when eight workers look for work at the same time", async () => {
    const people = Array.from({ length: 24 }, (_, index) => `person-${index}@kestrel.example`);
    for (const to of people) await receiptTo(parts.admin, to);
    await Promise.all(Array.from({ length: 8 }, workOff));
    expect(people.map((to) => requestsFor(to).length)).toEqual(people.map(() => 1));
  });

  test("waits for a worker however long, and is then sent", async () => {
    const to = "late@larkspur.example";
    await receiptTo(parts.admin, to, hoursAgo(48));
    await workOff();
    expect((await emailTo(to)).state).toBe("sent");
  });

  test("is not handed over but forgotten when it was queued for an address without an account", async () => {
    await asWeb((tx) => linkTo(tx, ""));
    await workOff();
    expect(requestsFor("")).toEqual([]);
    expect(await emailTo("")).toBeUndefined();
    expect(await parts.queue.jobs()).toEqual([]);
  });
});

describe("a link to sign in", () => {
  test("is forgotten once it is sent", async () => {
    const to = "daniel.reyes@larkspur.example";
    await accountOf(parts.admin, to);
    await asWeb((tx) => linkTo(tx, to));
    await workOff();
    expect(sentTo(to)[0]?.body.text).toContain(TOKEN);
    expect(await emailTo(to)).toMatchObject({ state: "sent", data: { sentAt: expect.any(String) } });
    expect(JSON.stringify(await emailTo(to))).not.toContain(TOKEN);
  });

  test("is not sent when it has expired, and is forgotten", async () => {
    const to = "owen.pryce@kestrel.example";
    await accountOf(parts.admin, to);
    await asWeb((tx) => linkTo(tx, to, new Date(Date.now() - 10 * 60_000 - 1)));
    await workOff();
    expect(requestsFor(to)).toEqual([]);
    expect(await emailTo(to)).toMatchObject({ state: "failed", lastProblem: "expired", sentAt: null });
    expect(JSON.stringify(await emailTo(to))).not.toContain(TOKEN);
    expect(await parts.queue.jobs()).toEqual([]);
  });

  test("is kept while it may still be sent", async () => {
    const to = "samuel.osei@osei.example";
    await accountOf(parts.admin, to);
    parts.resend.answer({ status: 500 });
    await asWeb((tx) => linkTo(tx, to));
    await workOff();
    expect((await emailTo(to)).data).toHaveProperty("link");
    await parts.queue.hurry();
    await workOff();
    expect(sentTo(to)).toHaveLength(1);
  });
});
