import { PlainForm } from "#app/_frame/plain-form.tsx";
import { BACK, FOUND, type Place } from "#lib/notifications/triage/walk-triage.ts";
import { triagePath } from "#lib/web/paths.ts";
import { carried } from "./carried.ts";

/** Puts the step before once more, with what was answered; before the first one of a round, what was found until then. */
export function BackButton({ place }: { place: Place }) {
  const last = place.given.at(-1);
  if (!last && !place.isAgain) return null;
  const hidden = last ? { ...carried(place), [BACK]: last.step.name } : { [FOUND]: place.found };
  return (
    <PlainForm action={triagePath} hidden={hidden}>
      <button type="submit" className="govuk-back-link app-back-button">
        Back
      </button>
    </PlainForm>
  );
}
