import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { describedByOf, FormGroup, type QuestionOptions } from "./form-group.tsx";
import type { LabelOptions } from "./label.tsx";
import type { Extras, Options } from "./options.ts";

export type TextareaProps = QuestionOptions &
  Extras &
  Options<{
    id: string;
    /** What the textarea holds at first; afterwards the browser keeps it. */
    value: string;
    rows: number;
    autocomplete: string;
    spellcheck: boolean;
    disabled: boolean;
    /** Stands after the textarea, in the same form group. */
    children: ReactNode;
  }> & { readonly name: string; readonly label: LabelOptions };

/** govuk-frontend's textarea. Its id is its name unless given. */
export function Textarea({ children, ...props }: TextareaProps) {
  const {
    name,
    id = name,
    value,
    rows = 5,
    autocomplete,
    spellcheck,
    disabled,
    classes,
    attributes,
    errorMessage,
  } = props;
  return (
    <FormGroup {...props} id={id}>
      <textarea
        className={classNames("govuk-textarea", errorMessage && "govuk-textarea--error", classes)}
        id={id}
        name={name}
        rows={rows}
        defaultValue={value}
        aria-describedby={describedByOf(id, props)}
        autoComplete={autocomplete}
        spellCheck={spellcheck}
        disabled={disabled}
        {...attributes}
      />
      {children}
    </FormGroup>
  );
}
