"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { titled } from "#app/_frame/title.ts";
import { allOf, type FieldView } from "#lib/journeys/view.ts";
import type { Texts } from "#lib/kernel/posted.ts";
import { Enhanced } from "#lib/ui/enhance.tsx";
import { ErrorSummary } from "#lib/ui/error-summary.tsx";
import { begunWith, type FormAction } from "#lib/web/form-state.ts";
import { Field } from "./field.tsx";
import { keepTyped } from "./keep-typed.ts";
import { usePutBack } from "./put-back.ts";
import { SavedMeanwhile } from "./saved-meanwhile.tsx";
import { StalePage } from "./stale-page.tsx";
import { SubmitButton } from "./submit-button.tsx";
import { asTyped, errorIn } from "./typed.ts";
import { useAction } from "./use-action.ts";

export type FormProps = {
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
  /** Says so, until the form is posted. */
  restored?: ReactNode;
  /** Where to send what is typed while it is not saved. */
  keptAt?: string;
  /** What stands between the heading and the form; it may hold forms of its own. */
  children?: ReactNode;
};

/** The form as it is drawn on the server and taken over by the browser. It owns the page's title, because only it knows
 * whether there are errors. */
export function FormInBrowser({
  title,
  heading,
  caption,
  fields,
  hidden = {},
  button,
  isDestructive = false,
  action,
  typed,
  restored,
  keptAt,
  isStale,
  children,
}: FormProps & { isStale: boolean }) {
  const [state, submit, isPending] = useAction(action, begunWith(typed, isStale));
  const form = useRef<HTMLFormElement>(null);
  usePutBack();
  const { n } = state;
  useEffect(() => (keptAt && form.current ? keepTyped(form.current, keptAt, n > 0) : undefined), [keptAt, n]);

  const shown = fields.map((field) => asTyped(field, state.values));
  const wrong = allOf(shown).flatMap((field) => errorIn(field, state.errors) ?? []);
  const version = state.version === undefined ? {} : { version: String(state.version) };
  return (
    <Enhanced key={n}>
      <title>{`${wrong.length > 0 || state.isUnanswered ? "Error: " : ""}${titled(title)}`}</title>
      {state.isUnanswered && (
        <ErrorSummary
          descriptionText={`The service did not answer. What you typed is still here. Check your connection, then select “${button}” again.`}
        />
      )}
      {wrong.length > 0 && <ErrorSummary errorList={wrong} />}
      {state.changed && <SavedMeanwhile changed={state.changed} />}
      {state.isStale && <StalePage button={button} hasTyped={fields.length > 0} />}
      {caption && <span className="govuk-caption-l">{caption}</span>}
      {heading && <h1 className="govuk-heading-l">{heading}</h1>}
      {n === 0 && !state.isStale && restored}
      {children}
      <form
        ref={form}
        action={submit}
        noValidate
        autoComplete="off" // else browsers fill the boxes again after Back; boxes that say what they hold are filled in still
        onSubmit={(event) => isPending && event.preventDefault()}
      >
        {Object.entries({ ...hidden, ...version }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {shown.map((field) => (
          <Field key={field.name} field={field} errors={state.errors} />
        ))}
        <SubmitButton isPending={isPending} kind={isDestructive ? "warning" : undefined}>
          {button}
        </SubmitButton>
      </form>
    </Enhanced>
  );
}
