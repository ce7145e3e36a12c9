import type { PortalRole } from "#lib/kernel/actor.ts";

export const roleWords: Record<PortalRole, string> = {
  nominatedIndividual: "nominated individual",
  responsibleIndividual: "responsible individual",
  mainPartner: "main partner",
  registeredManager: "registered manager",
  colleague: "colleague",
  lapsed: "former role, read only",
};
