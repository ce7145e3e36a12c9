import { notFound } from "next/navigation";
import { countFromNetwork } from "#lib/accounts/request-limits.ts";
import { pdfOf } from "#lib/documents/pdf.ts";
import { config } from "#lib/kernel/config.ts";
import { inLondon } from "#lib/kernel/dates.ts";
import { decisionRecord } from "#lib/notifications/triage/decision-record.ts";
import { walkTriage } from "#lib/notifications/triage/walk-triage.ts";
import { clientNetwork } from "#lib/web/client-network.ts";
import { postedIn } from "#lib/web/posted-form.ts";

/** Enough for a hospital behind one address. To make one keeps the portal busy. */
const FROM_ONE_NETWORK = { most: 60, minutes: 60 };

/**
 * The record of a decision that nothing need be sent, made of what was answered, unless too many were made for this network.
 * Nothing of it is kept.
 */
export async function POST(request: Request): Promise<Response> {
  const at = new Date();
  const { texts } = postedIn(await request.formData());
  const { given, at: outcome } = walkTriage(texts, inLondon(at).day);
  if (outcome?.is !== "nothing") notFound();
  const until = await countFromNetwork({
    ...{ name: "decision-record", network: await clientNetwork(), limit: FROM_ONE_NETWORK },
  });
  if (until) return new Response(null, { status: 429 });
  const record = await pdfOf(decisionRecord({ given, outcome }, { at, by: config().regulatorName }));
  return new Response(record, {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": 'attachment; filename="decision-record.pdf"',
      "cache-control": "no-store",
    },
  });
}
