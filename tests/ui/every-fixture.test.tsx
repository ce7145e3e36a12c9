import { readdirSync } from "node:fs";
import { type ComponentType, createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { BackLink } from "#lib/ui/back-link.tsx";
import { Breadcrumbs } from "#lib/ui/breadcrumbs.tsx";
import { Button } from "#lib/ui/button.tsx";
import { CharacterCount } from "#lib/ui/character-count.tsx";
import { Checkboxes } from "#lib/ui/checkboxes.tsx";
import { DateInput } from "#lib/ui/date-input.tsx";
import { Details } from "#lib/ui/details.tsx";
import { ErrorMessage } from "#lib/ui/error-message.tsx";
import { ErrorSummary } from "#lib/ui/error-summary.tsx";
import { Fieldset } from "#lib/ui/fieldset.tsx";
import { FileUpload } from "#lib/ui/file-upload.tsx";
import { Footer } from "#lib/ui/footer.tsx";
import { Header } from "#lib/ui/header.tsx";
import { Hint } from "#lib/ui/hint.tsx";
import { InsetText } from "#lib/ui/inset-text.tsx";
import { Label } from "#lib/ui/label.tsx";
import { leftOut } from "#lib/ui/left-out.ts";
import { NotificationBanner } from "#lib/ui/notification-banner.tsx";
import { Pagination } from "#lib/ui/pagination.tsx";
import { Panel } from "#lib/ui/panel.tsx";
import { PhaseBanner } from "#lib/ui/phase-banner.tsx";
import { Radios } from "#lib/ui/radios.tsx";
import { Select } from "#lib/ui/select.tsx";
import { ServiceNavigation } from "#lib/ui/service-navigation.tsx";
import { SkipLink } from "#lib/ui/skip-link.tsx";
import { SummaryList } from "#lib/ui/summary-list.tsx";
import { Table } from "#lib/ui/table.tsx";
import { Tabs } from "#lib/ui/tabs.tsx";
import { Tag } from "#lib/ui/tag.tsx";
import { TaskList } from "#lib/ui/task-list.tsx";
import { TextInput } from "#lib/ui/text-input.tsx";
import { Textarea } from "#lib/ui/textarea.tsx";
import { WarningText } from "#lib/ui/warning-text.tsx";
import { COMPONENTS, type FixtureOptions, fixturesOf } from "./fixtures.ts";
import { fromOptions, raw, withChildren, withoutMarks } from "./from-options.ts";
import { normalHtml } from "./normal-html.ts";

type Component = readonly [component: unknown, props: (options: FixtureOptions) => object];

/** Each component that we have, under govuk-frontend's name, and how its fixtures' parameters become its props. */
const components: Readonly<Record<string, Component>> = {
  "back-link": [BackLink, withChildren],
  breadcrumbs: [Breadcrumbs, fromOptions],
  button: [Button, withChildren],
  "character-count": [CharacterCount, fromOptions],
  checkboxes: [Checkboxes, fromOptions],
  "date-input": [DateInput, fromOptions],
  details: [Details, withChildren],
  "error-message": [ErrorMessage, fromOptions],
  "error-summary": [ErrorSummary, fromOptions],
  fieldset: [Fieldset, withChildren],
  "file-upload": [FileUpload, fromOptions],
  footer: [Footer, fromOptions],
  "generic-header": [
    Header,
    ({ logoText, logoHtml, ...options }) => withChildren({ ...options, text: logoText, html: logoHtml }),
  ],
  hint: [Hint, fromOptions],
  input: [TextInput, fromOptions],
  "inset-text": [InsetText, withChildren],
  label: [Label, fromOptions],
  "notification-banner": [
    NotificationBanner,
    ({ html, ...options }) => ({ ...fromOptions(options), ...withChildren({ html }) }),
  ],
  pagination: [Pagination, fromOptions],
  panel: [Panel, withChildren],
  "phase-banner": [PhaseBanner, withChildren],
  radios: [Radios, fromOptions],
  select: [Select, fromOptions],
  "service-navigation": [
    ServiceNavigation,
    ({ slots, ...options }) => ({ ...fromOptions(options), slots: fromSlots(slots) }),
  ],
  "skip-link": [SkipLink, withChildren],
  "summary-list": [SummaryList, fromOptions],
  table: [Table, fromOptions],
  tabs: [Tabs, fromOptions],
  tag: [Tag, fromOptions],
  "task-list": [TaskList, fromOptions],
  textarea: [Textarea, fromOptions],
  "warning-text": [WarningText, withChildren],
};

/**
 * By their class, what only a site of the government may show: the crown, the licence with its logo, and the crown
 * copyright.
 */
const NOT_OURS = [
  "govuk-footer__crown",
  "govuk-footer__licence-logo",
  "govuk-footer__licence-description",
  "govuk-footer__meta-item",
];

it("has every component of govuk-frontend, or a reason not to", () => {
  const published = readdirSync(COMPONENTS, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  expect([...Object.keys(components), ...Object.keys(leftOut)].sort()).toEqual(published.sort());
});

describe.each(Object.entries(components))("%s is what govuk-frontend publishes", (name, [component, props]) => {
  it.each(fixturesOf(name).map((fixture) => [fixture.name, fixture] as const))("%s", (_, { options, html }) => {
    const ours = renderToStaticMarkup(createElement(component as ComponentType<object>, props(options)));
    expect(normalHtml(withoutMarks(ours))).toBe(normalHtml(html, NOT_OURS));
  });
});

function fromSlots(slots: unknown) {
  if (!slots) return undefined;
  const { end, ...others } = slots as Record<string, string | { html: string; align: string }>;
  const shown = Object.fromEntries(Object.entries(others).map(([name, html]) => [name, raw(String(html))]));
  if (!end) return shown;
  return typeof end === "string" ? { ...shown, end: raw(end) } : { ...shown, end: raw(end.html), endAlign: end.align };
}
