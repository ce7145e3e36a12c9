import { describe, expect, test } from "vitest";
import { sendByResend } from "#lib/outbox/send-by-resend.ts";
import type { Answer } from "../resend-stand-in.ts";
import { byResend, hoursAgo } from "./by-resend.ts";
import { accountOf, asWeb, emailTo, linkTo, receiptTo, workOff } from "./queue.ts";

const { parts, logged, requestsFor, keysFor, sentTo } = byResend();

describe("when the email service does not accept it", () => {
  const notNow: [string, Answer, string][] = [
    ["too many requests", { status: 429, name: "rate_limit_exceeded" }, "429 rate_limit_exceeded"],
    ["its own fault", { status: 500 }, "500 application_error"],
    ["unavailable", { status: 503 }, "503 application_error"],
    ["a key that is not right", { status: 401, name: "restricted_api_key" }, "401 restricted_api_key"],
    ["a sender that is not set up", { status: 422, name: "invalid_from_address" }, "422 invalid_from_address"],
    ["a name that is no name", { status: 500, name: "for a@b.example" }, "500"],
    ["a connection that breaks", "cut", "no answer application_error"],
    ["a yes without a message id", "empty", "no answer application_error"],
    ["a yes that is lost on the way", "lost", "no answer application_error"],
  ];
  test.each(notNow)("%s: it is tried again with the same key, and sent once", async (name, answer, problem) => {
    const to = `${name.replaceAll(" ", "-")}@larkspur.example`;
    parts.resend.answer(answer);
    await receiptTo(parts.admin, to);
    await workOff();
    expect(await emailTo(to)).toMatchObject({ state: "queued", attempts: 1, lastProblem: problem, sentAt: null });
    await workOff();
    expect(requestsFor(to)).toHaveLength(1); // it waits before it tries again

    await parts.queue.hurry();
    await workOff();
    const { id } = await emailTo(to);
    expect(await emailTo(to)).toMatchObject({ state: "sent", attempts: 2, lastProblem: null });
    expect(keysFor(to)).toEqual([id, id]);
    expect(sentTo(to)).toHaveLength(1);
  });

  test("a message that will never be accepted has failed, and is not tried again", async () => {
    const to = "no-such-box@larkspur.example";
    parts.resend.answer({ status: 422, name: "validation_error", message: `Invalid: ${to}` });
    await accountOf(parts.admin, to);
    await asWeb((tx) => linkTo(tx, to));
    await workOff();
    expect(await emailTo(to)).toMatchObject({ state: "failed", attempts: 1, lastProblem: "422 validation_error" });
    expect((await emailTo(to)).data).not.toHaveProperty("link");
    expect(await parts.queue.jobs()).toEqual([]);
    expect(logged.at(-1)).toContain('"event":"email failed"');
  });

  test("the last attempt leaves it failed, for somebody to see", async () => {
    const to = "last-attempt@larkspur.example";
    parts.resend.answer({ status: 503 });
    await receiptTo(parts.admin, to);
    await parts.queue.lastAttempt();
    await workOff();
    expect(await emailTo(to)).toMatchObject({ state: "failed", lastProblem: "503 application_error" });
    expect(await parts.queue.jobs()).toEqual([]);
  });

  test("it is not tried again once the service may have forgotten its key", async () => {
    const to = "a-day-later@larkspur.example";
    parts.resend.answer("lost");
    await receiptTo(parts.admin, to, hoursAgo(23.1));
    await workOff();
    await parts.queue.hurry();
    await workOff();
    expect(requestsFor(to)).toHaveLength(1);
    expect(await emailTo(to)).toMatchObject({ state: "failed", lastProblem: "not accepted in time" });
  });

  test("the wait for an answer ends when it is told to", async () => {
    const to = "no-answer@larkspur.example";
    const stopping = new AbortController();
    parts.resend.answer("hang");
    const delivery = sendByResend({ id: "one", to, subject: "", text: "", html: "" }, stopping.signal);
    await parts.resend.received(to);
    stopping.abort();
    expect(await delivery).toMatchObject({ ok: false, error: { is: "notAccepted" } });
  });
});

describe("when we fail ourselves", () => {
  test("between sending and marking, the same key goes out again and the person gets one email", async () => {
    const to = "ruth.adeyemi@kestrel.example";
    await receiptTo(parts.admin, to);
    await parts.admin`revoke update on emails from portal_worker`;
    await workOff();
    expect((await emailTo(to)).state).toBe("queued");
    await parts.admin`grant update on emails to portal_worker`;
    await parts.queue.hurry();
    await workOff();

    const { id } = await emailTo(to);
    expect((await emailTo(to)).state).toBe("sent");
    expect(keysFor(to)).toEqual([id, id]);
    expect(sentTo(to)).toHaveLength(1);
  });

  test("an email that the worker cannot see makes its job fail and wait, and is sent once it can", async () => {
    const to = "grace.lin@willow.example";
    await receiptTo(parts.admin, to);
    await parts.admin`alter policy read_by_worker on emails using (false)`;
    await workOff();
    expect(requestsFor(to)).toEqual([]);
    const [job, ...others] = await parts.queue.jobs();
    expect(others).toEqual([]);
    expect(job).toMatchObject({ attempts: 1, last_error: expect.stringMatching(/^no email /) });

    await parts.admin`alter policy read_by_worker on emails using ((select is_job('worker')))`;
    await parts.queue.hurry();
    await workOff();
    expect(sentTo(to)).toHaveLength(1);
  });
});

test("a log line names the job and the attempt, and no address, link or answer of the email service", async () => {
  logged.length = 0;
  const to = "colin.mbeki@heron.example";
  parts.resend.answer({ status: 500, message: `not to ${to}` });
  await accountOf(parts.admin, to);
  await asWeb((tx) => linkTo(tx, to));
  await workOff();
  const [{ id } = { id: "" }] = await parts.queue.jobs();
  expect(logged).toHaveLength(1);
  expect(JSON.parse(logged[0] ?? "")).toEqual({
    at: expect.any(String),
    level: "error",
    event: "job failed",
    job: id,
    task: "send-email",
    attempt: 1,
    of: 25,
    problem: "500 application_error",
  });
});
