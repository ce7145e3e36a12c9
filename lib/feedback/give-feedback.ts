import { randomUUID } from "node:crypto";
import { z } from "zod";
import { feedback } from "#db/schema/feedback.ts";
import { plainText } from "#lib/journeys/plain-text.ts";
import { scan } from "#lib/journeys/scan/scan.ts";
import { inLondon } from "#lib/kernel/dates.ts";
import { ok } from "#lib/kernel/result.ts";
import { nothing, operation } from "#lib/operation/operation.ts";
import { mayGiveFeedback } from "./policy.ts";
import { satisfactions } from "./satisfaction.ts";

export const LONGEST_FEEDBACK = 2000;

/** The text without what may tell who somebody is: of a service nobody need say that, so it is refused. */
const better = z.string().transform((typed, context) => {
  const text = plainText(typed, { called: "What could be better", max: LONGEST_FEEDBACK, lines: "many" });
  if (!text.ok) return refuse(text.error);
  const [found] = scan(text.value, { postcode: "", colleagues: [], today: inLondon(new Date()).day });
  return found ? refuse(`Take out “${found.text}”, which may tell who somebody is`) : text.value;

  function refuse(message: string): never {
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  }
});

/** Keeps what somebody thinks of the service, without a word of who they are. */
export const giveFeedback = operation({
  name: "feedback.give",
  input: z.object({
    satisfaction: z.enum(Object.keys(satisfactions) as [keyof typeof satisfactions], "Select how satisfied you are"),
    better,
  }),
  asked: () => "feedback:new",
  find: nothing,
  allow: mayGiveFeedback,
  async run({ tx, input, now }) {
    const id = randomUUID();
    await tx.insert(feedback).values({ id, givenAt: now, ...input });
    return ok({ value: {}, subject: `feedback:${id}`, detail: {} });
  },
});
