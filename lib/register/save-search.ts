import { randomUUID } from "node:crypto";
import { z } from "zod";
import { searches } from "#db/schema/searches.ts";
import { folded } from "#lib/kernel/folded-name.ts";
import { trimmed } from "#lib/kernel/pasted-text.ts";
import { err, ok } from "#lib/kernel/result.ts";
import { nothing, operation } from "#lib/operation/operation.ts";
import { maySearchRegister } from "./policy.ts";

const NOTHING = "Enter a name, number, postcode or town";
const LONGEST = 200;

/**
 * Keeps what somebody looks for, so that the address of what is found carries no name. Value: the search's id.
 * The audit says that there was a search, not for what.
 */
export const saveSearch = operation({
  name: "register.search",
  input: z.object({
    text: z
      .string(NOTHING)
      .transform((typed) => trimmed(typed.replace(/\p{Cc}/gu, " ")))
      .refine((text) => folded(text) !== "", NOTHING)
      .refine((text) => text.length <= LONGEST, `What you look for must be ${LONGEST} characters or fewer`),
  }),
  asked: () => "search:register",
  find: nothing,
  allow: maySearchRegister,
  async run({ tx, actor, input: { text }, now }) {
    if (!("userId" in actor)) return err({ is: "notFound" });
    const id = randomUUID();
    await tx.insert(searches).values({ id, userId: actor.userId, text, askedAt: now });
    return ok({ value: { searchId: id }, subject: `search:${id}`, detail: {} });
  },
});
