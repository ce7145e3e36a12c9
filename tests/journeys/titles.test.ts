import fc from "fast-check";
import { expect, test } from "vitest";
import { catalogue } from "#lib/journeys/catalogue.ts";
import { sampleAnswers } from "#lib/journeys/samples.ts";
import { placeInSection } from "#lib/journeys/tasks.ts";
import { walk } from "#lib/journeys/walk.ts";
import { tries } from "../tiers.ts";
import { larkspur } from "./larkspur.ts";
import { scene } from "./scene.ts";

const PLACE = /^(.+), question (\d+) of (\d+)$/;

test("no two pages on anybody's path are titled alike, however many people it tells of", () => {
  fc.assert(
    fc.property(scene, ({ walked }) => {
      const titles = walked.path.map((page) => placeInSection(page, walked));
      expect(new Set(titles).size).toBe(titles.length);
    }),
    tries(100),
  );
});

test.each(catalogue.map((journey) => [journey.slug, journey] as const))(
  "the pages of %s are counted from 1 to the last of their section",
  (_, journey) => {
    const walked = walk(journey, sampleAnswers(journey, larkspur), larkspur);
    const places = walked.path.map((page) => PLACE.exec(placeInSection(page, walked))!);
    for (const [section, own] of Map.groupBy(places, ([, name]) => name)) {
      expect(
        own.map(([, , number]) => Number(number)),
        section,
      ).toEqual(own.map((_, index) => index + 1));
      expect(new Set(own.map(([, , , of]) => Number(of)))).toEqual(new Set([own.length]));
    }
  },
);

test("what is not asked is not counted", () => {
  const [journey] = catalogue;
  const lengths = [{}, sampleAnswers(journey!, larkspur)].map((answers) => {
    const walked = walk(journey!, answers, larkspur);
    const last = walked.path.at(-1)!;
    const inSection = walked.path.filter(({ section }) => section === walked.path[0]!.section).length;
    expect(placeInSection(walked.path[0]!, walked)).toMatch(new RegExp(` 1 of ${inSection}$`));
    expect(placeInSection(last, walked)).toMatch(/ (\d+) of \1$/);
    return walked.path.length;
  });
  expect(lengths[0]).toBeLessThan(lengths[1]!);
});
