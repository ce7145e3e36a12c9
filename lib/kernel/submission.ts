/** N: a notification; A: an application. References begin with it. */
export type SubmissionKind = "N" | "A";

/** Whom something sent is about: one location, the provider as a whole, or the sender's own role and nobody else's. */
export type SubmissionAbout = "location" | "provider" | "role";

/** What people call one of a kind. */
export const kindNames: Record<SubmissionKind, string> = { N: "notification", A: "application" };

/** The kind of what was sent under a reference. */
export const kindOfReference = (reference: string): SubmissionKind => (reference.startsWith("A") ? "A" : "N");

/** The address of those of a kind on the portal, and of one that was sent. */
export const submissionsPath = (kind: SubmissionKind) => `/portal/${kindNames[kind]}s`;
export const submissionPath = (reference: string) => `${submissionsPath(kindOfReference(reference))}/${reference}`;
