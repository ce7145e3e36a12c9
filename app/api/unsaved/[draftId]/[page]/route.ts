import { saveUnsavedPage } from "#lib/drafts/save-unsaved-page.ts";
import { postedIn } from "#lib/web/posted-form.ts";
import { actUnseen, endedActor } from "#lib/web/session.ts";

type Context = { params: Promise<{ draftId: string; page: string }> };

/** Takes what is typed on a page of a draft while it is not saved, also for whoever's session has ended meanwhile. */
export async function POST(request: Request, { params }: Context) {
  const input = { ...(await params), posted: postedIn(await request.formData()) };
  const kept = (await actUnseen(saveUnsavedPage, input)) ?? (await keptForEnded(input));
  return new Response(null, { status: kept?.ok ? 204 : 404 });
}

async function keptForEnded(input: { draftId: string; page: string; posted: ReturnType<typeof postedIn> }) {
  const actor = await endedActor();
  return actor && saveUnsavedPage(actor, input);
}
