import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalogue } from "#lib/journeys/catalogue.ts";
import { deathOfPerson } from "#lib/journeys/definitions/notifications/death-of-person/death-of-person.ts";
import { notification } from "#lib/journeys/notification.ts";
import { people } from "#lib/journeys/parts/people.ts";
import { risk } from "#lib/journeys/parts/risk.ts";
import { sampleAnswers } from "#lib/journeys/samples.ts";
import { isNhsNumber } from "#lib/journeys/scan/nhs-number.ts";
import { scan } from "#lib/journeys/scan/scan.ts";
import { findingsIn } from "#lib/journeys/scan/scan-answers.ts";
import { walk } from "#lib/journeys/walk.ts";
import { tries } from "../tiers.ts";
import { larkspur as facts, larkspurHouse } from "./larkspur.ts";
import { innocent, telling } from "./scan-corpus.ts";

const colleagues = ["Tom Whitfield", "Daniel Reyes", "Grace Lin", "Priya Shah", "Helen Ward"];
const scanned = (text: string) => scan(text, { postcode: larkspurHouse.postcode, colleagues, today: facts.today });

/** Of every hundred that are marked, how many must be found. None are asked of names without a title. */
const floors: Record<keyof typeof telling, number> = {
  nhsNumber: 100,
  email: 80,
  phone: 94,
  dateOfBirth: 95,
  postcode: 90,
  titledName: 94,
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

describe("an NHS number", () => {
  const kinds = (text: string) => scanned(text).map(({ kind, text: words }) => `${kind} ${words}`);

  test.each([
    "9434765919",
    "943 476 5919",
    "943\u00A0476\u00A05919",
    "943\u2009476\u20095919",
    "943\u202F476\u202F5919",
    "943\u3000476\u30005919",
    "943  476  5919",
    "943\t476\t5919",
    "943-476-5919",
    "943\u2010476\u20115919",
    "943\u2013476\u20135919",
    "943 \u2014 476 \u2014 5919",
    "943\u2212476\u22125919",
    "943\u00AD476\u00AD5919",
    "943.476.5919",
    "943/476/5919",
    "943 476-5919",
    "943476 5919",
    "943 4765919",
    "9434 765 919",
    "94347 65919",
    "94 34 76 59 19",
    "9 4 3 4 7 6 5 9 1 9",
    "9-4-3-4-7-6-5-9-1-9",
    "９４３４７６５９１９",
    "９４３　４７６　５９１９",
    "943\u200B476\u200B5919",
    "943\n476\n5919",
    "943 476\n5919",
    "943\n\n476\n\n5919",
    "94347\n65919",
    "943,476,5919",
    "943, 476, 5919",
    "943476,5919",
    "943 (476) 5919",
    "943_476_5919",
    "943__476__5919",
    "9_4_3_4_7_6_5_9_1_9",
    "943 . 476 . 5919",
    "943...476...5919",
    "943. 476. 5919",
    "943\u00B7476\u00B75919",
    "943\u2022476\u20225919",
    "943\u2026476\u20265919",
    "943:476:5919",
    "943|476|5919",
    "943*476*5919",
    "943\u2060476\uFEFF5919",
    "\u{1D7D7}\u{1D7D2}\u{1D7D1} \u{1D7D2}\u{1D7D5}\u{1D7D4} \u{1D7D3}\u{1D7D7}\u{1D7CF}\u{1D7D7}",
    "\u2079\u2074\u00B3 \u2074\u2077\u2076 \u2085\u2089\u2081\u2089",
    "\u0669\u0664\u0663 \u0664\u0667\u0666 \u0665\u0669\u0661\u0669",
    "\u096F\u096A\u0969\u096A\u096D\u096C\u096B\u096F\u0967\u096F",
    "\u2468\u2463\u2462 \u2463\u2466\u2465 \u2464\u2468\u2460\u2468",
  ])("is seen as %j", (number) => {
    for (const text of [
      number,
      `NHS no. ${number}.`,
      `(${number})`,
      `P-014 ${number} fell`,
      `Seen at 10.\n${number}\n`,
    ])
      expect(kinds(text), text).toEqual([`nhsNumber ${number}`]);
  });

  test.each([
    "NHS 943 476 5919 04/11/2026",
    "DOB is known, 12 943 476 5919 in the list",
    "Room 4: 9434765919, then 9434765870",
    "NHS number:943\u00A0476\u00A05919",
    "(943) 476 5919",
    "(943)(476)(5919)",
    "[943] [476] [5919] on the label",
    'The label said "943" "476" "5919".',
    "On a list: 9434765919,9434765870",
    "943 476 5919\n943 476 5870",
    "Room 4, 943,476,5919, and others",
    "Tel. 943 476 5919",
    "mobile number: 943 476 5919",
    "Tel: (943) 476 5919",
    "Telephone:\n943 476 5919",
    "phone 9434765919",
  ])("is seen among other figures: %s", (text) => {
    expect(kinds(text).some((one) => one.startsWith("nhsNumber"))).toBe(true);
  });

  test.each([
    ["a wrong check figure", "943 476 5918"],
    ["a wrong check figure, with other blanks", "943\u00A0476\u00A05918"],
    ["a sum of money", "£943 476 5919"],
    ["a sum of money, apart", "£ 9434765919"],
    ["a sum of euros", "€943\u00A0476\u00A05919"],
    ["a sum by its code", "GBP 943 476 5919"],
    ["a sum with its name after it", "943 476 5919 pounds"],
    ["a sum with pence", "943 476 5919.00"],
    ["a sum with commas", "9,434,765,919"],
    ["a telephone number from abroad", "+1 943 476 5919"],
    ["more figures in one", "94347659191"],
    ["more figures before", "19434765919"],
    ["more figures in the last group", "943 476 59190"],
    ["more figures in the first group", "1943 476 5919"],
    ["more figures after a hyphen", "943-476-5919-1"],
    ["more figures after a full stop", "12.943.476.5919"],
    ["a card", "9434 7659 1900 0000"],
    ["fewer figures", "943 476 591"],
    ["a wrong check figure on lines", "943\n476\n5918"],
    ["a wrong check figure with commas", "943,476,5918"],
    ["a wrong check figure in brackets", "(943) 476 5918"],
    ["a wrong check figure with underscores", "943_476_5918"],
    ["a sum of money in brackets", "£(943) 476 5919"],
    ["a sum of money with underscores", "£943_476_5919"],
    ["a sum of money on two lines", "£943 476\n5919"],
    ["a sum in pence", "943,476,5919p"],
    ["a sum by its code and a colon", "GBP: 943,476,5919"],
    ["a telephone number from abroad in brackets", "+1 (943) 476-5919"],
    ["readings in a list", "94, 34, 76, 59, 19"],
    ["readings on lines", "94\n34\n76\n59\n19"],
    ["marks out of ten", "9, 4, 3, 4, 7, 6, 5, 9, 1, 9"],
    ["shares", "943% 476% 5919"],
    ["a day and a time", "9.30 4/11/2026"],
    ["figures apart in words", "943 of 476 and 5919"],
  ])("is not seen in %s", (_, text) => {
    for (const one of [text, `Seen: ${text} there`])
      expect(
        kinds(one).filter((found) => found.startsWith("nhsNumber")),
        one,
      ).toEqual([]);
  });

  test.each(["01632 960 001", "07700\u00A0900\u00A0982", "+44 7700 900982", "0943476591", "020\u20137946\u20130018"])(
    "is not seen in the telephone number %s, which is one",
    (number) => {
      expect(kinds(`Rang ${number} twice`)).toEqual([`phone ${number}`]);
    },
  );

  test("is told from others by its check figure alone, in whatever groups", () => {
    const groups = fc.array(fc.constantFrom("", " ", "\u00A0", "\u2013"), { minLength: 9, maxLength: 9 });
    const mended = (between: readonly string[]) => {
      const [kind = ""] = between.filter(Boolean); // signs of one kind: others may part two numbers
      return between.map((one) => one && kind);
    };
    fc.assert(
      fc.property(fc.integer({ min: 400_000_000, max: 799_999_999 }), groups, (nine, between) => {
        const check = [...Array(10).keys()].find((last) => isNhsNumber(`${nine}${last}`));
        if (check === undefined) return;
        const written = (last: number) =>
          [...`${nine}${last}`].map((one, n) => one + (mended(between)[n] ?? "")).join("");
        expect(kinds(`No ${written(check)}.`)).toEqual([`nhsNumber ${written(check)}`]);
        expect(kinds(`No ${written((check + 1) % 10)}.`)).toEqual([]);
      }),
      tries(200),
    );
  });
});

describe("blanks that do not break, dashes of typographers, signs of full width", () => {
  test.each([
    ["phone", "01632\u00A0960\u00A0001"],
    ["phone", "07700\u2013900\u2013982"],
    ["phone", "(01632)\u2009960\u2011001"],
    ["phone", "07700 \u2013 900 982"],
    ["phone", "\u202A+44\u00A07700 900982\u202C"],
    ["email", "mary\uFF20x.example"],
    ["email", "mary@x\uFF0Eexample"],
    ["email", "mary\u200B@x.example"],
    ["postcode", "M1\u00A01AE"],
    ["postcode", "ZZ98\u20091AB"],
    ["dateOfBirth", "12\u201303\u20131938"],
    ["dateOfBirth", "12\u00A0March\u00A01938"],
    ["dateOfBirth", "born\u00A0on\u00A04 November 1950"],
    ["titledName", "Mrs\u00A0Patel"],
    ["titledName", "mrs patel"],
    ["titledName", "mr. jones"],
    ["titledName", "Mr.\u202FJ.\u00A0Smith"],
    ["titledName", "Mrs O\u2019Brien\u2011Reyes"],
    ["colleagueName", "Tom\u00A0Whitfield"],
    ["colleagueName", "T.\u2009Whitfield"],
    ["colleagueName", "Tom Whit\u200Bfield"],
  ])("hide no %s: %j", (kind, words) => {
    const text = `Zo\u00EB \u{1F600} rang \u2013 ${words.replace(/^\u202A|\u202C$/g, "")}\u00A0.`;
    const [finding, ...more] = scanned(text);
    expect([finding?.kind, more]).toEqual([kind, []]);
    expect(text.slice(finding?.start, finding?.end)).toBe(finding?.text);
    expect(finding?.text).toBe(words.replace(/^\u202A|\u202C$/g, ""));
  });

  test("nor the name of a colleague that is written with them", () => {
    const found = (text: string) =>
      scan(text, { postcode: "", colleagues: ["Ann\u2011Marie O\u2019Hara"], today: facts.today }).map(
        ({ text }) => text,
      );
    expect(found("It was Ann-Marie O'Hara.")).toEqual(["Ann-Marie O'Hara"]);
    expect(found("It was Ann\u2013Marie\u00A0O\u2019Hara.")).toEqual(["Ann\u2013Marie\u00A0O\u2019Hara"]);
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
  for (const piece of ["a@", "0 ", "Mr A ", "1/", "A1 ", "999 000 ", "born ", "Mrs Xx-", "a @ ", "Mr\n\n", "0\n"]) {
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
    const part = people({ heading: "Person", all: "People", since: () => undefined });
    const several = notification(heading).include(part).include(risk).build();
    const answers = { people: [{ number: 1 }, { number: 2, sex: "otherTerm", sexOtherTerm: "Mr Jones" }] };
    expect(findingsIn(walk(several, answers, facts), []).map(({ page, text }) => `${page} ${text}`)).toEqual([
      "b4.2 Mr Jones",
    ]);
  });
});
