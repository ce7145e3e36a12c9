import { isNotNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { users } from "#db/schema/accounts.ts";
import { registrationConditions } from "#db/schema/conditions.ts";
import { grantLocations, grants } from "#db/schema/grants.ts";
import { imports } from "#db/schema/imports.ts";
import { roleHoldings } from "#db/schema/people.ts";
import { providers } from "#db/schema/providers.ts";
import { staff, staffRoleHoldings } from "#db/schema/staff.ts";
import { system } from "#lib/kernel/actor.ts";
import { inLondon } from "#lib/kernel/dates.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";
import { writeAudit } from "#lib/operation/audit.ts";
import { reconcileRegister } from "#lib/register/merge/reconcile-register.ts";
import { locationId, providerId, stableId } from "#lib/register/stable-id.ts";
import { newStagingRun, stageRows } from "#lib/register/staging/stage-rows.ts";
import { grantIdOf, staffIdOf, userIdOf } from "./cast.ts";
import { castConditions } from "./cast-conditions.ts";
import { colleagues, colleaguesOf, holders, invitedBy, memberEmail, members } from "./cast-people.ts";
import { castProviders } from "./cast-places.ts";
import { castRows } from "./cast-rows.ts";

const LOCK = 7_240_220; // any number, the same in every process that seeds
const seed = system("seed");

/**
 * Puts the fictional register, its people and the regulator's staff into an empty database; false when there is a
 * register already.
 */
export function seedIfEmpty(now = new Date()): Promise<boolean> {
  return actorTransaction(seed, async (tx) => {
    // Two processes may start at once: the second waits for the first, longer than a request may.
    await tx.execute(sql`select set_config('lock_timeout', '60s', true), set_config('statement_timeout', '60s', true)`);
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
    const [there] = await tx.select({ id: providers.id }).from(providers).limit(1);
    if (there) return false;

    await seedRegister(tx, now);
    await seedAccounts(tx, now);
    await seedColleagues(tx, now);
    await seedStaff(tx, now);
    await writeAudit(tx, seed, {
      action: "demo.seed",
      subject: "register:demo",
      detail: { providers: castProviders.length },
    });
    return true;
  });
}

/** The register of the demonstration is what a source of its own says of it, so that imports go on from there. */
async function seedRegister(tx: Tx, now: Date): Promise<void> {
  const importId = stableId("import", "seed");
  const staging = newStagingRun(importId, "seed");
  await tx
    .insert(imports)
    .values({ id: importId, source: "seed", fileSha256: "", startedAt: now, finishedAt: now, counts: {} });
  const { day } = inLondon(now);
  await stageRows(tx, staging, castRows(day));
  await reconcileRegister(tx, staging.affected, { day });
  await tx.insert(registrationConditions).values([...castConditions]);
}

async function seedAccounts(tx: Tx, now: Date): Promise<void> {
  const held = await tx
    .selectDistinct({ email: roleHoldings.registeredEmail, personId: roleHoldings.personId })
    .from(roleHoldings)
    .where(isNotNull(roleHoldings.registeredEmail));
  const personOf = new Map(held.map(({ email, personId }) => [email, personId]));
  const owners = new Map(holders.filter(({ hasAccount }) => hasAccount).map((holder) => [holder.email, holder]));
  await tx.insert(users).values(
    [...owners.values()].map(({ name, email }) => ({
      ...account(name, email, now),
      personId: personOf.get(email) ?? null,
    })),
  );
}

async function seedColleagues(tx: Tx, now: Date): Promise<void> {
  const accepted = colleagues.filter(({ hasAccepted }) => hasAccepted);
  await tx
    .insert(users)
    .values(accepted.map(({ name, email, jobTitle }) => ({ ...account(name, email, now), jobTitle })));
  await tx.insert(grants).values(
    colleagues.map(({ name, email, jobTitle, hasAccepted }) => ({
      id: grantIdOf(email),
      providerId: providerId(colleaguesOf.provider),
      userId: hasAccepted ? userIdOf(email) : null,
      name,
      email,
      jobTitle,
      everywhere: false,
      may: ["send" as const],
      invitedBy: userIdOf(invitedBy),
      invitedAt: now,
      acceptedAt: hasAccepted ? now : null,
    })),
  );
  const place = { locationId: locationId(colleaguesOf.location), providerId: providerId(colleaguesOf.provider) };
  await tx.insert(grantLocations).values(colleagues.map(({ email }) => ({ grantId: grantIdOf(email), ...place })));
}

async function seedStaff(tx: Tx, now: Date): Promise<void> {
  const known = members.map((member) => ({ ...member, email: memberEmail(member) }));
  await tx.insert(users).values(known.map(({ name, email, jobTitle }) => ({ ...account(name, email, now), jobTitle })));
  await tx.insert(staff).values(known.map(({ email }) => ({ id: staffIdOf(email), userId: userIdOf(email) })));
  await tx.insert(staffRoleHoldings).values(
    known.map(({ email, role }) => ({
      id: stableId("staff role", email, role),
      staffId: staffIdOf(email),
      role,
      startedAt: now,
    })),
  );
}

const account = (name: string, email: string, now: Date) => ({
  id: userIdOf(email),
  name,
  email,
  emailVerified: now,
  createdAt: now,
});
