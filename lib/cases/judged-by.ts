import type { Submission } from "#db/schema/submissions.ts";

type Kept = Pick<Submission, "facts" | "locationId">;

/**
 * What a notification was judged by when it was sent: the place as the register then held it, and who sent it for those
 * who may know.
 */
export function judgedBy({ facts: { actor, locations }, locationId }: Kept, { whole }: { whole: boolean }) {
  const { name, jobTitle, email, phone } = actor;
  return {
    location: locations.find(({ id }) => id === locationId),
    sender: whole ? { name, jobTitle, email, phone } : undefined,
  };
}
