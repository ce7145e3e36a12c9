"use client";

import { type ReactNode, useActionState, useSyncExternalStore } from "react";
import { titled } from "#app/_frame/title.ts";
import type { FieldView } from "#lib/journeys/view.ts";
import type { Texts } from "#lib/kernel/posted.ts";
import { Button } from "#lib/ui/button.tsx";
import { Enhanced } from "#lib/ui/enhance.tsx";
import { ErrorSummary } from "#lib/ui/error-summary.tsx";
import { begunWith, type FormAction, fresh } from "#lib/web/form-state.ts";
import { Field } from "./field.tsx";
import { SavedMeanwhile } from "./saved-meanwhile.tsx";
import { allOf, asTyped, errorIn } from "./typed.ts";
import { keptWithoutAnswer } from "./without-answer.ts";

type Props = {
  title: string;
  /** Left out where the one question's label is the heading. */
  heading?: string | undefined;
  caption?: string | undefined;
  fields: readonly FieldView[];
  /** Carried along unseen. */
  hidden?: Readonly<Record<string, string>>;
  button: string;
  /** What the button does cannot be undone. */
  isDestructive?: boolean;
  action: FormAction;
  /** What was typed here before and not saved. */
  typed?: Texts | undefined;
  /** What stands between the heading and the form; it may hold forms of its own. */
  children?: ReactNode;
};

/** The one form of the portal. It owns the page's title, because only it knows whether there are errors. */
export function Form({
  title,
  heading,
  caption,
  fields,
  hidden = {},
  button,
  isDestructive = false,
  action,
  typed,
  children,
}: Props) {
  // The server draws, and the browser first takes over, the action itself: only that posts without JavaScript.
  const isInBrowser = useSyncExternalStore(neverChanges, isTrue, isFalse);
  const [state, submit] = useActionState(
    isInBrowser ? keptWithoutAnswer(action) : action,
    typed ? begunWith(typed) : fresh,
  );
  const shown = fields.map((field) => asTyped(field, state.values));
  const wrong = allOf(shown).flatMap((field) => errorIn(field, state.errors) ?? []);
  const version = state.changed ? { version: String(state.changed.version) } : {};
  return (
    <Enhanced key={state.n}>
      <title>{`${wrong.length > 0 || state.isUnanswered ? "Error: " : ""}${titled(title)}`}</title>
      {state.isUnanswered && (
        <ErrorSummary
          descriptionText={`The service did not answer. What you typed is still here. Check your connection, then select “${button}” again.`}
        />
      )}
      {wrong.length > 0 && <ErrorSummary errorList={wrong} />}
      {state.changed && <SavedMeanwhile theirs={state.changed.theirs} />}
      {caption && <span className="govuk-caption-l">{caption}</span>}
      {heading && <h1 className="govuk-heading-l">{heading}</h1>}
      {children}
      <form action={submit} noValidate>
        {Object.entries({ ...hidden, ...version }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {shown.map((field) => (
          <Field key={field.name} field={field} errors={state.errors} />
        ))}
        <Button preventDoubleClick kind={isDestructive ? "warning" : undefined}>
          {button}
        </Button>
      </form>
    </Enhanced>
  );
}

const neverChanges = () => () => {};
const isTrue = () => true;
const isFalse = () => false;
