import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { describedByOf, FormGroup, type QuestionOptions } from "./form-group.tsx";
import type { LabelOptions } from "./label.tsx";
import type { Extras, Options, TextOptions } from "./options.ts";

type Props = QuestionOptions &
  Extras &
  Options<{
    id: string;
    type: string;
    /** What the input holds at first; afterwards the browser keeps it. */
    value: string | number;
    /** As many characters wide. */
    width: 2 | 3 | 4 | 5 | 10 | 20 | 30;
    prefix: TextOptions;
    suffix: TextOptions;
    inputWrapper: Extras;
    inputmode: "text" | "numeric" | "decimal" | "tel" | "email" | "url" | "search";
    autocomplete: string;
    autocapitalize: string;
    pattern: string;
    spellcheck: boolean;
    disabled: boolean;
  }> & { readonly name: string; readonly label: LabelOptions };

/** govuk-frontend's text input. Its id is its name unless given. */
export function TextInput(props: Props) {
  const {
    name,
    id = name,
    type = "text",
    value,
    width,
    prefix,
    suffix,
    inputWrapper,
    classes,
    attributes,
    errorMessage,
  } = props;
  const input = (
    <input
      className={classNames(
        "govuk-input",
        width && `govuk-input--width-${width}`,
        classes,
        errorMessage && "govuk-input--error",
      )}
      id={id}
      name={name}
      type={type}
      defaultValue={value}
      aria-describedby={describedByOf(id, props)}
      inputMode={props.inputmode}
      autoComplete={props.autocomplete}
      autoCapitalize={props.autocapitalize}
      pattern={props.pattern}
      spellCheck={props.spellcheck}
      disabled={props.disabled}
      {...attributes}
    />
  );
  return (
    <FormGroup {...props} id={id}>
      {prefix?.text || suffix?.text ? (
        <div className={classNames("govuk-input__wrapper", inputWrapper?.classes)} {...inputWrapper?.attributes}>
          {prefix?.text && affix("prefix", prefix)}
          {input}
          {suffix?.text && affix("suffix", suffix)}
        </div>
      ) : (
        input
      )}
    </FormGroup>
  );
}

const affix = (place: "prefix" | "suffix", { text, classes, attributes }: TextOptions): ReactNode => (
  <div className={classNames(`govuk-input__${place}`, classes)} aria-hidden="true" {...attributes}>
    {text}
  </div>
);
