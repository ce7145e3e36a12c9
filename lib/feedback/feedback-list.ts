import { desc } from "drizzle-orm";
import { feedback } from "#db/schema/feedback.ts";
import { reading } from "#lib/operation/reading.ts";
import { mayReadFeedback } from "./policy.ts";

/** What people think of the service, the newest first, after the first `passed`. */
export const feedbackList = reading({
  name: "feedback.list",
  asked: () => "page:feedback",
  find: async (_tx, part: { most: number; passed: number }) => part,
  allow: mayReadFeedback,
  show: ({ tx, subject: { most, passed } }) =>
    tx.select().from(feedback).orderBy(desc(feedback.givenAt), desc(feedback.id)).limit(most).offset(passed),
});
