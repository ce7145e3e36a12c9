import { Frame } from "./_frame/frame.tsx";
import { titled } from "./_frame/title.ts";

/** The same for what is not there and for what is not for whoever asks. */
export default function NotFound() {
  return (
    <Frame>
      <title>{titled("Page not found")}</title>
      <h1 className="govuk-heading-l">Page not found</h1>
      <p className="govuk-body">If you typed the web address, check it is correct. If you pasted it, check you copied all of it.</p>
      <p className="govuk-body">
        <a href="/">Go to the start page</a>
      </p>
    </Frame>
  );
}
