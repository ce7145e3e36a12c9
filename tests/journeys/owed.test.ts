import { expect, test } from "vitest";
import { catalogue, currentJourney } from "#lib/journeys/catalogue.ts";
import { owedBy, owedType } from "#lib/journeys/owed.ts";
import { changesByEmail, eventsByEmail } from "#lib/journeys/sent-by-email.ts";

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
  expect(owedBy({ owes }, {}, TODAY).map(({ title }) => title)).toEqual(["Allegation of abuse (safeguarding)"]);
});

test("the list of what goes by email names the law of each", () => {
  for (const { title, source, when } of [...Object.values(eventsByEmail), ...changesByEmail]) {
    expect(source, title).toMatch(/^Registration Regulations 2009, regulation \d+/);
    expect(when, title).not.toBe("");
  }
});
