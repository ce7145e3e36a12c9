import { Button } from "#lib/ui/button.tsx";

type Props = {
  children: string;
  isPending: boolean;
  kind?: "secondary" | "warning" | undefined;
  /** What it is about, unseen. */
  about?: string | undefined;
  /** What is said beside it, where that is not what is being done. */
  words?: string;
};

/**
 * The button of a form. Once it is pressed, words beside it say what is being done; a screen reader hears them. They stand
 * in the button's own margin, so that nothing moves.
 */
export const SubmitButton = ({ children, isPending, kind, about, words }: Props) => (
  <div className="relative tablet:flex tablet:items-baseline tablet:gap-4">
    <Button preventDoubleClick kind={kind}>
      {children}
      {about && (
        <>
          {" "}
          <span className="govuk-visually-hidden">{about}</span>
        </>
      )}
    </Button>
    <output className="govuk-body-s absolute bottom-0 left-0 mb-0 tablet:static">
      {words ?? (isPending && doing(children))}
    </output>
  </div>
);

const wordsFor: Readonly<Record<string, string>> = {
  Save: "Saving…",
  Send: "Sending…",
  Email: "Sending…",
  Delete: "Deleting…",
  Find: "Looking…",
  Remove: "Removing…",
  Start: "Starting…",
  Sign: "Signing out…",
};

/** What a button of these words does, while it is being done. */
export const doing = (button: string) => wordsFor[button.split(" ")[0] ?? ""] ?? "One moment…";
