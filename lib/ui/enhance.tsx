"use client";

import {
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  ServiceNavigation,
  SkipLink,
} from "govuk-frontend";
import { type ReactNode, useEffect, useRef } from "react";
import { revealChosen } from "./reveal.ts";

// govuk-frontend's `createAll` would bring the components that we do not have into the page as well.
const components = [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, ServiceNavigation, SkipLink];

/**
 * Switches on the JavaScript of the components inside it: whenever it renders, for those that are new.
 *
 * A form that is replaced after each answer needs its own, rendered with it. The classes on `<body>` that hide
 * conditional questions are set here and never in the markup, because without JavaScript those questions must stay in
 * sight.
 */
export function Enhanced({ children }: { children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.body.classList.add("js-enabled", "govuk-frontend-supported");
    if (!root.current) return;
    enhance(root.current);
    enhanceTabs(root.current).catch(reportError);
  });
  return <div ref={root}>{children}</div>;
}

function enhance(root: Element) {
  for (const Component of components) {
    enhanceEach(root, Component.moduleName, (element) => new Component(element));
  }
  enhanceEach(root, "govuk-radios", (element) => {
    revealChosen(element);
    element.setAttribute("data-govuk-radios-init", "");
  });
}

/** Few pages have tabs, and no other carries their script. */
async function enhanceTabs(root: Element) {
  if (!root.querySelector('[data-module="govuk-tabs"]')) return;
  const { Tabs } = await import("./tabs-script.ts");
  enhanceEach(root, Tabs.moduleName, (element) => new Tabs(element));
}

function enhanceEach(root: Element, name: string, work: (element: Element) => void) {
  for (const element of root.querySelectorAll(`[data-module="${name}"]:not([data-${name}-init])`)) {
    try {
      work(element);
    } catch (error) {
      reportError(error); // without its script a component still works, and so must the page
    }
  }
}
