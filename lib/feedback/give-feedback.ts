import { randomUUID } from "node:crypto";
import { z } from "zod";
import { feedback } from "#db/schema/feedback.ts";
import { plainText } from "#lib/journeys/plain-text.ts";
import { namingNobody } from "#lib/journeys/scan/naming-nobody.ts";
import { inLondon } from "#lib/kernel/dates.ts";
import { ok } from "#lib/kernel/result.ts";
import { nothing, operation } from "#lib/operation/operation.ts";
import { mayGiveFeedback } from "./policy.ts";
import { satisfactions } from "./satisfaction.ts";

export const LONGEST_FEEDBACK = 2000;

/** The text without what may tell who somebody is: of a service nobody need say that, so it is refused. */
const better = z.string().transform((typed, context) => {
  const plain = plainText(typed, { called: "What could be better", max: LONGEST_FEEDBACK, lines: "many" });
  const text = plain.ok ? namingNobody(plain.value, inLondon(new Date()).day) : plain;
  if (!text.ok) context.addIssue(text.error);
  return text.ok ? text.value : z.NEVER;
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
