import { choseAny, doubt } from "#lib/journeys/doubt.ts";
import { isChild } from "#lib/journeys/parts/person.ts";

type Given = {
  readonly child?: string;
  readonly people?: readonly { readonly ageRange?: string }[];
  readonly abusers?: readonly { readonly abuser?: string }[];
  readonly staffActions?: readonly string[];
};

/** Answers about an allegation that do not fit together. */
export function contradictions({ child, people = [], abusers = [], staffActions }: Given) {
  return [
    doubt(
      "child",
      child === "no" && people.some(({ ageRange }) => isChild(ageRange)),
      "no child is involved",
      "a person who was affected is under 18",
    ),
    doubt(
      "staffActions",
      choseAny(staffActions, "noStaff") && abusers.some(({ abuser }) => abuser === "staff" || abuser === "agency"),
      "a member of staff or an agency worker may have done it",
      "no staff were involved",
    ),
  ];
}
