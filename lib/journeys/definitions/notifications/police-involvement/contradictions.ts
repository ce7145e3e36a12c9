import { doubt } from "#lib/journeys/doubt.ts";

type Given = { readonly [K in "toldBy" | "attended" | "investigating" | "policeOutcome"]?: string };

/** Answers about the police that do not fit together. */
export function contradictions({ toldBy, attended, investigating, policeOutcome = "" }: Given) {
  return [
    doubt("attended", toldBy === "nobody" && attended === "no", "the police came by themselves", "they did not come"),
    doubt(
      "policeOutcome",
      investigating === "no" && policeOutcome === "investigating",
      "the police are not looking into it",
      "they are still looking into it",
    ),
    doubt(
      "policeOutcome",
      attended === "no" && investigating === "no" && ["arrest", "charge", "caution"].includes(policeOutcome),
      "the police did not come and did not look into it",
      "they arrested, charged or cautioned somebody",
    ),
  ];
}
