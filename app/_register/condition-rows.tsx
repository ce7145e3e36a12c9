import type { ConditionRecord } from "#lib/register/registration.ts";
import { list } from "./rows.tsx";

/** The conditions of a registration, in the words of the certificate. */
export const conditionRows = (conditions: readonly ConditionRecord[]) =>
  conditions.length === 0
    ? []
    : [
        list(
          "Conditions",
          conditions.map(({ activity, text }) => (activity ? `${activity}: ${text}` : text)),
        ),
      ];

/** What is said where the register holds no condition of a provider at all. */
export const NoConditions = () => (
  <p className="govuk-body">Conditions stand on the certificate of registration. This register does not hold them.</p>
);
