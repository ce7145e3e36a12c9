import type { CaseStatus } from "#db/schema/cases.ts";
import { Tag } from "#lib/ui/tag.tsx";

/** In words of the provider, and of the regulator where those differ. */
const words = {
  received: { text: "Received", colour: "blue" },
  beingReviewed: { text: "Being reviewed", colour: "teal" },
  moreInformationAsked: { text: "Question for you", toStaff: "More information asked", colour: "yellow" },
  closed: { text: "Closed", colour: "grey" },
  withdrawn: { text: "Withdrawn", colour: "grey" },
  duplicate: { text: "Duplicate", colour: "grey" },
} as const satisfies Record<CaseStatus, object>;

export const statusToStaff = (status: CaseStatus): string => {
  const said = words[status];
  return "toStaff" in said ? said.toStaff : said.text;
};

/** Where something that was sent stands. */
export const StatusTag = ({ status, toStaff = false }: { status: CaseStatus; toStaff?: boolean }) => (
  <Tag text={toStaff ? statusToStaff(status) : words[status].text} colour={words[status].colour} />
);
