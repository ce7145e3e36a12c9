import { describe, expect, test } from "vitest";
import { catalogue } from "#lib/journeys/catalogue.ts";
import { deathOfPerson } from "#lib/journeys/definitions/notifications/death-of-person.ts";
import { notification } from "#lib/journeys/notification.ts";
import { people } from "#lib/journeys/parts/people.ts";
import { risk } from "#lib/journeys/parts/risk.ts";
import { sampleAnswers } from "#lib/journeys/samples.ts";
import { scan } from "#lib/journeys/scan/scan.ts";
import { findingsIn } from "#lib/journeys/scan/scan-answers.ts";
import { walk } from "#lib/journeys/walk.ts";
import { larkspur as facts, larkspurHouse } from "./larkspur.ts";
import { innocent, telling } from "./scan-corpus.ts";

const colleagues = ["Tom Whitfield", "Daniel Reyes", "Grace Lin", "Priya Shah", "Helen Ward"];
const scanned = (text: string) => scan(text, { postcode: larkspurHouse.postcode, colleagues, today: facts.today });

/** Of every hundred that are marked, how many must be found. None are asked of names without a title. */
const floors: Record<keyof typeof telling, number> = {
  nhsNumber: 100,
  email: 80,
  phone: 90,
  dateOfBirth: 85,
  postcode: 85,
  titledName: 80,
  colleagueName: 80,
  bareName: 0,
};
const ALARMS_AT_MOST = 10; // of every hundred innocent lines
const MEANT_AT_LEAST = 90; // of every hundred findings

/** The lines of a kind: how many marks there are, how many are found, and how many findings are beside every mark. */
function rateOf(kind: keyof typeof telling) {
  const judged = telling[kind].map((line) => {
    const marks = marksIn(line);
    const findings = scanned(line.replace(/[[\]]/g, ""));
    const isMarked = ({ start, end }: { start: number; end: number }) =>
      marks.some((mark) => start < mark.end && mark.start < end);
    const isFound = (mark: (typeof marks)[number]) =>
      findings.some(({ kind: found, start, end }) => found === kind && start < mark.end && mark.start < end);
    return {
      marks: marks.length,
      found: marks.filter(isFound).length,
      beside: findings.filter((one) => !isMarked(one)).length,
      all: findings.length,
    };
  });
  const sum = (name: keyof (typeof judged)[number]) => judged.reduce((total, line) => total + line[name], 0);
  return { marks: sum("marks"), found: sum("found"), beside: sum("beside"), all: sum("all") };
}

/** Where the marked words stand once the brackets are gone. */
function marksIn(line: string) {
  return [...line.matchAll(/\[([^\]]+)\]/g)].map(({ 1: words = "", index }, before) => {
    const start = index - 2 * before;
    return { start, end: start + words.length };
  });
}

const kinds = Object.keys(telling) as (keyof typeof telling)[];
const percent = (part: number, whole: number) => Math.floor((100 * part) / whole);

describe("what may tell who somebody is, is found", () => {
  test.each(kinds)("often enough: %s", (kind) => {
    const { marks, found } = rateOf(kind);
    console.log(`${kind}: ${found} of ${marks} found (${percent(found, marks)} %)`);
    expect(percent(found, marks)).toBeGreaterThanOrEqual(floors[kind]);
  });

  test("and little else", () => {
    const alarms = innocent.filter((line) => scanned(line).length > 0);
    const rates = kinds.map(rateOf);
    const all = rates.reduce((total, rate) => total + rate.all, 0) + alarms.length;
    const beside = rates.reduce((total, rate) => total + rate.beside, 0) + alarms.length;
    console.log(
      `innocent lines: ${alarms.length} of ${innocent.length} questioned (${percent(alarms.length, innocent.length)} %)`,
    );
    console.log(`findings: ${all - beside} of ${all} meant (${percent(all - beside, all)} %)`);
    expect(percent(alarms.length, innocent.length)).toBeLessThanOrEqual(ALARMS_AT_MOST);
    expect(percent(all - beside, all)).toBeGreaterThanOrEqual(MEANT_AT_LEAST);
  });
});

test("a finding says what it is and where it stands", () => {
  const text = "We rang Mrs Patel on 01632 960 001.";
  const findings = scanned(text);
  expect(findings).toEqual([
    { kind: "titledName", text: "Mrs Patel", start: 8, end: 17 },
    { kind: "phone", text: "01632 960 001", start: 21, end: 34 },
  ]);
  for (const finding of findings) expect(text.slice(finding.start, finding.end)).toBe(finding.text);
});

test("a name that stands in a longer finding is found once", () => {
  expect(scanned("Mr Whitfield said so").map(({ text }) => text)).toEqual(["Mr Whitfield"]);
  expect(scanned("Tom Whitfield said so").map(({ text }) => text)).toEqual(["Tom Whitfield"]);
  expect(scanned("tom.whitfield@larkspur.example").map(({ kind }) => kind)).toEqual(["email"]);
});

test("the postcode of the location gives nobody away, that of another does", () => {
  expect(scanned("At ZZ991AA and zz99 1aa")).toEqual([]);
  expect(scanned("At ZZ98 1AA").map(({ kind }) => kind)).toEqual(["postcode"]);
});

test("a colleague's name is taken as it is written, whatever is in it", () => {
  const found = (colleague: string, text: string) =>
    scan(text, { postcode: "", colleagues: [colleague], today: facts.today }).length;
  expect([found("(.*", "Anything at all"), found("", "Anything"), found("  ", "Anything")]).toEqual([0, 0, 0]);
  expect(found("Ann-Marie O'Hara", "It was Ann-Marie O'Hara.")).toBe(1);
  expect(found("Tomás", "Tomás came. Tomásek did not.")).toBe(1);
});

test("the longest answer that is nothing but almost findings is read at once", () => {
  for (const piece of ["a@", "0 ", "Mr A ", "1/", "A1 ", "999 000 ", "born ", "Mrs Xx-"]) {
    const text = piece.repeat(4000).slice(0, 4000);
    expect(
      scan(text, { postcode: "ZZ99 1AA", colleagues: Array(200).fill("Tom Whitfield"), today: facts.today }).length,
    ).toBeLessThan(4000);
  }
});

describe("of the answers to a journey", () => {
  const samples = sampleAnswers(deathOfPerson, facts);
  const suspicions = (answers: object) =>
    findingsIn(walk(deathOfPerson, { ...samples, ...answers }, facts), colleagues);

  test.each(catalogue.map((one) => [one.slug, one] as const))(
    "none of the samples of %s is questioned",
    (_slug, one) => {
      expect(findingsIn(walk(one, sampleAnswers(one, facts), facts), colleagues)).toEqual([]);
    },
  );

  test("each free text is read, and the page where to change it is named", () => {
    expect(suspicions({ circumstances: "Mrs Patel died.", lastSeenBy: "Nurse Kowalska" })).toMatchObject([
      {
        page: "c18",
        field: "circumstances",
        question: "What were the circumstances of the death?",
        kind: "titledName",
        text: "Mrs Patel",
      },
      { page: "c18", field: "lastSeenBy", text: "Nurse Kowalska" },
    ]);
  });

  test("the professional contact may be named", () => {
    expect(
      suspicions({
        contactName: "Mr Tom Whitfield",
        contactPhone: "01632 960 001",
        contactEmail: "tom@larkspur.example",
      }),
    ).toEqual([]);
  });

  test("what is not sent is not questioned", () => {
    expect(suspicions({ knownRisk: "no", riskPlan: "Mrs Patel had a mat." })).toEqual([]);
  });

  test("those of each of several people are read", () => {
    const heading = { slug: "x", letter: "x", title: "X", source: "Regulation 0", version: 1, offeredAt: () => true };
    const several = notification(heading).include(people).include(risk).build();
    const answers = { people: [{ number: 1 }, { number: 2, sex: "otherTerm", sexOtherTerm: "Mr Jones" }] };
    expect(findingsIn(walk(several, answers, facts), []).map(({ page, text }) => `${page} ${text}`)).toEqual([
      "b4.2 Mr Jones",
    ]);
  });
});
