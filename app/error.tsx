"use client";

import { titled } from "./_frame/title.ts";

type Props = { error: Error & { digest?: string } };

/** Something went wrong on a page in the browser. What was saved before is still there. */
export default function ErrorPage({ error }: Props) {
  return (
    <div className="govuk-width-container">
      <main className="govuk-main-wrapper" id="main-content">
        <title>{titled("Sorry, there is a problem")}</title>
        <h1 className="govuk-heading-l">Sorry, there is a problem with the service</h1>
        <p className="govuk-body">Everything you saved before is still there. Try again in a few minutes.</p>
        {error.digest && <p className="govuk-body">If you tell us about it, give this number: {error.digest}</p>}
        <p className="govuk-body">
          <a href="/portal">Go to the first page of the portal</a>
        </p>
      </main>
    </div>
  );
}
