import type { CaseStatus, Priority } from "#db/schema/cases.ts";
import { isOverdue } from "#lib/cases/reading-hours.ts";
import { Tag } from "#lib/ui/tag.tsx";
import { StatusTag } from "./status-tag.tsx";

type Props = {
  one: { priority: Priority; status: CaseStatus; receivedAt: Date; isUnread: boolean };
  now: Date;
};

/** Where a notification stands with the regulator, for staff: what makes them read it first, first. */
export const CaseTags = ({ one, now }: Props) => (
  <span className="flex flex-wrap items-start gap-2">
    {one.priority === "urgent" && <Tag text="Urgent" colour="red" />}
    {isOverdue(one, now) && <Tag text="Overdue" colour="orange" />}
    {one.isUnread && <Tag text="Not read" colour="purple" />}
    <StatusTag status={one.status} toStaff />
  </span>
);
