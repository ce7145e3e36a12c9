import type { CaseStatus } from "#db/schema/cases.ts";
import { statusToProvider, statusToStaff } from "#lib/cases/status.ts";
import { Tag } from "#lib/ui/tag.tsx";

const colours = { new: "blue", atWork: "teal", waiting: "yellow", over: "grey" } as const;

/** Where something that was sent stands. */
export function StatusTag({ status, toStaff = false }: { status: CaseStatus; toStaff?: boolean }) {
  const { text, tone } = statusToProvider(status);
  return <Tag text={toStaff ? statusToStaff(status) : text} colour={colours[tone]} />;
}
