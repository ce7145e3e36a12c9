import { PlainForm } from "#app/_frame/plain-form.tsx";
import { type Council, councils } from "#lib/kernel/code-lists/councils.ts";
import { safeguardingTeams } from "#lib/kernel/code-lists/safeguarding-teams.ts";
import { type Texts, textsOf } from "#lib/kernel/posted.ts";
import type { Place } from "#lib/notifications/triage/walk-triage.ts";
import { Button } from "#lib/ui/button.tsx";
import { InsetText } from "#lib/ui/inset-text.tsx";
import { Select } from "#lib/ui/select.tsx";
import { triagePath } from "#lib/web/paths.ts";
import { carried } from "./carried.ts";

/** How to reach the safeguarding team of a council that may be chosen. */
export function CouncilForm({ place, posted }: { place: Place; posted: Texts }) {
  const chosen = councils.find((council) => council === textsOf(posted, "council")[0]);
  return (
    <section>
      <h2 className="govuk-heading-m">Your local authority’s safeguarding team</h2>
      <p className="govuk-body">Telling us does not replace telling them.</p>
      <PlainForm action={triagePath} hidden={carried(place)}>
        <Select
          name="council"
          label={{ text: "Where is the service? (optional)", size: "s" }}
          value={chosen ?? ""}
          items={[
            { value: "", text: "Choose a local authority" },
            ...councils.map((name) => ({ value: name, text: name })),
          ]}
        />
        <Button kind="secondary">Show how to reach them</Button>
      </PlainForm>
      {chosen && <Team council={chosen} />}
    </section>
  );
}

function Team({ council }: { council: Council }) {
  const team = safeguardingTeams[council];
  if (!team) {
    return (
      <InsetText>
        We do not hold how to reach the safeguarding team of {council}. Look for “safeguarding adults” on its website,
        or ask its main number.
      </InsetText>
    );
  }
  const { phone, web, outOfHours } = team;
  return (
    <InsetText>
      <p className="govuk-body">
        <strong>{council}</strong>
      </p>
      <p className="govuk-body">
        Web: <a href={web}>{web}</a>
        <br />
        Telephone: <a href={`tel:${phone.replaceAll(" ", "")}`}>{phone}</a>
        <br />
        At night and at weekends: <a href={`tel:${outOfHours.replaceAll(" ", "")}`}>{outOfHours}</a>
      </p>
    </InsetText>
  );
}
