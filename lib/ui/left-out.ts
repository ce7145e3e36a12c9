/** The components of govuk-frontend that the kit leaves out, by its names, with the reason. */
export const leftOut: Readonly<Record<string, string>> = {
  accordion: "Pages are short, and what they hold is to be read",
  "cookie-banner": "Only cookies that signing in needs are set, and those need no consent",
  "exit-this-page": "It is for people who are in danger from somebody near them; our readers are at work",
  feedback: "The banner on every page leads to a page for it",
  header: "It carries the crown and GOV.UK, which are not ours; the generic header stands in its place",
  "language-navigation": "There is one language",
  "password-input": "There are no passwords",
};
