import { describe, expect, test } from "vitest";
import { catalogue, currentJourney } from "#lib/journeys/catalogue.ts";
import { changesByEmail } from "#lib/journeys/changes-by-email.ts";
import { deathOfPerson } from "#lib/journeys/definitions/notifications/death-of-person/death-of-person.ts";
import { dolsOutcome } from "#lib/journeys/definitions/notifications/dols-outcome/dols-outcome.ts";
import { seriousInjury } from "#lib/journeys/definitions/notifications/serious-injury/serious-injury.ts";
import { part } from "#lib/journeys/journey.ts";
import { owedBy, owedType } from "#lib/journeys/owed.ts";
import { moreAboutPerson } from "#lib/journeys/parts/more-about-person.ts";
import { people } from "#lib/journeys/parts/people.ts";
import { personUnderOrder } from "#lib/journeys/parts/person.ts";
import { passedOn } from "#lib/journeys/passed-on.ts";
import { sampleAnswers } from "#lib/journeys/samples.ts";
import { eventsByEmail } from "#lib/journeys/sent-by-email.ts";
import { walk } from "#lib/journeys/walk.ts";
import { larkspur } from "./larkspur.ts";

const TODAY = "2026-11-29";

test("what the portal asks for is not in the list of what goes by email", () => {
  const slugs = catalogue.map(({ slug }) => slug);
  expect(Object.keys(eventsByEmail).filter((slug) => slugs.includes(slug))).toEqual([]);
});

test("every journey that another says is owed has its words, here or by email", () => {
  const named = [
    ...catalogue
      .map(({ owes }) => String(owes))
      .join()
      .matchAll(/"([a-z]+(?:-[a-z]+)+)"/g),
  ];
  const slugs = [...new Set(named.map(([, slug = ""]) => slug))];
  expect(slugs.length).toBeGreaterThan(2);
  for (const slug of slugs) {
    const { title, journey } = owedType(slug, TODAY);
    expect(title, slug).toMatch(/^[A-Z].* /);
    expect(journey, slug).toBe(currentJourney(slug, TODAY));
  }
});

test("what is owed twice is owed once", () => {
  const owes = () => ["allegation-of-abuse", "allegation-of-abuse"];
  expect(owedBy({ slug: "serious-injury", owes }, {}, TODAY).map(({ title }) => title)).toEqual([
    "Allegation of abuse (safeguarding)",
  ]);
});

test("the list of what goes by email names the law of each", () => {
  for (const { title, source, when } of [...Object.values(eventsByEmail), ...Object.values(changesByEmail)]) {
    expect(source, title).toMatch(
      /\(Registration\) Regulations 2009, regulation \d+|^Mental Health Act 1983, section \d+/,
    );
    expect(when, title).not.toBe("");
  }
});

const REFERENCE = "N26-7F3K2Q-E";
const several = people({ heading: "Person", all: "People", since: () => undefined });
const alone = part().include(personUnderOrder).include(moreAboutPerson).build();
const P014 = {
  personCode: "P-014",
  ageRange: "over85",
  beganUsingOn: "2025-01-31",
  legalStatus: "none",
  sex: "female",
};

describe("what is passed on to what is owed", () => {
  test("is where it was, whom it is about and whom to ask, and not what happened", () => {
    const injury = sampleAnswers(seriousInjury, larkspur);
    const passed = passedOn(deathOfPerson, { journey: seriousInjury, answers: injury, reference: REFERENCE });
    expect(Object.keys(passed).sort()).toEqual(
      [
        ...["activities", "ageRange", "beganUsingOn", "conditions", "contact", "contactEmail", "contactJobTitle"],
        ...["contactName", "contactPhone", "ethnicGroup", "legalStatus", "linkedReference", "location"],
        ...["personCode", "serviceTypes", "sex", "sexOtherTerm"],
      ].sort(),
    );
    expect(passed).toMatchObject({ personCode: injury.personCode, linkedReference: REFERENCE });
    const { path, unanswered } = walk(deathOfPerson, passed, larkspur);
    const answered = path.filter((page) => !unanswered.includes(page)).map(({ slug }) => slug);
    expect(answered, "who is telling us is asked anew").toEqual(["a2", "b1", "b4"]);
  });

  test("is the day of a death where that is the day of the outcome", () => {
    const sent = (outcome: string) => ({
      ...{ journey: dolsOutcome, reference: REFERENCE },
      answers: { outcome, outcomeOn: "2026-11-20" },
    });
    expect(passedOn(deathOfPerson, sent("personDied"))).toEqual({ diedOn: "2026-11-20", linkedReference: REFERENCE });
    expect(passedOn(deathOfPerson, sent("granted"))).toEqual({ linkedReference: REFERENCE });
  });

  test("is one of several people only where there is one, from a loop and into it", () => {
    const of = (...items: object[]) => ({
      ...{ journey: several, reference: REFERENCE },
      answers: { people: items.map((item, index) => ({ number: index + 3, ...item })) },
    });
    expect(passedOn(alone, of(P014))).toEqual(P014);
    expect(passedOn(alone, of(P014, { ...P014, personCode: "P-015" }))).toEqual({});
    const one = passedOn(several, { journey: alone, answers: P014, reference: REFERENCE });
    expect(one).toEqual({ people: [{ number: 1, ...P014 }] });
    expect(passedOn(several, of(P014))).toEqual(one);
  });

  test("is nothing that does not fit its question", () => {
    const sent = { journey: alone, answers: { personCode: "Mrs Patel", ageRange: 7, sex: null }, reference: REFERENCE };
    expect(passedOn(alone, sent)).toEqual({ sex: null });
  });
});
