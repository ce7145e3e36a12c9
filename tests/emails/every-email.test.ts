import { readdirSync } from "node:fs";
import { parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { emailCatalogue, findEmail } from "#lib/emails/catalogue.ts";
import { laidOut } from "#lib/emails/layout.ts";

const sender = { regulatorName: "Care Regulator", portalUrl: "http://localhost:3000" };
const folder = new URL("../../lib/emails/", import.meta.url);
const notEmails = ["email.ts", "layout.ts", "catalogue.ts"];

test("every email of the folder is in the catalogue, under the name of its file", () => {
  const files = readdirSync(folder).filter((file) => !notEmails.includes(file));
  expect(emailCatalogue.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort());
});

test("an email that nobody wrote has no words", () => {
  expect(findEmail("no-such-email")).toBeUndefined();
});

/** An email is kept in the outbox with these, and with nothing else: no name, no address, no kind of event. */
const mayBeKept = ["link", "reference", "sentAt", "submittedAt", "draftId", "owedId", "deleteOn"];

/** Words that would tell what happened, or to whom, in an inbox that others can see. */
const telling = /abuse|death|died|safeguarding|injur|police|detain|liberty|absence|absconded|@|Ltd|House/i;

describe.each(emailCatalogue.map((email) => [email.name, email] as const))("%s", (_, email) => {
  const { subject, text, html } = email.render(email.sample, sender);

  test("is kept without personal data", () => {
    expect(Object.keys(email.sample as object).filter((key) => !mayBeKept.includes(key))).toEqual([]);
  });

  test("tells neither what happened nor to whom", () => {
    expect(`${subject}\n${text}`).not.toMatch(telling);
  });

  test("has a subject of one short line", () => {
    expect(subject).toMatch(/^[A-Z].{5,70}$/);
  });

  test("says the same in text and in HTML, and ends with who it is from", () => {
    const lines = text.trim().split("\n").filter(Boolean);
    const words = shown(html);
    for (const line of lines.filter((one) => !one.startsWith("http")))
      expect(words).toContain(line.replace(/^- |:$/g, ""));
    expect(lines.at(-1)).toBe("Care Regulator");
    expect(words.trim().endsWith("Care Regulator")).toBe(true);
  });

  test("links to the portal and nowhere else, with the same links in text and in HTML", () => {
    const inText = text.match(/^https?:.*$/gm) ?? [];
    const inHtml = attributes(html, "href");
    expect(inHtml).toEqual(inText);
    expect(inText.length).toBeGreaterThan(0);
    for (const link of inText) expect(link.startsWith(`${sender.portalUrl}/`)).toBe(true);
  });

  test("asks nothing of any server when it is opened", () => {
    expect(html).not.toMatch(/<(img|link|script|iframe|style|form|input)|src=|url\(|@import/i);
  });

  test("is refused with data that is not its own", () => {
    if (Object.keys(email.sample as object).length > 0) expect(() => email.render({}, sender)).toThrow();
    expect(() => email.render(null, sender)).toThrow();
  });
});

test("what looks like markup is shown as it was written", () => {
  const hostile = `<script>alert("1")</script> & 'more'`;
  const { html } = laidOut(
    hostile,
    [
      { p: hostile },
      { list: [hostile, hostile] },
      { button: hostile, href: `http://localhost:3000/?a=1&b="><script>` },
    ],
    { ...sender, regulatorName: hostile },
  );
  expect(html).not.toContain("<script");
  expect(shown(html).split(hostile)).toHaveLength(7); // the title, four blocks and the sender
  expect(attributes(html, "href")).toEqual([`http://localhost:3000/?a=1&b="><script>`]);
});

test("a list has a line for each of its points", () => {
  expect(laidOut("", [{ p: "You need:" }, { list: ["one", "two"] }], sender).text).toBe(
    "You need:\n\n- one\n- two\n\nCare Regulator\n",
  );
});

describe("the link to sign in", () => {
  const email = findEmail("sign-in-link")!;
  const { subject, text } = email.render(email.sample, sender);

  test("says when it was asked for, how long it works, and that it works once", () => {
    expect(text).toContain("You asked for it on 22 November 2026 at 2:30pm. It works for 10 minutes, and only once.");
  });

  test("says what happens in another browser, and what to do when one did not ask", () => {
    expect(text).toContain("a different browser");
    expect(text).toContain("enter your email address");
    expect(text).toContain("If you did not ask for this, you can ignore this email.");
  });

  test("is good for ten minutes, and is not in the subject", () => {
    expect(email.goodUntil(email.sample)).toEqual(new Date("2026-11-22T14:40:00.000Z"));
    expect(subject).not.toContain("http");
  });
});

describe("the receipt of a notification", () => {
  const email = findEmail("notification-received")!;
  const { subject, text } = email.render(
    { reference: "N26-7F3K2Q-E", submittedAt: "2026-07-01T13:30:00.000Z" },
    sender,
  );

  test("names the reference, the time in London and the page", () => {
    expect(subject).toContain("N26-7F3K2Q-E");
    expect(text).toContain("1 July 2026 at 2:30pm");
    expect(text).toContain("\nhttp://localhost:3000/portal/notifications/N26-7F3K2Q-E\n");
  });

  test("says what happens next, and that telling us does not replace telling others", () => {
    expect(text).toContain("What happens next");
    expect(text).toContain("Telling us does not replace telling others");
  });

  test("never goes stale", () => {
    expect(email.goodUntil(email.sample)).toBeUndefined();
  });
});

type Node = { nodeName: string; value?: string; attrs?: { name: string; value: string }[]; childNodes?: Node[] };

const nodesOf = (node: Node): Node[] => [node, ...(node.childNodes ?? []).flatMap(nodesOf)];
const read = (html: string) => nodesOf(parseFragment(html) as Node);
const shown = (html: string) =>
  read(html)
    .filter(({ nodeName }) => nodeName === "#text")
    .map(({ value }) => value)
    .join("");
const attributes = (html: string, name: string) =>
  read(html).flatMap(({ attrs = [] }) =>
    attrs.filter((attribute) => attribute.name === name).map(({ value }) => value),
  );
