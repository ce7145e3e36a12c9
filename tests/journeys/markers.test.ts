import { expect, test } from "vitest";
import { catalogue } from "#lib/journeys/catalogue.ts";
import { seriousInjury } from "#lib/journeys/definitions/notifications/serious-injury/serious-injury.ts";
import { everyPage } from "#lib/journeys/loop.ts";
import { identifyingNames, markersOf } from "#lib/journeys/markers.ts";
import { sampleAnswers } from "#lib/journeys/samples.ts";
import { larkspur } from "./larkspur.ts";

test("every notification is known by the day of the event, and by the code of the person where it is about one", () => {
  for (const journey of catalogue.filter(({ kind }) => kind === "N"))
    expect(markersOf(journey, sampleAnswers(journey, larkspur)), journey.slug).toEqual([
      ...(everyPage(journey).some(({ fields }) => "personCode" in fields) ? ["P-014"] : []),
      expect.stringMatching(/^\d{1,2} [A-Z][a-z]+ 2026$/),
    ]);
  expect(identifyingNames).toContain("personCode");
});

test.each([
  ["nothing", {}, []],
  ["only the person", { personCode: "P-014" }, ["P-014"]],
  ["a day that is not known", { personCode: "P-014", injuredOn: "notKnown" }, ["P-014"]],
  ["what does not fit its question any more", { personCode: 7, injuredOn: "soon" }, []],
  ["a place, which has a column of its own", { location: "8d4f0a52" }, []],
])("of %s is shown what is known", (_, answers, shown) => {
  expect(markersOf(seriousInjury, answers)).toEqual(shown);
});
