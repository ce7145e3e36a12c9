import { type ConfigData, HtmlValidate } from "html-validate";

const rules: ConfigData["rules"] = {
  // How React writes HTML, which parsers read alike.
  "void-style": "off",
  "attr-case": "off",
  "attribute-boolean-style": "off",
  "attribute-empty-style": "off",
  "valid-id": ["error", { relaxed: true }],
  // What comes from our own address is checked by nothing else either.
  "require-sri": ["error", { target: "crossorigin" }],
  // govuk-frontend's markup: links that look like buttons, banners that are regions, a fieldset that says it is a
  // group, for older readers.
  "prefer-native-element": ["error", { exclude: ["button", "region"] }],
  "no-redundant-role": "off",
  // The error summary comes before the heading of the page.
  "heading-level": ["error", { minInitialRank: "h2" }],
  // Several boxes of one question post under one name.
  "form-dup-name": ["error", { shared: ["radio", "checkbox"] }],
};

/** React posts a form to its own page by an empty `action`. */
const elements = ["html5", { form: { attributes: { action: {} } } }];
const extended = {
  root: true,
  elements,
  extends: ["html-validate:recommended", "html-validate:a11y", "html-validate:document"],
};
const pages = new HtmlValidate({ ...extended, rules });
const fragments = new HtmlValidate({
  ...extended,
  rules: { ...rules, "missing-doctype": "off", "heading-level": "off" },
});

/** What is wrong with the HTML of a whole page, by the standard: rule, place and words. */
export const faultsOfPage = (html: string) => faultsBy(pages, html);

/** The same for a piece of a page. */
export const faultsOfFragment = (html: string) => faultsBy(fragments, html);

const faultsBy = (validator: HtmlValidate, html: string): string[] =>
  validator
    .validateStringSync(html)
    .results.flatMap(({ messages }) =>
      messages.map(({ ruleId, selector, message }) => `${ruleId} at ${selector}: ${message}`),
    );
