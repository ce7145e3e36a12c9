/** The four roles that the register gives. Source: lib/journeys/README.md, "Registered roles". */
export type RegisteredRole = "nominatedIndividual" | "responsibleIndividual" | "mainPartner" | "registeredManager";

/** `lapsed`: the register ended the role; its holder reads the history for 28 days and does nothing else. */
export type PortalRole = RegisteredRole | "colleague" | "lapsed";

/** Whether a role is one for the provider as a whole, in which applications about it are made. Source: rights.csv O24. */
export const speaksForProvider = (role: PortalRole) =>
  role === "nominatedIndividual" || role === "responsibleIndividual" || role === "mainPartner";

/** What a nominated individual may allow a colleague. Everybody else holds all three. */
export type Permission = "send" | "seeAllSent" | "download";

export type StaffRole =
  | "contactCentre"
  | "triage"
  | "inspector"
  | "registrationOfficer"
  | "decisionMaker"
  | "registerAdministrator"
  | "analyst"
  | "auditor"
  | "administrator";

export type PortalUser = {
  readonly kind: "portalUser";
  readonly userId: string;
  /** The role holding or grant acted as: what row-level security compares and what a notification records. */
  readonly actingAs: string;
  readonly role: PortalRole;
  readonly providerId: string;
  readonly locationIds: readonly string[] | "all";
  readonly may: readonly Permission[];
};
export type Staff = {
  readonly kind: "staff";
  readonly userId: string;
  readonly staffId: string;
  readonly roles: readonly StaffRole[];
};
export type Visitor = { readonly kind: "visitor" };
export type Job = "sign-in" | "worker" | "register-import" | "webhook" | "mailbox" | "seed";
export type System = { readonly kind: "system"; readonly job: Job };

/** Who is acting. Every operation and query takes one; the transaction and the audit carry it. */
export type Actor = PortalUser | Staff | Visitor | System;

export const visitor: Visitor = { kind: "visitor" };
export const system = (job: Job): System => ({ kind: "system", job });

/** What row-level security compares: for a portal user the id of the role or grant acted as, not of the person. */
export function actorId(actor: Actor): string {
  switch (actor.kind) {
    case "portalUser":
      return actor.actingAs;
    case "staff":
      return actor.staffId;
    case "visitor":
      return "";
    case "system":
      return actor.job;
  }
}
