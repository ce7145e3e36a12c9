import { notFound } from "next/navigation";
import { pdfOf } from "#lib/documents/pdf.ts";
import { config } from "#lib/kernel/config.ts";
import { inLondon } from "#lib/kernel/dates.ts";
import { decisionRecord } from "#lib/notifications/triage/decision-record.ts";
import { walkTriage } from "#lib/notifications/triage/walk-triage.ts";
import { postedIn } from "#lib/web/posted-form.ts";

/** The record of a decision that nothing need be sent, made of what was answered. Nothing of it is kept. */
export async function POST(request: Request): Promise<Response> {
  const at = new Date();
  const { texts } = postedIn(await request.formData());
  const { given, at: outcome } = walkTriage(texts, inLondon(at).day);
  if (outcome?.is !== "nothing") notFound();
  const record = await pdfOf(decisionRecord({ given, outcome }, { at, by: config().regulatorName }));
  return new Response(record, {
    headers: { "content-type": "application/pdf", "content-disposition": 'attachment; filename="decision-record.pdf"' },
  });
}
