import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { config, fillSettings, startingSettings } from "#lib/kernel/config.ts";

const secret = "s".repeat(32);
const secrets = {
  AUTH_SECRET: secret,
  AUDIT_SIGNING_KEY: secret,
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32).toString("base64"),
};
const databases = {
  DATABASE_URL: "postgres://web:w@db.example/portal",
  DATABASE_WORKER_URL: "postgres://work:w@db.example/portal",
};
const production = {
  ...secrets,
  ...databases,
  PORTAL_URL: "https://portal.example",
  RESEND_API_KEY: "re_1",
  EMAIL_FROM: "Portal <portal@regulator.example>",
};
const others = [
  "PORTAL_MODE",
  "PORT",
  "HOST",
  "DATABASE_OWNER_URL",
  "TRUSTED_PROXIES",
  "SECOND_FACTOR",
  "CLAMD_HOST",
  "REGISTER_ATTRIBUTION",
];
const more = ["RESEND_WEBHOOK_SECRET", "RESEND_BASE_URL", "REGULATOR_NAME", "REGULATOR_NOTIFICATIONS_EMAIL", "WORKER"];

/** Only these settings are given. */
function given(settings: Record<string, string>): void {
  for (const name of [...Object.keys(production), ...others, ...more]) vi.stubEnv(name, settings[name]);
  fillSettings({});
}

beforeEach(() => given({}));
afterEach(() => {
  vi.unstubAllEnvs();
  fillSettings({});
});

describe("the settings", () => {
  test("are those of a demo when there is no database", () => {
    given({ ...secrets });
    expect(startingSettings()).toEqual({ mode: "demo", isEmbedded: true });
    fillSettings({ ...databases, PORTAL_MODE: "demo", AUTH_SECRET: "another" });
    expect(config()).toMatchObject({
      mode: "demo",
      isDemo: true,
      portalUrl: "http://localhost:3000",
      host: "127.0.0.1",
      authSecret: secret,
    });
    expect(config()).toMatchObject({
      secondFactor: "offered",
      worker: "inline",
      regulatorName: "Care Regulator",
      trustedProxies: [],
    });
  });

  test("are those of production when there is one", () => {
    given({ ...production, TRUSTED_PROXIES: "10.0.0.0/8, ::1", PORTAL_URL: "https://portal.example/" });
    expect(startingSettings()).toEqual({ mode: "production", isEmbedded: false });
    expect(config()).toMatchObject({
      isDemo: false,
      portalUrl: "https://portal.example",
      secondFactor: "required",
      trustedProxies: ["10.0.0.0/8", "::1"],
    });
  });

  test.each(Object.keys(production))("%s cannot be left out in production, nor be empty", (name) => {
    given({ ...production, [name]: "", PORTAL_MODE: "production" });
    expect(() => startingSettings()).toThrow(`${name} is not set.`);
    expect(() => config()).toThrow(`${name} is not set.`);
  });

  test("name everything that is missing at once", () => {
    given({ PORTAL_MODE: "production" });
    for (const name of Object.keys(production)) expect(() => startingSettings()).toThrow(`${name} is not set.`);
  });

  test("need an address to send from where there is a mail service", () => {
    given({ ...secrets, ...databases, PORTAL_MODE: "demo", RESEND_API_KEY: "re_1" });
    expect(() => config()).toThrow("EMAIL_FROM is not set.");
  });

  test.each([
    ["PORTAL_MODE", "wrong-value"],
    ["PORT", "wrong-value"],
    ["PORT", "65536"],
    ["PORTAL_URL", "http://wrong-value.example"],
    ["PORTAL_URL", "https://wrong-value.example/path"],
    ["PORTAL_URL", "https://user:wrong-value@portal.example"],
    ["DATABASE_URL", "mysql://wrong-value"],
    ["DATABASE_WORKER_URL", "wrong-value"],
    ["DATABASE_OWNER_URL", "wrong-value"],
    ["HOST", "wrong-value"],
    ["TRUSTED_PROXIES", "10.0.0.0/8,wrong-value"],
    ["TRUSTED_PROXIES", "10.0.0.0/33"],
    ["AUTH_SECRET", "wrong-value"],
    ["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", "wrong-value"],
    ["AUDIT_SIGNING_KEY", "wrong-value"],
    ["SECOND_FACTOR", "wrong-value"],
    ["CLAMD_HOST", "wrong-value"],
    ["REGISTER_ATTRIBUTION", "wrong-value".repeat(50)],
    ["RESEND_API_KEY", "wrong-value wrong-value"],
    ["EMAIL_FROM", "wrong-value"],
    ["RESEND_WEBHOOK_SECRET", "wrong-value wrong-value"],
    ["RESEND_BASE_URL", "wrong-value"],
    ["REGULATOR_NAME", "wrong-value\nwrong-value"],
    ["REGULATOR_NOTIFICATIONS_EMAIL", "wrong-value"],
    ["WORKER", "wrong-value"],
  ])("%s, when wrong, is named and not shown (%s)", (name, value) => {
    given({ ...production, [name]: value });
    const message = messageOf(() => config());
    expect(message).toMatch(new RegExp(`^${name} must `));
    expect(message).not.toContain(value);
    expect(message).not.toContain("wrong-value");
  });
});

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return (error as Error).message;
  }
  return "";
}
