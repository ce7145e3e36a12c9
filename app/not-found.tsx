import type { Metadata } from "next";
import { titled } from "./_frame/title.ts";

export const metadata: Metadata = { title: titled("Page not found") };

/**
 * Seen when a script goes to a page; whoever asks for one with the browser gets the http server's own, which says the
 * same.
 *
 * Next renders it into every page of the portal, so it has no frame: that doubled what stands around a page.
 */
export default function NotFound() {
  return (
    <main className="govuk-width-container govuk-main-wrapper" id="main-content">
      <h1 className="govuk-heading-l">Page not found</h1>
      <p className="govuk-body">
        If you typed the web address, check it is right. If you pasted it, check you copied all of it.
      </p>
      <p className="govuk-body">
        <a href="/">Go to the start page</a>
      </p>
    </main>
  );
}
