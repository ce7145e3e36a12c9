import { type Browser, chromium } from "@playwright/test";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FormInBrowser } from "#app/_journey/form-in-browser.tsx";
import { LoopCards } from "#app/_journey/loop-cards.tsx";
import { cardsOf } from "#lib/journeys/cards.ts";
import { fieldsToShow } from "#lib/journeys/view.ts";
import { findBrowser } from "../browser-path.ts";
import { page, three, walked } from "../journeys/brawl.ts";
import { saidInOrder, spoken } from "../screen-reader.ts";

const ADDRESS = "http://portal.example/";

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox"] });
});
afterAll(() => browser.close());

// No notification of the catalogue has a loop yet: its page is rendered here as the portal would, and read in a real
// browser.
test("a screen reader says who was added, each with what can be done to them, and then asks about another", async () => {
  const loop = page("b9", three);
  const html = renderToStaticMarkup(
    <main>
      <FormInBrowser
        isStale={false}
        title={loop.section}
        heading={loop.section}
        fields={fieldsToShow(loop, walked(three)).map((field) => ({ ...field, isPageHeading: false }))}
        button="Save and continue"
        action={async (state) => state}
      >
        <LoopCards cards={cardsOf(loop, walked(three))} changeAt={(at) => at} remove={() => async (state) => state} />
      </FormInBrowser>
    </main>,
  );
  const tab = await browser.newPage();
  await tab.route(ADDRESS, (route) =>
    route.fulfill({ body: `<!DOCTYPE html><html lang="en">${html}`, contentType: "text/html" }),
  );
  await tab.goto(ADDRESS);
  const wanted = [
    "heading, The people, level 1",
    ...["1", "2", "3"].flatMap((number) => [
      `heading, Person ${number}, level 2`,
      `link, Change(Person ${number})`,
      `P-${number}`,
      `button, Remove Person ${number}`,
    ]),
    "group, Do you want to add another person?, You can add up to 20.",
    "radio, Yes, not checked, position 1, set size 2",
    "radio, No, checked, position 2, set size 2",
    "button, Save and continue",
  ];
  expect(saidInOrder(await spoken(tab, "main"), wanted)).toEqual(wanted);
});
