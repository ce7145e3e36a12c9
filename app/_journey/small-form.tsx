"use client";

import { LinkButton } from "#lib/ui/link-button.tsx";
import { begunWith, type FormAction } from "#lib/web/form-state.ts";
import { DROPS_TYPED } from "./keep-typed.ts";
import { doing, SubmitButton } from "./submit-button.tsx";
import { useAction } from "./use-action.ts";

type Props = {
  action: FormAction;
  button: string;
  /** What the button is about, for those who do not see where it stands. */
  about?: string;
  kind?: "secondary" | undefined;
  isLink?: boolean;
  /** What is typed on the page goes with it. */
  dropsTyped?: boolean;
};

/** One button that posts by itself, like the form of a page does: it says that it is being done, and if no answer comes. */
export function SmallForm({ action, button, about, kind, isLink = false, dropsTyped = false }: Props) {
  const [state, submit, isPending] = useAction(action, begunWith(undefined));
  const words = isPending ? doing(button) : state.isUnanswered && "No answer came. Try again.";
  return (
    <form
      action={submit}
      {...(dropsTyped && { [DROPS_TYPED]: "" })}
      onSubmit={(event) => isPending && event.preventDefault()}
    >
      {isLink ? (
        <>
          <output className="mr-2">{words}</output>
          <LinkButton>{button}</LinkButton>
        </>
      ) : (
        <SubmitButton isPending={isPending} kind={kind} about={about} words={words || ""}>
          {button}
        </SubmitButton>
      )}
    </form>
  );
}
