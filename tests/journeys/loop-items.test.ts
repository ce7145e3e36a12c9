import { describe, expect, test } from "vitest";
import { cardsOf } from "#lib/journeys/cards.ts";
import { withoutItem } from "#lib/journeys/loop.ts";
import { fieldsToShow } from "#lib/journeys/view.ts";
import { mayOpen, pageBefore } from "#lib/journeys/walk.ts";
import { first, page, parsed, path, saved, second, third, three, walked } from "./brawl.ts";

describe("adding another", () => {
  const one = { where: "Hall", people: [first] };

  test("is asked after each, until the answer is no", () => {
    expect(walked(one).next?.slug).toBe("b9");
    const added = saved("b9", { peopleMore: "yes" }, one);
    expect(added).toEqual({ ...one, people: [first, { number: 2 }] });
    expect(walked(added).next?.slug).toBe("b1.2");
    const filled = saved("b1.2", { code: "P-2", hurt: "no" }, added);
    expect(walked(filled).next?.slug).toBe("b9");
    const ended = saved("b9", { peopleMore: "no" }, filled);
    expect(ended).toMatchObject({ peopleMore: "no" });
    expect(walked(ended).next).toBeUndefined();
  });

  test("is asked anew of whoever goes back to it", () => {
    const again = saved("b9", { peopleMore: "yes" }, three);
    expect(again).not.toHaveProperty("peopleMore");
    expect(walked(again).next?.slug).toBe("b1.4");
  });

  test("makes no second empty one, however often it is pressed", () => {
    const added = saved("b9", { peopleMore: "yes" }, one);
    expect(saved("b9", { peopleMore: "yes" }, added as object)).toEqual(added);
  });

  test("stops at the most there may be", () => {
    const items = (count: number) => ({
      people: Array.from({ length: count }, (_, n) => ({ ...first, number: n + 1 })),
    });
    expect(parsed("b9", { peopleMore: "yes" }, items(19)).ok).toBe(true);
    expect(parsed("b9", { peopleMore: "yes" }, items(20))).toEqual({
      ok: false,
      error: {
        peopleMore:
          "You have added 20, which is the most there can be. Select “No”, and tell us of any others on the last page",
      },
    });
    const [view] = fieldsToShow(page("b9", items(20)), walked(items(20)));
    expect(view?.options.map(({ label, checked }) => [label, checked])).toEqual([["No", true]]);
  });

  test("is never kept as a yes", () => {
    expect(walked({ ...three, peopleMore: "yes" }).next?.slug).toBe("b9");
  });
});

describe("whoever added one too many", () => {
  const begun = { where: "Hall", people: [first, { number: 2 }] };

  test("can go back to the page that adds them, and no further on", () => {
    expect(mayOpen(walked(begun), page("b9", begun))).toBe(true);
    expect(mayOpen(walked(three), page("c1", three))).toBe(true);
    const unfinished = { ...three, people: [{ number: 1, code: "P-1", hurt: "yes" }, second] };
    expect(mayOpen(walked(unfinished), page("c1", unfinished))).toBe(false);
    expect(mayOpen(walked({}), page("b9", {}))).toBe(false);
  });

  test("is led there by Back", () => {
    const back = (slug: string, answers: object) => pageBefore(walked(answers), page(slug, answers))?.slug;
    expect(back("b1.2", begun)).toBe("b9");
    expect(back("b1.1", begun)).toBe("a1");
    expect(back("b2.2", three)).toBe("b1.2");
    expect(back("b9", three)).toBe("b1.3");
    expect(back("a1", three)).toBeUndefined();
  });

  test("sees each on a card, and which is not finished", () => {
    const cards = cardsOf(page("b9", begun), walked(begun));
    expect(cards.map(({ title, page, isFinished, mayBeRemoved }) => [title, page, isFinished, mayBeRemoved])).toEqual([
      ["Person 1", "b1.1", true, true],
      ["Person 2", "b1.2", false, true],
    ]);
    expect(cards[0]?.rows.map(({ question, answer }) => `${question} ${answer}`)).toEqual(["Code P-1", "Hurt? No"]);
    expect(cardsOf(page("b9", {}), walked({})).map(({ mayBeRemoved }) => mayBeRemoved)).toEqual([false]);
    expect(cardsOf(page("a1", three), walked(three))).toEqual([]);
  });
});

describe("removing one", () => {
  const pageVersions = { b9: 1, "b1.1": 1, "b1.2": 2, "b1.3": 1 };
  const without = (number: number, answers: object = three) =>
    withoutItem({ answers: { ...answers }, pageVersions }, page("b9", answers), number);

  test("leaves the others as they are, in order and at their addresses", () => {
    const { answers } = without(2);
    expect(answers).toEqual({ ...three, people: [first, third] });
    expect(path(answers)).toEqual(["a1", "b1.1", "b1.3", "b9"]);
    expect(cardsOf(page("b9", answers), walked(answers)).map(({ title, page }) => [title, page])).toEqual([
      ["Person 1", "b1.1"],
      ["Person 2", "b1.3"],
    ]);
  });

  test("keeps a page of it that is still open from being saved as the next one's", () => {
    expect(without(3).pageVersions).toEqual({ b9: 2, "b1.1": 1, "b1.2": 2, "b1.3": 2, "b2.3": 1 });
    expect(saved("b9", { peopleMore: "yes" }, without(3).answers)).toMatchObject({
      people: [first, second, { number: 3 }],
    });
  });

  test("of the last leaves an empty one to answer", () => {
    const { answers } = without(1, { where: "Hall", people: [first], peopleMore: "no" });
    expect(answers.people).toEqual([]);
    expect(walked(answers).next?.slug).toBe("b1.1");
  });

  test("that is not there changes no answer", () => {
    expect(without(9).answers).toEqual(three);
    expect(withoutItem({ answers: three, pageVersions }, page("a1", three), 1)).toEqual({
      answers: three,
      pageVersions,
    });
  });
});
