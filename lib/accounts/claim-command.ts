import { withDatabase } from "#db/with-database.ts";
import { system } from "#lib/kernel/actor.ts";
import { emailAddress } from "#lib/kernel/email-address.ts";
import { claimAccount } from "./claim-account.ts";

const words = {
  nobody: "Nobody holds a role on the register with this address.",
  shared: "Different people share this address on the register, so nobody can make an account with it.",
  alreadyThere: "This person has an account already.",
  invalid: "This is not an email address.",
  notFound: "This is not an email address.",
} as const;

/** `npm run account:claim -- EMAIL`, for the demonstration and tests. */
await withDatabase(async () => {
  const email = emailAddress(process.argv[2] ?? "");
  const claimed = email ? await claimAccount(system("sign-in"), { email }) : undefined;
  if (claimed?.ok) return console.log("The account is made. Sign in with this address.");
  console.error(words[claimed?.error.is ?? "invalid"]);
  process.exitCode = 1;
});
