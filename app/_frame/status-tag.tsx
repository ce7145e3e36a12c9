import type { CaseStatus } from "#db/schema/cases.ts";
import { Tag } from "#lib/ui/tag.tsx";

const words = {
  received: { text: "Received", colour: "blue" },
  beingReviewed: { text: "Being reviewed", colour: "teal" },
  moreInformationAsked: { text: "Question for you", colour: "yellow" },
  closed: { text: "Closed", colour: "grey" },
  withdrawn: { text: "Withdrawn", colour: "grey" },
  duplicate: { text: "Duplicate", colour: "grey" },
} as const satisfies Record<CaseStatus, object>;

/** Where something that was sent stands. */
export const StatusTag = ({ status }: { status: CaseStatus }) => <Tag {...words[status]} />;
