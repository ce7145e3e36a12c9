import { describe, expect, test } from "vitest";
import { catalogue } from "#lib/journeys/catalogue.ts";
import type { Journey } from "#lib/journeys/journey.ts";
import { firstQuestions } from "#lib/notifications/triage/first-questions.ts";
import { foundAs } from "#lib/notifications/triage/found.ts";
import { othersToTell } from "#lib/notifications/triage/others-to-tell.ts";
import type { Outcome, Step } from "#lib/notifications/triage/step.ts";
import { allToSend, walkTriage } from "#lib/notifications/triage/walk-triage.ts";
import { restraint, restraintLater } from "../journeys/restraint.ts";

const TODAY = "2026-11-30";

type Path = { readonly answers: Readonly<Record<string, string>>; readonly asked: number; readonly outcome: Outcome };

function pathsFrom(step: Step, answers: Path["answers"] = {}, asked = 0): readonly Path[] {
  if (step.is === "notice") return pathsFrom(step.leadsTo, { ...answers, [step.name]: "read" }, asked);
  if (step.is !== "question") return [{ answers, asked, outcome: step }];
  if (Object.hasOwn(answers, step.name)) throw new Error(`${step.name} is asked twice on one path.`);
  return Object.entries(step.answers).flatMap(([answer, { leadsTo }]) =>
    pathsFrom(leadsTo, { ...answers, [step.name]: answer }, asked + 1),
  );
}

const paths = pathsFrom(firstQuestions(TODAY).danger);
const named = (path: Path) => Object.values(path.answers).join(" ");
const at = (answers: Record<string, string | string[]>, today = TODAY, among?: readonly Journey[]) =>
  walkTriage(answers, today, among);

describe("which notification somebody needs", () => {
  test("every path ends after at most six questions", () => {
    expect(paths.length).toBeGreaterThan(100);
    expect(paths.filter(({ asked }) => asked > 6).map(named)).toEqual([]);
  });

  test("every path ends in something to send, or in why not: with its law, when, whom to tell and what to do next", () => {
    for (const path of paths) {
      const { outcome } = path;
      if (outcome.is === "nothing") {
        for (const words of [outcome.heading, outcome.law, outcome.because, outcome.when, outcome.next]) {
          expect(words, named(path)).toMatch(/\w.{10,}/);
        }
        expect(outcome.law).toMatch(/Regulations 2009, |Act \d{4}, section/);
        continue;
      }
      expect(outcome.what.length, named(path)).toBeGreaterThan(0);
      for (const name of outcome.what) {
        const found = foundAs(name, TODAY);
        if (!found) throw new Error(`Nothing stands behind ${name} (${named(path)}).`);
        expect(found.source).toMatch(/Regulations 2009, regulation \d|Act 1983, section \d/);
        expect(found.title).toMatch(/\w/);
        expect(found.because).toMatch(/\.$/);
        expect(found.when).toMatch(/delay|as soon as|within|before|when/i);
        expect("letter" in found || "topic" in found).toBe(true);
        if (name.length === 1) expect(found.tell.length).toBeGreaterThan(0);
      }
    }
  });

  test("what is posted walks every path to the same end as the questions do", () => {
    for (const path of paths) {
      expect(JSON.stringify(at(path.answers).at)).toBe(JSON.stringify(path.outcome));
    }
  });

  test("every notification of the catalogue is where a path leads, and nobody is told to email it", () => {
    const ends = new Set(paths.flatMap(({ outcome }) => (outcome.is === "send" ? outcome.what : [])));
    for (const { kind, letter } of catalogue) {
      if (kind !== "N") continue;
      expect(ends).toContain(letter);
      expect(foundAs(letter, TODAY)).toMatchObject({ letter });
    }
  });

  test("whom else to tell is said of each in words, and of everybody on some path", () => {
    const told = paths.flatMap(({ outcome }) =>
      outcome.is === "nothing" ? outcome.tell : outcome.what.flatMap((name) => foundAs(name, TODAY)?.tell ?? []),
    );
    expect([...new Set(told)].toSorted()).toEqual(Object.keys(othersToTell).toSorted());
  });
});

test.each([
  ["a patient who died on leave", { happened: "died", detainedAtDeath: "yes" }, ["b"]],
  [
    "a death that a care home expected",
    { happened: "died", detainedAtDeath: "no", kindOfService: "other", duringCare: "yes" },
    ["c"],
  ],
  ["an injury that may be neglect", { happened: "hurt", injury: "treated", causedBySomebody: "notSure" }, ["e", "a"]],
  ["a bruise that somebody may have caused", { happened: "hurt", injury: "minor", causedBySomebody: "yes" }, ["a"]],
  ["an allegation", { happened: "abused", whoIsAbused: "notSure", reportedByTrust: "no" }, ["a"]],
  ["a theft", { happened: "police", coveredElsewhere: "no", trust: "no", affectsPeople: "yes" }, ["g"]],
  [
    "a power cut for two days",
    { happened: "service", whatFailed: "supply", lastsADay: "yes", reportedByTrust: "no" },
    ["d"],
  ],
  ["a patient who did not come back", { happened: "missing", detainedAndMissing: "yes", security: "secure" }, ["h"]],
  ["an outcome of DoLS", { happened: "liberty", outcomeKnown: "yes" }, ["f"]],
  ["a new telephone number", { happened: "registration", change: "contact-details" }, ["contact-details"]],
])("leads to what must be sent: %s", (_, answers, what) => {
  expect(at({ danger: "no", ...answers }).at).toMatchObject({ is: "send", what });
});

test.each([
  [
    "a death that is not the practice’s doing",
    { happened: "died", detainedAtDeath: "no", kindOfService: "practice", seenByPractice: "yes", contributed: "no" },
  ],
  ["an application alone", { happened: "liberty", outcomeKnown: "no" }],
  ["a power cut of an hour", { happened: "service", whatFailed: "supply", lastsADay: "no", stopsSafeCare: "no" }],
  ["an absence from a ward that is not secure", { happened: "missing", detainedAndMissing: "yes", security: "none" }],
])("leads to nothing to send: %s", (_, answers) => {
  expect(at({ danger: "no", ...answers }).at).toMatchObject({ is: "nothing" });
});

describe("on the way", () => {
  test("whoever is in danger reads first how to call for help", () => {
    expect(at({ danger: "yes" }).at).toMatchObject({ is: "notice", name: "call999" });
    expect(at({ danger: "yes", call999: "read" }).at).toMatchObject({ name: "happened" });
  });

  test("a question posted without an answer is put again and says so", () => {
    expect(at({})).toMatchObject({ at: { name: "danger" }, isUnanswered: false });
    expect(at({ asked: "danger" })).toMatchObject({ at: { name: "danger" }, isUnanswered: true });
    expect(at({ asked: "danger", danger: "perhaps" })).toMatchObject({ at: { name: "danger" }, isUnanswered: true });
    expect(at({ asked: "danger", danger: "constructor" })).toMatchObject({ at: { name: "danger" } });
  });

  test("going back puts the question again and keeps what was answered before it", () => {
    const place = at({ danger: "no", happened: "liberty", outcomeKnown: "yes", back: "outcomeKnown" });
    expect(place).toMatchObject({ at: { name: "outcomeKnown" }, isUnanswered: false });
    expect(place.given.map(({ step, answer }) => [step.name, answer])).toEqual([
      ["danger", "no"],
      ["happened", "liberty"],
    ]);
  });

  test("something else that happened is asked about without what is known, and both are sent", () => {
    expect(at({ found: ["e"] })).toMatchObject({ at: undefined });
    for (const unknown of ["zzz", "__proto__", "constructor", ""])
      expect(at({ found: [unknown] }), unknown).toMatchObject({ at: { name: "danger" }, found: [] });
    expect(at({ found: ["zzz", "e"] })).toMatchObject({ at: undefined, found: ["e"] });
    expect(at({ found: ["e"], again: "yes" }).at).toMatchObject({ name: "happened" });
    const place = at({ found: ["e"], again: "yes", happened: "liberty", outcomeKnown: "yes" });
    expect(allToSend(place.found, place.at as Outcome)).toEqual(["e", "f"]);
    expect(allToSend(["f"], place.at as Outcome)).toEqual(["f"]);
  });
});

describe("a type that takes effect on a day", () => {
  const among = [...catalogue, restraint, restraintLater];

  test("is among what happened from that day on", () => {
    expect(at({ danger: "no", happened: "y" }, TODAY, among).at).toMatchObject({ name: "happened" });
    expect(at({ danger: "no", happened: "y" }, "2026-12-01", among).at).toMatchObject({ is: "send", what: ["y"] });
    expect(foundAs("y", "2026-12-01", among)).toMatchObject({
      letter: "y",
      title: restraint.title,
      when: "Within 72 hours of becoming aware of it.",
    });
  });

  test("takes the place of what went by email until then", () => {
    const under18 = { ...restraint, letter: "i" };
    expect(foundAs("i", TODAY, [...catalogue, under18])).toMatchObject({ topic: "under-18-on-adult-ward" });
    expect(foundAs("i", "2026-12-01", [...catalogue, under18])).toMatchObject({ letter: "i" });
  });
});
