import type { Actor, StaffRole } from "#lib/kernel/actor.ts";

/** Only the command: staff hand in files for it from the register pages. */
export const mayImportRegister = (actor: Actor) => actor.kind === "system" && actor.job === "register-import";

/** Staff who read the whole register: O27. */
const READERS: readonly StaffRole[] = [
  "contactCentre",
  "triage",
  "inspector",
  "registrationOfficer",
  "decisionMaker",
  "registerAdministrator",
];
export const mayReadRegister = (actor: Actor) =>
  actor.kind === "staff" && actor.roles.some((role) => READERS.includes(role));

/** On the portal one's own provider is searched, as far as one acts for it. */
export const maySearchRegister = (actor: Actor) => actor.kind === "portalUser" || mayReadRegister(actor);
