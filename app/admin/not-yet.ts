import type { StaffRole } from "#lib/kernel/actor.ts";

/** What a role is for and nobody can do on this portal yet, after "you will be able to". Source: rights.csv. */
export const notYet: Record<StaffRole, string> = {
  contactCentre: "answer requests for help",
  triage: "ask the provider a question, and close a notification",
  inspector: "ask the provider a question, and close a notification",
  registrationOfficer: "look into applications",
  decisionMaker: "decide about applications",
  registerAdministrator: "bring new files into the register",
  analyst: "see counts and charts",
  auditor: "search the record of who did what",
  administrator: "give or take the roles of staff",
};
