import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import { again, type FormAction } from "#lib/web/form-state.ts";
import { postedIn } from "#lib/web/posted-form.ts";

/**
 * The action, after which the form stays as it was typed when no answer came: the connection was lost, or the service
 * is down.
 *
 * In the browser alone. Without JavaScript the browser itself keeps what was typed.
 */
export const keptWithoutAnswer =
  (action: FormAction): FormAction =>
  async (before, form) => {
    try {
      return await action(before, form);
    } catch (error) {
      unstable_rethrow(error); // a redirect, or what is not there
      if (unstable_isUnrecognizedActionError(error)) throw error; // pressing again would not help: the error page says what does
      return again(before, postedIn(form), { isUnanswered: true });
    }
  };
