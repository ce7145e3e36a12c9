import { colleagues, colleaguesOf, DEREGISTERED_PROVIDER, holders, memberEmail, members } from "./cast-people.ts";
import { castProviders, providerNumber } from "./cast-places.ts";

/** What to know to try the demo: where it is, who can sign in, where their emails arrive. `portalUrl` is an origin. */
export function describeDemo(portalUrl: string): string {
  const lines = [
    `The portal is at ${portalUrl}`,
    `Sign in at ${portalUrl}/sign-in with one of the addresses below. Every email arrives in ${portalUrl}/dev/mailbox`,
    "Everybody and everything here is made up.",
    ...castProviders.flatMap(({ registerId, name }) => ["", name, ...peopleOf(registerId)]),
    "",
    "The regulator",
    ...members.map((member) => line(memberEmail(member), inWords(member.role))),
  ];
  return lines.join("\n");
}

function peopleOf(registerId: string): string[] {
  const roles = new Map<string, string[]>();
  for (const holder of holders.filter(({ provider }) => providerNumber(provider) === registerId)) {
    roles.set(holder.email, [...(roles.get(holder.email) ?? []), inWords(holder.role)]);
  }
  const ofRegister = [...roles].map(([email, held]) =>
    line(email, [held.join(" and "), noteOn(email)].filter(Boolean).join(", ")),
  );
  if (registerId !== colleaguesOf.provider) return ofRegister;
  return [
    ...ofRegister,
    ...colleagues.map(({ email, hasAccepted }) =>
      line(email, hasAccepted ? "colleague" : "colleague, has not accepted yet"),
    ),
  ];
}

function noteOn(email: string): string {
  const same = holders.filter((holder) => holder.email === email);
  if (new Set(same.map(({ name }) => name)).size > 1) return "one address for two people: no account can be made";
  if (same.some(({ provider }) => providerNumber(provider) === DEREGISTERED_PROVIDER))
    return "the registration has ended: reads the history";
  return same.every(({ hasAccount }) => hasAccount) ? "" : "no account yet";
}

const line = (email: string, words: string) => `  ${email.padEnd(36)} ${words}`;

/** `nominated individual` from `nominatedIndividual`. */
const inWords = (role: string) => role.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
