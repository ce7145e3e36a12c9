import { datetime } from "../fields/datetime.ts";
import { text } from "../fields/text.ts";
import { textarea } from "../fields/textarea.ts";
import { isAfter } from "../known-days.ts";
import type { PageErrors } from "../page.ts";

/** What led up to a death. Asked of each: the law wants it told. Source: lib/journeys/README.md, "Deaths". */
export const circumstances = {
  circumstances: textarea({
    label: "What were the circumstances of the death?",
    prompts: ["what led up to it", "who found the person, and when", "what was done, and who came"],
    missing: "Enter the circumstances of the death",
    sample: "S-12 found the person in bed on the night round. They were not breathing, and help was called.",
  }),
};

const lastSeenAt = { label: "When was the person last seen alive?", called: "When the person was last seen alive" };

/** When somebody was last seen alive: where it must be told, as best as anybody knows it. */
export const lastSeen = {
  lastSeenAt: datetime({ ...lastSeenAt, optional: true, sample: -6 }),
};
export const lastSeenForSure = {
  lastSeenAt: datetime({
    ...lastSeenAt,
    hint: "If you are not sure of the time, give your best estimate. For example, 27 3 2026 at 2:30pm.",
    missing: "Enter the date and time when the person was last seen alive",
    sample: -6,
  }),
};

export const lastSeenBy = {
  lastSeenBy: text({
    label: "By whom?",
    inFull: "By whom was the person last seen alive?",
    hint: "Their role, not their name.",
    optional: true,
    sample: "A night care assistant",
  }),
};

type Seen = {
  readonly diedOn?: string;
  readonly diedAt?: string | null;
  readonly lastSeenAt?: string | null;
};

export const checkLastSeen = ({ diedOn, diedAt, lastSeenAt }: Seen): PageErrors =>
  isAfter(lastSeenAt, diedOn, diedAt)
    ? { lastSeenAt: "When the person was last seen alive must be the same as or before the time of death" }
    : {};
