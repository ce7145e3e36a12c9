import { z } from "zod";
import { longDate } from "#lib/kernel/dates.ts";
import { email } from "./email.ts";

/** To whoever saved a draft last, a week before it is deleted. */
export const draftExpiring = email({
  name: "draft-expiring",
  data: z.object({ draftId: z.uuid(), deleteOn: z.iso.date() }),
  subject: ({ deleteOn }) => `A draft will be deleted on ${longDate(deleteOn)}`,
  body: ({ draftId, deleteOn }, { portalUrl }) => [
    { p: "You began something on the provider portal and have not sent it." },
    {
      p: `Nobody has saved it for 21 days. We will delete it on ${longDate(deleteOn)}, with everything that was answered in it.`,
    },
    { button: "Go on with the draft", href: `${portalUrl}/portal/drafts/${draftId}` },
    { p: "If you no longer need it, you do not have to do anything." },
  ],
  sample: { draftId: "6f1d9f0e-8a54-4a3e-9d53-0a2f6f5b7c11", deleteOn: "2026-12-05" },
});
