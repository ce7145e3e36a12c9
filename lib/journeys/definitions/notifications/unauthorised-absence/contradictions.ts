import { choseAny, doubt } from "#lib/journeys/doubt.ts";
import { isLater } from "#lib/journeys/known-days.ts";

type Given = {
  readonly [K in "leftHow" | "leftOn" | "leaveUntilOn" | "security" | "wardType" | "returnedHow" | "harm"]?: string;
} & { readonly othersTold?: readonly string[] };

const wards: Readonly<Record<string, string>> = { lowSecure: "low", mediumSecure: "medium", highSecure: "high" };

/** Answers about an absence that do not fit together. */
export function contradictions({ leftHow, leftOn, leaveUntilOn, security, wardType = "", ...given }: Given) {
  const wardSecurity = wards[wardType];
  return [
    doubt(
      "leaveUntilOn",
      leftHow === "notReturned" && isLater(leaveUntilOn, leftOn),
      "the person did not come back from leave",
      "leave had been granted until a later day",
    ),
    doubt(
      "wardType",
      security !== undefined && wardSecurity !== undefined && wardSecurity !== security,
      `the security level of the service is ${security}`,
      `that of the ward is ${wardSecurity}`,
    ),
    doubt(
      "othersTold",
      given.returnedHow === "police" && given.othersTold !== undefined && !choseAny(given.othersTold, "police"),
      "the police brought the person back",
      "they have not been told",
    ),
    doubt("harm", given.returnedHow === "died" && given.harm === "no", "the person died", "nobody was harmed"),
  ];
}
