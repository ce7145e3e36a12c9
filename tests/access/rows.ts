import type { SubmissionAbout } from "#lib/kernel/submission.ts";
import { id } from "./somebody.ts";
import type { Row } from "./statements.ts";

/** What a draft, or something sent, is about. */
export type About = {
  readonly id: string;
  readonly about: SubmissionAbout;
  readonly providerId: string;
  readonly locationId: string | null;
};
/** In whose name a row is written. */
export type Writer = { readonly userId: string; readonly standing: string; readonly role: string };

// Rows as whoever writes them writes them, now and in their own name.

export const draftRow = ({ id, about, providerId, locationId }: About, by: Writer): Row => ({
  ...{ id, ...kindOf(about), provider_id: providerId, location_id: locationId, answers: {}, page_versions: {} },
  ...{ created_by: by.userId, acted_as: by.standing, saved_by: by.userId, created_at: "now", saved_at: "now" },
});

export const submissionRow = (draft: About, by: Writer, sent = id("sent from", draft.id)): Row => ({
  ...{
    id: sent,
    ...kindOf(draft.about),
    reference: sent,
    provider_id: draft.providerId,
    location_id: draft.locationId,
  },
  ...{ answers: {}, document: { sql: "'[]'" }, facts: {}, document_sha256: "", draft_id: draft.id },
  ...{ sent_by: by.userId, acted_as: by.standing, acted_role: by.role, submitted_at: "now" },
});

const kindOf = (about: SubmissionAbout) => ({
  ...{ kind: about === "location" ? "N" : "A", about, type: "dols-outcome", definition_version: 1 },
});

const COPIED = ["provider_id", "location_id", "kind", "about", "reference", "type", "definition_version", "acted_as"];

export const caseRow = (sent: Row): Row => ({
  ...Object.fromEntries(COPIED.map((column) => [column, sent[column]!])),
  ...{ submission_id: sent.id!, status: "received", priority: "normal", received_at: sent.submitted_at! },
  region: { sql: `(select region from locations where id = ${sent.location_id ? `'${sent.location_id}'` : "null"})` },
});

/** What is written about something that was sent. */
const aboutSent = (sent: About, made: string) => ({
  ...{ id: id(made), submission_id: sent.id, provider_id: sent.providerId, at: "now" },
});
export const eventRow = (sent: About, by: Writer, kind: string): Row => ({
  ...{ ...aboutSent(sent, "event"), kind, by: by.userId, detail: {} },
});
export const messageRow = (sent: About, by: Writer, from: "regulator" | "provider"): Row => ({
  ...{ ...aboutSent(sent, "message"), from, by: by.userId, text: "" },
});
export const additionRow = (sent: About, by: Writer): Row => ({
  ...{ ...aboutSent(sent, "addition"), by: by.userId, acted_as: by.standing, text: "" },
});

/** What is owed besides what somebody sends now. */
export const owedRow = (sent: About): Row => ({
  ...{ id: id("owed besides", sent.id), submission_id: sent.id, type: "dols-outcome", owed_since: "now" },
  ...{ provider_id: sent.providerId, location_id: sent.locationId },
});

export const fileRow = (draft: About, by: Writer): Row => ({
  ...{ id: id("file"), provider_id: draft.providerId, draft_id: draft.id, name: "plan.pdf", kind: "pdf", size: 1 },
  ...{ sha256: "", scan: "waiting", uploaded_by: by.userId, uploaded_at: "now" },
});
export const chunkRow = (draft: About, file_id = id("file")): Row => ({
  ...{ file_id, provider_id: draft.providerId, position: 0, bytes: "" },
});

export const visitRow = (draft: About, by: Writer, name: string): Row => ({
  ...{ draft_id: draft.id, user_id: by.userId, name, page: "a2", seen_at: "now" },
});
export const pageRow = (draft: About, by: Writer): Row => ({
  ...{ draft_id: draft.id, user_id: by.userId, page: "a9", typed: {}, posted_at: "now" },
});
