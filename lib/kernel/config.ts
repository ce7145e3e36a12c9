import { isIP } from "node:net";
import { z } from "zod";

/** What every wrong or missing setting throws; the message is for whoever starts the service. */
export class SettingsError extends Error {
  override name = "SettingsError";
}

const LOCAL_HOSTS = ["localhost", "127.0.0.1", "[::1]"];

const text = (sentence: string, isRight: (value: string) => boolean) => z.string().refine(isRight, sentence).optional();
const longSecret = text("must be at least 32 characters long", (value) => value.length >= 32);
const postgresUrl = text("must be an address like postgres://login:password@host:5432/database", (value) =>
  ["postgres:", "postgresql:"].includes(URL.parse(value)?.protocol ?? ""),
);
const emailAddress = (value: string) => /^[^\s@<>]+@[^\s@<>]+$/.test(value);

const settings = z.object({
  PORTAL_MODE: z.enum(["demo", "production"], "must be demo or production").optional(),
  PORT: text(
    "must be a whole number from 1 to 65535",
    (value) => /^[1-9]\d{0,4}$/.test(value) && Number(value) <= 65_535,
  ),
  PORTAL_URL: text("must be https://host with nothing after the host; http:// is for localhost only", isPortalUrl),
  DATABASE_URL: postgresUrl,
  DATABASE_WORKER_URL: postgresUrl,
  DATABASE_OWNER_URL: postgresUrl,
  HOST: text("must be an IP address to listen on, or localhost", (value) => value === "localhost" || isIP(value) > 0),
  TRUSTED_PROXIES: text("must be IP addresses or ranges like 10.0.0.0/8, with commas between them", (value) =>
    listOf(value).every(isNetwork),
  ),
  AUTH_SECRET: longSecret,
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: text(
    "must be 32 random bytes in base64",
    (value) => /^[A-Za-z0-9+/]+={0,2}$/.test(value) && [16, 24, 32].includes(Buffer.from(value, "base64").length), // the sizes of an AES key
  ),
  AUDIT_SIGNING_KEY: longSecret,
  SECOND_FACTOR: z.enum(["offered", "required"], "must be offered or required").optional(),
  CLAMD_HOST: text("must be a host and a port, like localhost:3310", (value) => /^[^\s:/]+:\d{1,5}$/.test(value)),
  REGISTER_ATTRIBUTION: text("must be at most 500 characters", (value) => value.length <= 500),
  RESEND_API_KEY: text("must have no spaces", (value) => !/\s/.test(value)),
  EMAIL_FROM: text("must be an email address, or a name with the address in angle brackets", (value) =>
    emailAddress(/^[^<>\r\n]*<([^<>]+)>$/.exec(value)?.[1] ?? value),
  ),
  RESEND_WEBHOOK_SECRET: text("must have no spaces", (value) => !/\s/.test(value)),
  RESEND_BASE_URL: text("must be an address that begins with http:// or https://", (value) =>
    ["http:", "https:"].includes(URL.parse(value)?.protocol ?? ""),
  ),
  REGULATOR_NAME: text("must be one line of at most 100 characters", (value) => /^.{1,100}$/.test(value)),
  REGULATOR_NOTIFICATIONS_EMAIL: text("must be an email address", emailAddress),
  WORKER: z.enum(["inline", "off"], "must be inline or off").optional(),
});

type Setting = keyof typeof settings.shape;
type Given = z.infer<typeof settings>;

const always: Setting[] = [
  "DATABASE_URL",
  "DATABASE_WORKER_URL",
  "AUTH_SECRET",
  "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY",
  "AUDIT_SIGNING_KEY",
];
const inProduction: Setting[] = [...always, "PORTAL_URL", "RESEND_API_KEY", "EMAIL_FROM"];

export type Config = ReturnType<typeof configOf>;
let parsed: Config | undefined;

/**
 * The settings, read once. Throws a SettingsError that names every setting that is wrong or missing, and prints no
 * value.
 */
export function config(): Config {
  parsed ??= configOf(complete(settingsAsGiven()));
  return parsed;
}

/** What is known before the embedded database and the generated secrets: checks what was given, as far as that goes. */
export function startingSettings() {
  const given = settingsAsGiven();
  const mode = modeOf(given);
  if (mode === "production") refuseMissing(given, inProduction);
  return { mode, isEmbedded: !given.DATABASE_URL };
}

/** What a build of the pages depends on besides the sources. Others may be missing: it may be for another machine. */
export function buildSettings() {
  const { mode, actionsKey, regulatorName, regulatorNotificationsEmail, registerAttribution } = configOf(
    settingsAsGiven(),
  );
  return { mode, actionsKey, regulatorName, regulatorNotificationsEmail, registerAttribution };
}

/** Fills in settings that were not given; one that was given stays. */
export function fillSettings(values: Partial<Record<Setting, string>>): void {
  for (const [name, value] of Object.entries(values)) process.env[name] ||= value;
  parsed = undefined;
}

/** Next and React choose their build by NODE_ENV when they are loaded, so this comes before they are imported. */
export function runAs(environment: "production" | "development"): void {
  Object.assign(process.env, { NODE_ENV: environment, NEXT_TELEMETRY_DISABLED: "1" });
}

function settingsAsGiven(): Given {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value)); // an empty one counts as unset
  const result = settings.safeParse(given);
  if (result.success) return result.data;
  throw new SettingsError(result.error.issues.map((issue) => `${issue.path.join()} ${issue.message}.`).join("\n"));
}

function complete(given: Given): Given {
  if (process.env.NEXT_PHASE === "phase-production-build") return given; // a build for another machine has no secrets
  refuseMissing(given, modeOf(given) === "production" ? inProduction : always);
  return given;
}

function refuseMissing(given: Given, names: readonly Setting[]): void {
  const missing = names.filter((name) => !given[name]);
  if (given.RESEND_API_KEY && !given.EMAIL_FROM && !missing.includes("EMAIL_FROM")) missing.push("EMAIL_FROM");
  if (missing.length > 0) throw new SettingsError(missing.map((name) => `${name} is not set.`).join("\n"));
}

const modeOf = (given: Given) => given.PORTAL_MODE ?? (given.DATABASE_URL ? "production" : "demo");

function configOf(given: Given) {
  const mode = modeOf(given);
  const port = Number(given.PORT ?? 3000);
  return {
    mode,
    isDemo: mode === "demo",
    port,
    host: given.HOST ?? "127.0.0.1",
    /** An origin: scheme and host, nothing after it. */
    portalUrl: new URL(given.PORTAL_URL ?? `http://localhost:${port}`).origin,
    databaseUrl: given.DATABASE_URL ?? "",
    databaseWorkerUrl: given.DATABASE_WORKER_URL ?? "",
    databaseOwnerUrl: given.DATABASE_OWNER_URL,
    trustedProxies: listOf(given.TRUSTED_PROXIES ?? ""),
    authSecret: given.AUTH_SECRET ?? "",
    actionsKey: given.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? "",
    auditSigningKey: given.AUDIT_SIGNING_KEY ?? "",
    secondFactor: given.SECOND_FACTOR ?? (mode === "demo" ? "offered" : "required"),
    clamdHost: given.CLAMD_HOST,
    registerAttribution: given.REGISTER_ATTRIBUTION ?? "",
    resendApiKey: given.RESEND_API_KEY,
    emailFrom: given.EMAIL_FROM,
    resendWebhookSecret: given.RESEND_WEBHOOK_SECRET,
    resendBaseUrl: given.RESEND_BASE_URL,
    regulatorName: given.REGULATOR_NAME ?? "Care Regulator",
    regulatorNotificationsEmail: given.REGULATOR_NOTIFICATIONS_EMAIL ?? "notifications@regulator.example",
    worker: given.WORKER ?? "inline",
  } as const;
}

const listOf = (value: string) =>
  value
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);

function isNetwork(value: string): boolean {
  const [address = "", bits, ...rest] = value.split("/");
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return rest.length === 0 && most > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}

function isPortalUrl(value: string): boolean {
  const url = URL.parse(value);
  const isBare = url?.pathname === "/" && !url.search && !url.hash && !url.username && !url.password;
  return Boolean(
    url && isBare && (url.protocol === "https:" || (url.protocol === "http:" && LOCAL_HOSTS.includes(url.hostname))),
  );
}
