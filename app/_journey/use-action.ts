import { useActionState, useSyncExternalStore } from "react";
import type { FormAction, FormState } from "#lib/web/form-state.ts";
import { calledInBrowser } from "./called-in-browser.ts";

/**
 * The state of a form, what posts it, and whether it is under way. The server draws, and the browser first takes over, the
 * action itself: only that posts without JavaScript.
 */
export function useAction(action: FormAction, begun: FormState) {
  const isInBrowser = useSyncExternalStore(neverChanges, isTrue, isFalse);
  return useActionState(isInBrowser ? calledInBrowser(action) : action, begun);
}

const neverChanges = () => () => {};
const isTrue = () => true;
const isFalse = () => false;
