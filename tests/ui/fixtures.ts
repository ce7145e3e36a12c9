import { readFileSync } from "node:fs";

export type FixtureOptions = Readonly<Record<string, unknown>>;
export type Fixture = { readonly name: string; readonly options: FixtureOptions; readonly html: string };

export const COMPONENTS = "node_modules/govuk-frontend/dist/govuk/components";

/** What govuk-frontend publishes about a component: parameters, and the HTML that they must give. */
export const fixturesOf = (component: string) =>
  (JSON.parse(readFileSync(`${COMPONENTS}/${component}/fixtures.json`, "utf8")) as { fixtures: readonly Fixture[] })
    .fixtures;
