import { randomUUID } from "node:crypto";
import type postgres from "postgres";

/**
 * Accounts of nominated individuals of a provider, by its number in the register: written past the portal, which makes
 * one only for whom the register names.
 */
export async function makeAccounts(admin: postgres.Sql, provider: string, emails: readonly string[]): Promise<void> {
  const holders = emails.map((email, index) => ({
    email,
    name: `Holder ${index}`,
    person: randomUUID(),
    user: randomUUID(),
  }));
  const [{ id } = { id: "" }] = await admin<{ id: string }[]>`select id from providers where register_id = ${provider}`;
  await admin`insert into people ${admin(
    holders.map(({ person, name }) => ({
      id: person,
      given_name: name,
      family_name: "Timing",
      folded_name: `${name} timing`.toLowerCase(),
    })),
  )}`;
  await admin`insert into role_holdings ${admin(
    holders.map(({ person, email }) => ({
      id: randomUUID(),
      person_id: person,
      role: "nominatedIndividual",
      provider_id: id,
      registered_email: email,
      started_on: "2020-01-01",
      source: "bench",
    })),
  )}`;
  await admin`insert into users ${admin(
    holders.map(({ user, person, name, email }) => ({
      id: user,
      person_id: person,
      name,
      email,
      created_at: new Date(),
    })),
  )}`;
}
