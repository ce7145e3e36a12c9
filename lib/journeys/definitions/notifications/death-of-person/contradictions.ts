import { choseAny, doubt } from "#lib/journeys/doubt.ts";
import { daysFrom } from "#lib/journeys/known-days.ts";
import { chosenLocation } from "#lib/journeys/registered-for.ts";
import { sectors } from "#lib/kernel/code-lists/sectors.ts";
import type { Facts } from "#lib/kernel/facts.ts";

type Texts = { readonly [K in Text]?: string | null };
type Given = Texts & { readonly contributors?: readonly string[] };
type Text =
  | ("location" | "ageRange" | "diedOn" | "diedWhere" | "lastSeenAt" | "expected" | "endOfLifeCare" | "surgeryOn")
  | ("restraintOn" | "terminationOn" | "resuscitation" | "dnacpr" | "verifiedBy" | "coronerTold" | "policeInvolved")
  | "candour";

/** Answers about a death that do not fit together. */
export function contradictions(given: Given, facts: Facts) {
  const { diedOn, diedWhere, expected, policeInvolved, verifiedBy } = given;
  const isExpected = expected === "yes";
  const hadPart = (given.contributors?.length ?? 0) > 0 && !choseAny(given.contributors, "none", "notKnown");
  const isInSocialCare = chosenLocation({ given, facts })?.sector === sectors.socialCare;
  const daysSince = (day: string | null | undefined) => daysFrom(day, diedOn) ?? 0;
  return [
    doubt(
      "lastSeenAt",
      given.ageRange === "stillborn" && Boolean(given.lastSeenAt),
      "the person was stillborn",
      "they were last seen alive at a time before the death",
    ),
    doubt(
      "expected",
      expected === "no" && given.endOfLifeCare === "yes",
      "the person was receiving end of life care",
      "the death was not expected",
    ),
    doubt(
      "surgeryOn",
      daysSince(given.surgeryOn) > 30,
      "the person died within 30 days of surgery",
      "it was longer ago",
    ),
    doubt(
      "restraintOn",
      daysSince(given.restraintOn) > 30,
      "the person died within 30 days of restraint",
      "it was longer ago",
    ),
    doubt(
      "terminationOn",
      daysSince(given.terminationOn) > 366,
      "the person died within 12 months of the termination",
      "it was longer ago",
    ),
    doubt("contributors", isExpected && hadPart, "the death was expected", "something else may have played a part"),
    doubt(
      "resuscitation",
      given.resuscitation === "yes" && given.dnacpr === "yes",
      "there was a decision not to try resuscitation",
      "it was tried",
    ),
    doubt(
      "verifiedBy",
      diedWhere === "here" && isInSocialCare && verifiedBy === "hospitalDoctor",
      "the person died at this location",
      "a hospital doctor verified the death",
    ),
    doubt(
      "verifiedBy",
      diedWhere === "hospital" && (verifiedBy === "gp" || verifiedBy === "paramedic"),
      "the person died in hospital",
      "a GP or a paramedic verified the death",
    ),
    doubt(
      "coronerTold",
      given.coronerTold === "no" && policeInvolved === "yes",
      "the police are involved",
      "the coroner has not been told",
    ),
    doubt(
      "policeInvolved",
      isExpected && policeInvolved === "yes",
      "the death was the expected outcome of an illness",
      "the police are involved",
    ),
    doubt(
      "candour",
      given.candour === "nothingWrong" && hadPart,
      "nothing went wrong",
      "something may have played a part in the death",
    ),
  ];
}
