import postgres from "postgres";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import { fillSettings } from "#lib/kernel/config.ts";
import { freshDatabase } from "../database.ts";
import { resendStandIn } from "../resend-stand-in.ts";
import { queueOf } from "./queue.ts";

type ByResend = {
  resend: Awaited<ReturnType<typeof resendStandIn>>;
  queue: ReturnType<typeof queueOf>;
  admin: postgres.Sql;
};

/**
 * For a test file: a database, and a stand-in for Resend that the settings point to. What is logged is kept in
 * `logged`.
 */
export function byResend() {
  const parts = {} as ByResend; // filled before the first test
  const logged: string[] = [];

  beforeAll(async () => {
    const urls = await freshDatabase();
    parts.resend = await resendStandIn();
    parts.queue = queueOf(urls.worker);
    parts.admin = postgres(urls.admin, { max: 1, onnotice: () => {} });
    fillSettings({
      RESEND_API_KEY: "re_test",
      RESEND_BASE_URL: parts.resend.url,
      EMAIL_FROM: "Care Regulator <portal@regulator.example>",
    });
  });
  beforeEach(() => {
    vi.spyOn(console, "error").mockImplementation((line) => void logged.push(String(line)));
  });
  afterEach(async () => {
    await parts.queue.clear();
    vi.restoreAllMocks();
  });
  afterAll(() => Promise.all([parts.resend.stop(), parts.queue.end(), parts.admin.end()]));

  const requestsFor = (to: string) => parts.resend.requests.filter(({ body }) => body.to === to);
  return {
    parts,
    logged,
    requestsFor,
    keysFor: (to: string) => requestsFor(to).map(({ key }) => key),
    /** What the person gets: one email for each key that was accepted. */
    sentTo: (to: string) => [...parts.resend.sent.values()].filter(({ body }) => body.to === to),
  };
}

export const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
