import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { ErrorMessage, type ErrorMessageOptions } from "./error-message.tsx";
import { Fieldset, type FieldsetOptions } from "./fieldset.tsx";
import { Hint } from "./hint.tsx";
import { Label, type LabelOptions } from "./label.tsx";
import type { Extras, Options, TextOptions } from "./options.ts";

/** What every question takes, whatever it is answered with. */
export type QuestionOptions = Options<{
  hint: TextOptions;
  errorMessage: ErrorMessageOptions;
  formGroup: Extras;
  describedBy: string;
}>;

type Props = QuestionOptions &
  Options<{ label: LabelOptions; fieldset: FieldsetOptions; children: ReactNode }> & { readonly id: string };

/** The frame of one question: its label or fieldset, hint and error message. `id` names the hint and the error. */
export function FormGroup({ id, label, fieldset, hint, errorMessage, formGroup, describedBy, children }: Props) {
  const question = (
    <>
      {label && <Label {...label} for={id} />}
      {hint && <Hint {...hint} id={`${id}-hint`} />}
      {errorMessage && <ErrorMessage {...errorMessage} id={`${id}-error`} />}
      {children}
    </>
  );
  return (
    <div
      className={classNames("govuk-form-group", errorMessage && "govuk-form-group--error", formGroup?.classes)}
      {...formGroup?.attributes}
    >
      {fieldset ? (
        <Fieldset
          {...fieldset}
          describedBy={describedByOf(id, { describedBy: fieldset.describedBy || describedBy, hint, errorMessage })}
        >
          {question}
        </Fieldset>
      ) : (
        question
      )}
    </div>
  );
}

/** The value of `aria-describedby`: what the caller gives, then the hint and the error message of the question `id`. */
export const describedByOf = (id: string, { describedBy, hint, errorMessage }: QuestionOptions) =>
  [describedBy, hint && `${id}-hint`, errorMessage && `${id}-error`].filter(Boolean).join(" ") || undefined;
