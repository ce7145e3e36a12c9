import type { Metadata } from "next";
import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { Button } from "#lib/ui/button.tsx";

export const metadata: Metadata = { title: titled("This link does not work") };

/** A link that was used, replaced by a newer one, or is older than 10 minutes. */
export default function ProblemPage() {
  return (
    <Frame>
      <h1 className="govuk-heading-l">This link no longer works</h1>
      <p className="govuk-body">A link works once, for 10 minutes, and stops working when you ask for a new one.</p>
      <p className="govuk-body">Nothing is lost: your drafts are kept.</p>
      <Button href="/sign-in">Ask for a new link</Button>
    </Frame>
  );
}
