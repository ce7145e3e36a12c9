import { emailAddress } from "#lib/kernel/email-address.ts";
import { asAddress, trimmed } from "#lib/kernel/pasted-text.ts";
import { type Posted, textsOf } from "#lib/kernel/posted.ts";
import { err, ok, type Result } from "#lib/kernel/result.ts";

const LONGEST = 500; // twice what RFC 5321 allows: marks may come along when it is copied
const like = "like name@example.com";
const wrong = `Enter an email address in the correct format, ${like}`;

/** Slips that anybody can see, and how to put each right. The first that fits is told. */
const slips: readonly (readonly [RegExp, string])[] = [
  [/^mailto:|[<>()"“”]/i, `Enter only the email address, without a name or signs around it, ${like}`],
  [/@[^@]*[,;\s][^@]*@/, `Enter one email address only, ${like}`],
  [/@[^@]*@/, `Enter the email address with only one @, ${like}`],
  [/\s/, `Take the space out of the email address. It is written as one word, ${like}`],
  [/[,;]/, `Take the comma out of the email address. It may have to be a full stop, ${like}`],
  [/[^ -~][^@]*@|[＠﹫．]/, `Type the email address. One of its signs is not what it looks like, ${like}`],
  [/^[^@]*$/, `Enter the whole email address, with an @ in it, ${like}`],
  [/^@/, `Enter the whole email address. Something is missing before the @, ${like}`],
  [/@[^.]*$/, `Enter the whole email address. After the @ it needs a full stop, ${like}`],
  [/\.$/, `Take the full stop off the end of the email address, ${like}`],
  [/\.\.|\.@|@\.|^\./, `Check the full stops in the email address: one is in the wrong place, ${like}`],
];

/** What was typed, without blanks around it, and the address it is in the form in which addresses are compared. */
type Address = { readonly typed: string; readonly email: string };

/**
 * The address that was typed; or what is wrong with what cannot be one. Nothing is looked up: it says the same whatever
 * the register knows.
 */
export function validateAddress(
  { texts, files }: Posted,
  missing = "Enter your email address",
): Result<Address, string> {
  const [only, ...more] = textsOf(texts, "email");
  if (more.length > 0 || files.includes("email")) return err(wrong);
  if (only === undefined) return err(missing);
  if (only.length > LONGEST) return err(wrong); // before any pattern sees it
  const typed = trimmed(only);
  if (!typed) return err(missing);
  const email = emailAddress(typed);
  const meant = asAddress(typed);
  return email ? ok({ typed, email }) : err(slips.find(([pattern]) => pattern.test(meant))?.[1] ?? wrong);
}
