import { personCode } from "#lib/journeys/fields/person-code.ts";
import { radios } from "#lib/journeys/fields/radios.ts";
import { text } from "#lib/journeys/fields/text.ts";
import { yesNoNotKnown } from "#lib/journeys/fields/yes-no.ts";
import { part } from "#lib/journeys/journey.ts";

const each = part()
  .page("a31", {
    heading: "The alleged abuser",
    fields: {
      abuser: radios({
        label: "Who is it?",
        inFull: "Who is the alleged abuser?",
        options: {
          person: "A person using the service",
          staff: "A member of staff",
          agency: "An agency worker",
          volunteer: "A volunteer",
          relative: "A relative",
          friend: "A friend or visitor",
          professional: "Another professional",
          stranger: "A stranger",
          notKnown: "Not known yet",
        },
        prefill: ({ given }) => (given.part === "abuser" ? "person" : undefined),
        missing: "Select who it is",
        summary: true,
        sample: "staff",
      }),
      abuserJobTitle: text({
        label: "Their job title",
        inFull: "Job title of the member of staff",
        optional: true,
        revealedBy: { field: "abuser", is: "staff" },
        sample: "Care assistant",
      }),
      agencyJobTitle: text({
        label: "The job they were doing",
        inFull: "Job that the agency worker was doing",
        optional: true,
        revealedBy: { field: "abuser", is: "agency" },
      }),
      abuserCode: personCode({
        label: "Your code for them",
        inFull: "Code for the alleged abuser",
        called: "The code",
        hint: "Like S-12 for a member of staff, or P-014 for a person using the service. Do not enter a name.",
        optional: true,
        sample: "S-12",
      }),
      abuserRelationship: text({
        label: "What are they to the person affected?",
        inFull: "What is the alleged abuser to the person affected?",
        hint: "Like keyworker, son or neighbour. Do not enter a name.",
        optional: true,
        sample: "Keyworker",
      }),
      abuserContact: yesNoNotKnown({
        label: "Do they still have contact with the person affected?",
        inFull: "Does the alleged abuser still have contact with the person affected?",
        hint: "Or with others whom they could harm.",
        missing: "Select yes if they still have contact with the person affected",
        summary: true,
        sample: "no",
      }),
    },
  })
  .build();

/** At least one, who may not be known yet. */
export const allegedAbusers = part()
  .section("The people")
  .loop("a39", { name: "abusers", heading: "Alleged abuser", all: "Alleged abusers", item: each })
  .build();

type Abuser = { readonly abuser?: string; readonly abuserContact?: string };

const WORKERS: readonly (string | undefined)[] = ["staff", "agency", "volunteer"];

export const worksHere = ({ abuser }: Abuser) => WORKERS.includes(abuser);
export const hasAccess = (one: Abuser) => worksHere(one) && one.abuserContact === "yes";
