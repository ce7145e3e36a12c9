import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import { again, type FormAction } from "#lib/web/form-state.ts";
import { postedIn } from "#lib/web/posted-form.ts";
import { DONE } from "./keep-typed.ts";

/**
 * The action as a script calls it. Where it leads, the browser goes by itself, and until it is there the form stays as it
 * is. When no answer comes, because the connection was lost or the service is down, it stays as it was typed. In the browser
 * alone: without JavaScript the browser does all this.
 */
export const calledInBrowser =
  (action: FormAction): FormAction =>
  async (before, form) => {
    try {
      return await action(before, form);
    } catch (error) {
      const to = redirectIn(error);
      if (to) return leaving(() => lead(to));
      if (unstable_isUnrecognizedActionError(error)) return leaving(() => postAgain(form));
      if (isNotThere(error)) return leaving(() => location.reload()); // to the http server's page that says so
      unstable_rethrow(error);
      return again(before, postedIn(form), { isUnanswered: true });
    }
  };

/** Never comes to an end: the page does. */
function leaving(leave: () => void): Promise<never> {
  leave();
  return new Promise(() => {});
}

function lead(path: string): void {
  dispatchEvent(new Event(DONE));
  location.assign(path);
}

/** Where a redirect of Next leads. It has no other way to say so than the error's digest. */
const redirectIn = (error: unknown) => /^NEXT_REDIRECT;\w+;(.+);\d+;$/.exec(digestOf(error))?.[1];
const isNotThere = (error: unknown) => digestOf(error) === "NEXT_HTTP_ERROR_FALLBACK;404";

const digestOf = (error: unknown) => (error instanceof Error && "digest" in error ? String(error.digest) : "");

/** An action of another build: posted without a script, the page comes back as it is now, with what was typed. */
function postAgain(typed: FormData): void {
  const form = document.createElement("form");
  Object.assign(form, { method: "post", enctype: "multipart/form-data", hidden: true });
  for (const [name, texts] of Object.entries(postedIn(typed).texts))
    for (const text of [texts].flat()) {
      const box = document.createElement("textarea"); // keeps its lines
      Object.assign(box, { name, value: text });
      form.append(box);
    }
  document.body.append(form);
  form.submit();
}
