import { Button } from "#lib/ui/button.tsx";

type Props = { children: string; isPending: boolean; isDestructive: boolean };

/**
 * The main button of a form. Once it is pressed, words beside it say what is being done; a screen reader hears them. They stand
 * in the button's own margin, so that nothing moves.
 */
export const SubmitButton = ({ children, isPending, isDestructive }: Props) => (
  <div className="relative tablet:flex tablet:items-baseline tablet:gap-4">
    <Button preventDoubleClick kind={isDestructive ? "warning" : undefined}>
      {children}
    </Button>
    <output className="govuk-body-s absolute bottom-0 left-0 mb-0 tablet:static">{isPending && doing(children)}</output>
  </div>
);

const words: Readonly<Record<string, string>> = {
  Save: "Saving…",
  Send: "Sending…",
  Email: "Sending…",
  Delete: "Deleting…",
  Find: "Looking…",
};

/** What a button of these words does, while it is being done. */
const doing = (button: string) => words[button.split(" ")[0] ?? ""] ?? "One moment…";
