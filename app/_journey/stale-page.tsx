import { InsetText } from "#lib/ui/inset-text.tsx";

type Props = { button: string; hasTyped: boolean };

/** An earlier build made the page that was posted: nothing is lost, and pressing once more does it. */
export const StalePage = ({ button, hasTyped }: Props) => (
  <InsetText>
    This page was brought up to date while it was open.{" "}
    {hasTyped && "What you typed is still here, and is not saved yet. "}
    Select “{button}” again.
  </InsetText>
);
