import { redirect } from "next/navigation";
import { inboxPath } from "#lib/web/paths.ts";
import { currentActor } from "#lib/web/session.ts";
import { staffHome } from "#lib/web/staff-pages.ts";

export default async function AdminPage(): Promise<never> {
  const actor = await currentActor();
  redirect(actor.kind === "staff" ? staffHome(actor) : inboxPath);
}
