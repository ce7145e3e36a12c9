import { createHash } from "node:crypto";

/** A page that the http server sends itself, in words for whoever meets it. */
export type ErrorPage = {
  readonly status: number;
  readonly title: string;
  readonly says: readonly string[];
  readonly link?: { readonly href: string; readonly text: string };
  /** The methods that are taken there, for the header of that name. */
  readonly allow?: string;
};

const home = { href: "/", text: "Go to the start page" };
const nothingSaved = "Nothing was sent or saved.";

export const errorPages = {
  unreadable: {
    status: 400,
    title: "We could not read that request",
    says: [nothingSaved, "Go back and try again. If you typed the web address, check it is right."],
    link: home,
  },
  wrongOrigin: {
    status: 403,
    title: "We could not check where that form came from",
    says: [
      nothingSaved,
      "To keep you safe, we only take forms sent from this service’s own pages. Open the page again and fill in the form there.",
    ],
    link: home,
  },
  notFound: {
    status: 404,
    title: "Page not found",
    says: ["If you typed the web address, check it is right. If you pasted it, check you copied all of it."],
    link: home,
  },
  wrongMethod: {
    status: 405,
    title: "You cannot do that here",
    says: [nothingSaved, "Open the page in your browser and try again."],
    link: home,
    allow: "GET, HEAD, POST",
  },
  tooSlow: {
    status: 408,
    title: "That took too long",
    says: [nothingSaved, "Check your internet connection, then go back and try again."],
    link: home,
  },
  unknownLength: {
    status: 411,
    title: "We could not tell how big that is",
    says: [nothingSaved, "Go back and try again in an up-to-date browser."],
    link: home,
  },
  tooBig: {
    status: 413,
    title: "What you sent is too big",
    says: [nothingSaved, "Go back, make your answers shorter and try again."],
    link: home,
  },
  tooLong: {
    status: 414,
    title: "That web address is too long",
    says: ["Check the address, or start again from the start page."],
    link: home,
  },
  wrongKind: {
    status: 415,
    title: "We could not read that form",
    says: [nothingSaved, "Open the page again in an up-to-date browser and fill in the form there."],
    link: home,
  },
  tooMany: {
    status: 429,
    title: "Too much was asked for from your network",
    says: [nothingSaved, "Wait an hour, then go back and try again."],
    link: home,
  },
  headersTooBig: {
    status: 431,
    title: "Your browser sent too much",
    says: ["Delete the cookies that your browser keeps for this website, then try again."],
    link: home,
  },
  broken: {
    status: 500,
    title: "Sorry, there is a problem with the service",
    says: ["Try again in a few minutes. Answers that you saved before are still there."],
    link: home,
  },
} as const satisfies Record<string, ErrorPage>;

/** For a draft that is gone, is not theirs or never was: words that are true of each. */
export const draftNotFoundPage: ErrorPage = {
  status: 404,
  title: "This draft is not here",
  says: [
    "It may have been deleted, or the web address may be wrong. Someone who shares a draft can delete it, and we delete one that nobody has saved for 28 days.",
    "If you were answering it, ask the people you work with. What was deleted cannot be brought back: start again if it still has to be sent.",
  ],
  link: { href: "/portal", text: "See your drafts, and what was sent" },
};

export const wrongMethodPage = (methods: readonly string[]): ErrorPage => ({
  ...errorPages.wrongMethod,
  allow: methods.join(", "),
});

/** For a form of a page that an older build made: `path` is where that page is. */
export const updatedPage = (path: string): ErrorPage => ({
  status: 409,
  title: "The service was updated while this page was open",
  says: [
    "We could not take what you typed on that page. Everything you saved before is still there.",
    "Open the page again and answer it once more.",
  ],
  link: { href: path, text: "Open the page again" },
});

export const wrongHostPage = (portalUrl: string): ErrorPage => ({
  status: 421,
  title: "That is not the web address of this service",
  says: [nothingSaved, "Use this web address instead."],
  link: { href: `${portalUrl}/`, text: portalUrl },
});

/** The look of the portal's other pages, in the few rules that these need: they load nothing. */
const style = `
body { margin: 0; color: #0b0c0c; background: #fff; font: 1.1875rem/1.32 system-ui, -apple-system, "Segoe UI", roboto, "Helvetica Neue", arial, sans-serif }
header { color: #fff; background: #0b5d5c }
header p, main { max-width: 60rem; margin: 0 auto; padding: .75rem 1rem }
header p { font-size: 1.3rem; font-weight: 700 }
header span { display: inline-block; font-size: 1.1875rem; font-weight: 400 }
main { padding: 2rem 1rem }
main h1 { margin: 0 0 1.5rem; font-size: 1.7rem; line-height: 1.1 }
main p { max-width: 40rem; margin: 0 0 1.25rem; overflow-wrap: break-word }
a { color: #0a5a66 }
a:focus { outline: 3px solid transparent; color: #0b0c0c; background: #fd0; box-shadow: 0 -2px #fd0, 0 4px #0b0c0c; text-decoration: none }
@media (min-width: 40rem) { h1 { font-size: 2.25rem } }
`;

/** The policy of these pages: they hold one known stylesheet and load nothing. */
export const ERROR_PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

export function errorPageHtml({ title, says, link }: ErrorPage, serviceName: string): string {
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} - Provider portal</title>
<style>${style}</style>
</head>
<body>
<header><p>${escaped(serviceName)} <span>Provider portal</span></p></header>
<main>
<h1>${escaped(title)}</h1>
${says.map((sentence) => `<p>${escaped(sentence)}</p>`).join("\n")}
${link ? `<p><a href="${escaped(link.href)}">${escaped(link.text)}</a></p>` : ""}
</main>
</body>
</html>
`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
