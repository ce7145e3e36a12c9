import { keepTyped } from "#lib/web/keep-typed.ts";
import { postedIn } from "#lib/web/posted-form.ts";

type Context = { params: Promise<{ draftId: string; page: string }> };

/** Takes what is typed on a page of a draft while it is not saved, also for whoever's session has ended meanwhile. */
export async function POST(request: Request, { params }: Context) {
  const isKept = await keepTyped({ ...(await params), posted: postedIn(await request.formData()) });
  return new Response(null, { status: isKept ? 204 : 404 });
}
