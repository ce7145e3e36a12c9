import { notFound, redirect } from "next/navigation";

type Context = { params: Promise<{ nextauth: string[] }> };

/**
 * Auth.js is called from our own pages only. Its address of a link leads to ours, where a person has to press a button.
 */
export async function GET(request: Request, { params }: Context): Promise<never> {
  const token = new URL(request.url).searchParams.get("token");
  if ((await params).nextauth.join("/") !== "callback/email" || !token) notFound();
  redirect(`/sign-in/confirm?token=${encodeURIComponent(token)}`);
}
