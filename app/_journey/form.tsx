import { NotDone } from "#app/_frame/not-done.tsx";
import { namesIn } from "#lib/journeys/view.ts";
import { typedInStaleForm } from "#lib/web/stale-form.ts";
import { FormInBrowser, type FormProps } from "./form-in-browser.tsx";

/**
 * The one form of the portal.
 *
 * A page of an earlier build posts what the present one does not know: then the form is drawn as it is now, with what was
 * typed in it, and saves over what it was to be saved over. What another form of the page posted fills no box of this one.
 */
export async function Form({ hidden = {}, typed, children, ...form }: FormProps) {
  const posted = await typedInStaleForm();
  const names = [...Object.keys(hidden), ...namesIn(form.fields)];
  const stale = posted && names.some((name) => Object.hasOwn(posted, name)) ? posted : undefined;
  const carried = Object.entries(hidden).map(([name, value]) => [name, String(stale?.[name] ?? value)]);
  return (
    <FormInBrowser {...form} hidden={Object.fromEntries(carried)} typed={stale ?? typed} isStale={stale !== undefined}>
      {posted && !stale && Object.keys(posted).length > 0 && <NotDone />}
      {children}
    </FormInBrowser>
  );
}
