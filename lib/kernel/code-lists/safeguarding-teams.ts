import type { Council } from "./councils.ts";

/** How the safeguarding team of a council is reached. Whoever cannot use the telephone uses the web address. */
type SafeguardingTeam = { readonly phone: string; readonly web: string; readonly outOfHours: string };

/**
 * What we hold of each council's. Made up: numbers that ring nowhere, for the councils in whose areas the demonstration's
 * places stand. A regulator puts in its own; of a council that is not here people read where to look.
 */
// biome-ignore format: a table is read by its lines
export const safeguardingTeams: Readonly<Partial<Record<Council, SafeguardingTeam>>> = {
  Cumberland: { phone: "01632 960701", web: "https://cumberland.example/safeguarding", outOfHours: "01632 960801" },
  Derbyshire: { phone: "01632 960702", web: "https://derbyshire.example/safeguarding", outOfHours: "01632 960802" },
  Devon: { phone: "01632 960703", web: "https://devon.example/safeguarding", outOfHours: "01632 960803" },
  Kent: { phone: "01632 960704", web: "https://kent.example/safeguarding", outOfHours: "01632 960804" },
  Leicestershire: { phone: "01632 960705", web: "https://leicestershire.example/safeguarding", outOfHours: "01632 960805" },
  Norfolk: { phone: "01632 960706", web: "https://norfolk.example/safeguarding", outOfHours: "01632 960806" },
  York: { phone: "01632 960707", web: "https://york.example/safeguarding", outOfHours: "01632 960807" },
};
