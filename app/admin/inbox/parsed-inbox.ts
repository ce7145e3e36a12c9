import { z } from "zod";
import type { InboxFilters } from "#lib/cases/inbox-filters.ts";
import type { InboxPosition } from "#lib/cases/inbox-order.ts";
import { letterOfStatus, statusWithLetter } from "#lib/cases/status.ts";
import { letterOf, typeWithLetter } from "#lib/journeys/catalogue.ts";
import { regions } from "#lib/kernel/code-lists/regions.ts";
import { inboxPath } from "#lib/web/paths.ts";

/** What an address of the inbox asks for. */
export type SearchParams = Promise<Readonly<Record<string, string | string[] | undefined>>>;

const POSITION = /^(unread|read)_(urgent|normal)_(\d{13})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const ticked = z
  .literal("yes")
  .transform(() => true)
  .optional()
  .catch(undefined);
const letter = <T>(meant: (letter: string) => T | undefined) =>
  z
    .string()
    .transform((written) => meant(written))
    .optional()
    .catch(undefined);
const position = z.string().transform(readPosition).optional().catch(undefined);

/** Whatever in an address is no filter and no position is as if it were not there. */
const address = z.object({
  type: letter(typeWithLetter),
  status: letter(statusWithLetter),
  region: z.enum(regions).optional().catch(undefined),
  urgent: ticked,
  unread: ticked,
  after: position,
  before: position,
});

export async function parsedInbox(asked: SearchParams) {
  const { after, before, ...filters } = address.parse(await asked);
  return { filters, after, before };
}

/** The address of the inbox with these filters, from its beginning or from a place in it. */
export function inboxAddress(
  filters: InboxFilters,
  from: { after?: InboxPosition | undefined; before?: InboxPosition | undefined } = {},
) {
  const { type, status, region, urgent, unread } = filters;
  const words = {
    type: type && letterOf(type),
    status: status && letterOfStatus(status),
    region,
    urgent: urgent && "yes",
    unread: unread && "yes",
    after: from.after && writtenPosition(from.after),
    before: from.before && writtenPosition(from.before),
  };
  const given = Object.entries(words).filter((one): one is [string, string] => typeof one[1] === "string");
  return given.length > 0 ? `${inboxPath}?${new URLSearchParams(given)}` : inboxPath;
}

function readPosition(written: string): InboxPosition | undefined {
  const [, read, priority, milliseconds, submissionId] = POSITION.exec(written) ?? [];
  if (!submissionId) return undefined;
  return {
    isUnread: read === "unread",
    priority: priority === "urgent" ? "urgent" : "normal",
    receivedAt: new Date(Number(milliseconds)),
    submissionId,
  };
}

const writtenPosition = ({ isUnread, priority, receivedAt, submissionId }: InboxPosition) =>
  `${isUnread ? "unread" : "read"}_${priority}_${receivedAt.getTime()}_${submissionId}`;
