import { list, row } from "#app/_register/rows.tsx";
import type { judgedBy } from "#lib/cases/judged-by.ts";
import type { PortalRole } from "#lib/kernel/actor.ts";
import { longInstant } from "#lib/kernel/dates.ts";
import { roleWords } from "#lib/kernel/role-words.ts";
import { sentenceCase } from "#lib/kernel/words.ts";
import { SummaryList } from "#lib/ui/summary-list.tsx";

type Props = {
  sent: {
    actedRole: PortalRole;
    submittedAt: Date;
    definitionVersion: number;
    documentSha256: string;
    judged: ReturnType<typeof judgedBy>;
  };
};

/** What a notification was judged by when it was sent: the register and its sender as they then were. */
export const JudgedBy = ({ sent: { actedRole, submittedAt, definitionVersion, documentSha256, judged } }: Props) => (
  <section aria-labelledby="judged-by">
    <h2 className="govuk-heading-m" id="judged-by">
      When it was sent
    </h2>
    <SummaryList
      rows={[
        row("Sent", longInstant(submittedAt)),
        row("Sender’s role", sentenceCase(roleWords[actedRole])),
        ...(judged.sender
          ? [row("Sender", [judged.sender.name, judged.sender.jobTitle].filter(Boolean).join(", "))]
          : []),
        ...(judged.sender
          ? [row("Contact", [judged.sender.email, judged.sender.phone].filter(Boolean).join(", "))]
          : []),
        ...(judged.location
          ? [
              row("Location on the register", `${judged.location.name}, ${judged.location.registerId}`),
              list("Service types", judged.location.serviceTypes),
              list("Regulated activities", judged.location.activities),
              row("Council", judged.location.localAuthority || "Not on this register"),
            ]
          : []),
        row("Version of the form", definitionVersion),
        row("Fingerprint of the text (SHA-256)", <span className="break-all">{documentSha256}</span>),
        row("Files", "None"),
      ]}
    />
  </section>
);
