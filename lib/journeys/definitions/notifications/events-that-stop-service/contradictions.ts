import { doubt } from "#lib/journeys/doubt.ts";

type Given = { readonly [K in "effect" | "safeForADay" | "contingency" | "areasUsable"]?: string };

/** Answers about an event that do not fit together, on pages of their own. */
export function contradictions({ effect, safeForADay, contingency, areasUsable }: Given) {
  return [
    doubt(
      "contingency",
      contingency === "no" && (effect === "stopped" || effect === "partly"),
      "your service has stopped, or a part of it",
      "your contingency plan is not in use",
    ),
    doubt(
      "areasUsable",
      areasUsable === "yes" && safeForADay === "no",
      "the service cannot keep running safely",
      "people can use the damaged parts",
    ),
  ];
}
