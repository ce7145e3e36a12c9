"use server";

import { redirect } from "next/navigation";
import { signOut } from "#lib/web/auth.ts";

/** Ends the session of this browser. */
export async function signOutHere(): Promise<never> {
  await signOut({ redirect: false });
  redirect("/sign-out");
}
