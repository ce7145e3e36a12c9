import type { PortalRole, StaffRole } from "./actor.ts";

export const roleWords: Record<PortalRole, string> = {
  nominatedIndividual: "nominated individual",
  responsibleIndividual: "responsible individual",
  mainPartner: "main partner",
  registeredManager: "registered manager",
  colleague: "colleague",
  lapsed: "former role, read only",
};

export const staffRoleWords: Record<StaffRole, string> = {
  contactCentre: "contact centre",
  triage: "triage",
  inspector: "inspector",
  registrationOfficer: "registration officer",
  decisionMaker: "decision maker",
  registerAdministrator: "register administrator",
  analyst: "analyst",
  auditor: "auditor",
  administrator: "administrator",
};
