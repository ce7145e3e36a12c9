import { z } from "zod";
import { email } from "./email.ts";

/** To the registered address that an account was made for. */
export const accountCreated = email({
  name: "account-created",
  data: z.object({}),
  subject: () => "Your account is ready",
  body: (_, { regulatorName, portalUrl }) => [
    { p: `You now have an account on the ${regulatorName} provider portal.` },
    {
      p: "To sign in, enter the email address that this email was sent to. We will email you a link. There is no password to remember.",
    },
    { button: "Sign in", href: `${portalUrl}/sign-in` },
    { p: "The account is for you alone. Do not let anyone else use it." },
  ],
  sample: {},
});
