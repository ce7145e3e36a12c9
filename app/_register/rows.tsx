import type { ReactNode } from "react";
import { Tag } from "#lib/ui/tag.tsx";

type Registered = { status: "registered" | "deregistered"; dormant?: boolean };

/** A row of a summary list. */
export const row = (key: string, value: ReactNode) => ({ key: { text: key }, value: { text: value } });

/** A row with a list; what the register does not say is said. */
export const list = (key: string, words: readonly string[], hasBullets = words.length > 1) =>
  row(
    key,
    words.length === 0 ? (
      "Not on this register"
    ) : (
      <ul className={`govuk-list mb-0 ${hasBullets ? "govuk-list--bullet" : ""}`}>
        {[...new Set(words)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    ),
  );

export const RegistrationTag = ({ status, dormant = false }: Registered) =>
  status === "registered" ? (
    <Tag text={dormant ? "Registered, dormant" : "Registered"} colour="green" />
  ) : (
    <Tag text="Deregistered" colour="grey" />
  );
