/** N: a notification; A: an application. References begin with it. */
export type SubmissionKind = "N" | "A";

/** Whom something sent is about: one location, the provider as a whole, or the sender's own role and nobody else's. */
export type SubmissionAbout = "location" | "provider" | "role";
