import { doubt } from "#lib/journeys/doubt.ts";
import { isLater } from "#lib/journeys/known-days.ts";

type Given = { readonly [K in Text]?: string | null };
type Text =
  | ("diedOn" | "diedWhere" | "observation" | "causeOfDeath" | "status" | "carePlanOn" | "riskAssessedOn")
  | ("coronerTold" | "policeInvolved");

const ELSEWHERE = ["home", "hospital", "hospice", "ambulance", "other"];
const AWAY = ["escorted", "unescorted", "absent"];

/** Answers about the death of somebody detained that do not fit together. */
export function contradictions({ diedOn, diedWhere, causeOfDeath, status, ...given }: Given) {
  const isSuspicious = causeOfDeath === "suicide" || causeOfDeath === "homicide";
  const suspicion = "the death is a suspected suicide or homicide";
  return [
    doubt(
      "status",
      status === "ward" && ELSEWHERE.includes(diedWhere ?? ""),
      "the person was on the ward",
      "they died somewhere else",
    ),
    doubt(
      "status",
      AWAY.includes(status ?? "") && diedWhere === "here",
      "the person was on leave or absent",
      "they died at this location",
    ),
    doubt(
      "observation",
      status === "absent" && (given.observation === "eyesight" || given.observation === "reach"),
      "the person was absent without leave",
      "they were within eyesight or arm’s length",
    ),
    doubt(
      "carePlanOn",
      isLater(given.carePlanOn, diedOn),
      "the person died on an earlier day",
      "the last care plan is later",
    ),
    doubt(
      "riskAssessedOn",
      isLater(given.riskAssessedOn, diedOn),
      "the person died on an earlier day",
      "the last risk assessment is later",
    ),
    doubt("coronerTold", isSuspicious && given.coronerTold === "no", suspicion, "the coroner has not been told"),
    doubt("policeInvolved", isSuspicious && given.policeInvolved === "no", suspicion, "the police are not involved"),
    doubt(
      "policeInvolved",
      causeOfDeath === "naturalExpected" && given.policeInvolved === "yes",
      "the death was natural and expected",
      "the police are involved",
    ),
  ];
}
