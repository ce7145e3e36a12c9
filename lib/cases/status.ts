import type { CaseStatus } from "#db/schema/cases.ts";

type Description = {
  /** Stands for the state in an address. */
  readonly letter: string;
  /** In words of the provider, and of the regulator where those differ. */
  readonly text: string;
  readonly toStaff?: string;
  readonly tone: "new" | "atWork" | "waiting" | "over";
};

/** Where something that was sent can stand, in the order in which a case goes through it. */
export const statuses = {
  received: { letter: "r", text: "Received", tone: "new" },
  beingReviewed: { letter: "b", text: "Being reviewed", tone: "atWork" },
  moreInformationAsked: { letter: "m", text: "Question for you", toStaff: "More information asked", tone: "waiting" },
  closed: { letter: "c", text: "Closed", tone: "over" },
  withdrawn: { letter: "w", text: "Withdrawn", tone: "over" },
  duplicate: { letter: "d", text: "Duplicate", tone: "over" },
} as const satisfies Record<CaseStatus, Description>;

/** Who may move a case from which states to which. A state that no move begins in is final. */
export const moves = {
  startReview: { by: "staff", from: ["received"], to: "beingReviewed" },
  askForMore: { by: "staff", from: ["received", "beingReviewed"], to: "moreInformationAsked" },
  resumeReview: { by: "staff", from: ["moreInformationAsked"], to: "beingReviewed" },
  close: { by: "staff", from: ["received", "beingReviewed", "moreInformationAsked"], to: "closed" },
  markDuplicate: { by: "staff", from: ["received", "beingReviewed", "moreInformationAsked"], to: "duplicate" },
  withdraw: { by: "sender", from: ["received", "beingReviewed", "moreInformationAsked"], to: "withdrawn" },
} as const satisfies Record<
  string,
  { by: "staff" | "sender"; from: readonly [CaseStatus, ...CaseStatus[]]; to: CaseStatus }
>;

type Move = keyof typeof moves;

export const caseStatuses = Object.keys(statuses) as [CaseStatus, ...CaseStatus[]];

/** What still waits for the regulator or for an answer. */
export const openStatuses: readonly CaseStatus[] = caseStatuses.filter((status) => statuses[status].tone !== "over");

/** The letter that stands for a state in an address, and back. */
export const letterOfStatus = (status: CaseStatus): string => statuses[status].letter;
export const statusWithLetter = (letter: string) => caseStatuses.find((status) => letterOfStatus(status) === letter);

/** Where a move leads from a state; undefined when it cannot be made there. */
export function stateAfter(status: CaseStatus, move: Move): CaseStatus | undefined {
  const from: readonly CaseStatus[] = moves[move].from;
  return from.includes(status) ? moves[move].to : undefined;
}

export const statusToProvider = (status: CaseStatus): Description => statuses[status];
export const statusToStaff = (status: CaseStatus): string => {
  const { text, toStaff = text }: Description = statuses[status];
  return toStaff;
};
