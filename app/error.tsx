"use client";

import { unstable_isUnrecognizedActionError } from "next/navigation";
import { titled } from "./_frame/title.ts";

const isOfAnotherBuild: (error: Error) => boolean = unstable_isUnrecognizedActionError;

type Props = { error: Error & { digest?: string } };

/** Something went wrong on a page in the browser. What was saved before is still there. */
export default function ErrorPage({ error }: Props) {
  return (
    <div className="govuk-width-container">
      <main className="govuk-main-wrapper" id="main-content">
        {isOfAnotherBuild(error) ? <Updated /> : <Broken number={error.digest} />}
      </main>
    </div>
  );
}

/** The page was made by an earlier build, whose forms the present one does not know. */
const Updated = () => (
  <>
    <title>{titled("The service was updated")}</title>
    <h1 className="govuk-heading-l">The service was updated while this page was open</h1>
    <p className="govuk-body">Everything you saved before is still there. What you typed on this page was not saved.</p>
    <p className="govuk-body">
      <a href="?">Go back to the page</a>
    </p>
  </>
);

const Broken = ({ number }: { number: string | undefined }) => (
  <>
    <title>{titled("Sorry, there is a problem")}</title>
    <h1 className="govuk-heading-l">Sorry, there is a problem with the service</h1>
    <p className="govuk-body">Everything you saved before is still there. Try again in a few minutes.</p>
    {number && <p className="govuk-body">If you tell us about it, give this number: {number}</p>}
    <p className="govuk-body">
      <a href="/portal">Go to the first page of the portal</a>
    </p>
  </>
);
