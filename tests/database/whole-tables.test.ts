import type { Sql } from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import { openSession } from "#lib/accounts/sessions/session.ts";
import { sessionAdapter } from "#lib/accounts/sessions/session-adapter.ts";
import { sendSignInLink } from "#lib/accounts/sign-in/send-sign-in-link.ts";
import { inbox } from "#lib/cases/inbox.ts";
import { readSubmission } from "#lib/cases/read-submission.ts";
import { openPage } from "#lib/drafts/open-page.ts";
import { system } from "#lib/kernel/actor.ts";
import { newToken } from "#lib/kernel/token.ts";
import { ownRegistration } from "#lib/register/registration.ts";
import { searchRegister } from "#lib/register/search.ts";
import { overview } from "#lib/submissions/overview.ts";
import { sentSubmissions } from "#lib/submissions/sent-list.ts";
import { type Cast, peopledDatabase, portalPeople, sentNotification, startedDraft } from "../people.ts";
import { readDuring } from "../reads.ts";

const PEOPLE = 20_000;
const TABLES = [
  ...["providers", "locations", "location_activities", "location_service_types", "people", "role_holdings"],
  ...["users", "grants", "sessions", "sign_in_links", "drafts", "emails"],
];

let admin: Sql;
let cast: Cast;
beforeAll(async () => {
  ({ admin, cast } = await peopledDatabase());
  await sentNotification(cast.margaret, "Larkspur House");
  await fillWithPeople();
}, 120_000);

/**
 * As many people with a role and an account as a country has, each with a provider, a place, a draft and all else that
 * grows.
 */
async function fillWithPeople(): Promise<void> {
  const all = `from generate_series(1, ${PEOPLE}) n`;
  const id = (what: string) => `md5('${what}' || n)::uuid`;
  await admin.unsafe(`
    insert into providers (id, register_id, kind, name, sector, status, search_text)
    select ${id("provider")}, '1-' || 700000000 + n, 'organisation', 'Provider ' || n, 'Social Care Org', 'registered', '' ${all};
    insert into locations (id, register_id, provider_id, name, sector, status, search_text)
    select ${id("location")}, '1-' || 800000000 + n, ${id("provider")}, 'Location ' || n, 'Social Care Org', 'registered', '' ${all};
    insert into location_activities (location_id, provider_id, activity)
    select ${id("location")}, ${id("provider")}, (select min(name) from activities) ${all};
    insert into location_service_types (location_id, provider_id, service_type)
    select ${id("location")}, ${id("provider")}, (select min(name) from service_types) ${all};
    insert into people (id, given_name, family_name, folded_name) select ${id("person")}, 'Somebody', n::text, 'somebody ' || n ${all};
    insert into role_holdings (id, person_id, role, provider_id, registered_email, started_on, source)
    select ${id("role")}, ${id("person")}, 'nominatedIndividual', ${id("provider")}, n || '@many.example', '2020-01-01', 'many' ${all};
    insert into users (id, person_id, name, email, created_at) select ${id("user")}, ${id("person")}, 'Somebody', n || '@many.example', now() ${all};
    insert into grants (id, provider_id, user_id, name, email, job_title, everywhere, may, invited_by, invited_at)
    select ${id("grant")}, ${id("provider")}, ${id("user")}, 'Somebody', n || '@many.example', 'Manager', true, '{send}', ${id("user")}, now() ${all};
    insert into sessions (session_token, user_id, created_at, last_seen_at, expires)
    select md5('session' || n), ${id("user")}, now(), now(), now() + interval '1 hour' ${all};
    insert into sign_in_links (hash, user_id, expires, asked_in, return_to, created_at)
    select md5('link' || n), ${id("user")}, now(), '', '/portal', now() ${all};
    insert into emails (id, name, "to", user_id, data, state, queued_at)
    select ${id("email")}, 'sign-in-link', n || '@many.example', ${id("user")}, '{}', 'sent', now() ${all};
    insert into drafts (id, kind, about, type, definition_version, provider_id, answers, page_versions, created_by, acted_as, created_at, saved_at, saved_by)
    select ${id("draft")}, 'N', 'location', 'dols-outcome', 1, ${id("provider")}, '{}', '{}', ${id("user")}, ${id("role")}, now(), now(), ${id("user")} ${all};
    analyze ${TABLES.join(", ")}`);
}

describe("in a register as large as a country's, no table is read whole", () => {
  const whole = async (work: () => Promise<unknown>) => (await readDuring(admin, TABLES, work)).whole;

  test("by signing in, and by looking who is signed in", async () => {
    const [email, token, session] = [portalPeople.margaret, newToken(), newToken()];
    const expires = new Date(Date.now() + 600_000);
    const read = await whole(async () => {
      await sendSignInLink(system("sign-in"), { email, token, expires, askedIn: "here", returnTo: "/portal" });
      await sessionAdapter().createSession?.({ sessionToken: session, userId: cast.margaret.userId, expires });
      expect((await openSession(session))?.actor).toEqual(cast.margaret);
    });
    expect(read).toEqual({});
  });

  test.each(["margaret", "daniel", "tom"] as const)(
    "by what %s does from the first page of a draft until it is sent",
    async (name) => {
      const actor = cast[name];
      const read = await whole(async () => {
        const draftId = await startedDraft(actor);
        expect(await openPage(actor, { draftId, page: "a2" })).toBeDefined();
        const reference = await sentNotification(actor);
        await overview(actor, { recent: 5 });
        await sentSubmissions(actor, { most: 50 });
        await ownRegistration(actor, { typed: undefined, page: 1 });
        expect(await readSubmission(cast.helen, { reference })).toBeDefined();
      });
      expect(read).toEqual({});
    },
  );

  test("by what somebody of the staff does", async () => {
    const read = await whole(async () => {
      await inbox(cast.helen, { filters: {} });
      await searchRegister(cast.helen, { typed: "larkspur" });
    });
    expect(read).toEqual({});
  });
});
