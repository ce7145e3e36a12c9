import { typedInStaleForm } from "#lib/web/stale-form.ts";
import { FormInBrowser, type FormProps } from "./form-in-browser.tsx";

/**
 * The one form of the portal.
 *
 * A page of an earlier build posts what the present one does not know: then the form is drawn as it is now, with what was
 * typed in it, and saves over what it was to be saved over.
 */
export async function Form({ hidden = {}, typed, ...form }: FormProps) {
  const stale = await typedInStaleForm();
  const carried = Object.entries(hidden).map(([name, value]) => [name, String(stale?.[name] ?? value)]);
  return (
    <FormInBrowser
      {...form}
      hidden={Object.fromEntries(carried)}
      typed={stale ?? typed}
      isStale={stale !== undefined}
    />
  );
}
