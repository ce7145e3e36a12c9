import { sentenceCase } from "#lib/kernel/words.ts";
import { classNames } from "./class-names.ts";
import { type DateParts, isWrong, partClasses, partsOf } from "./date-parts.ts";
import type { FieldsetOptions } from "./fieldset.tsx";
import { FormGroup, type QuestionOptions } from "./form-group.tsx";
import type { Extras, Options } from "./options.ts";
import { TextInput } from "./text-input.tsx";

type Props = QuestionOptions &
  DateParts &
  Extras &
  Options<{
    namePrefix: string;
    fieldset: FieldsetOptions;
    /** What the parts hold at first, by their full names (`diedOn-day`); afterwards the browser keeps it. */
    values: Readonly<Record<string, string | number | undefined>>;
  }> & { readonly id: string };

/** govuk-frontend's date input. Parts are named `namePrefix-day` and so on, their ids are `id-day` and so on. */
export function DateInput(props: Props) {
  const { id, namePrefix, fieldset, values = {}, errorMessage, classes, attributes } = props;
  const parts = partsOf(props);
  const anyPartIsWrong = parts.some(isWrong);
  return (
    <FormGroup {...props} fieldset={fieldset && { ...fieldset, role: "group" }}>
      <div className={classNames("govuk-date-input", classes)} {...attributes} id={id}>
        {parts.map((part) => {
          const name = namePrefix ? `${namePrefix}-${part.name}` : part.name;
          const wrong = isWrong(part) || (!!errorMessage && part.error !== false && !anyPartIsWrong);
          return (
            <div key={name} className="govuk-date-input__item">
              <TextInput
                label={{ text: part.label || sentenceCase(part.name), classes: "govuk-date-input__label" }}
                id={part.id || `${id}-${part.name}`}
                classes={partClasses(part, wrong)}
                name={name}
                value={part.value ?? values[name]}
                inputmode={part.inputmode || "numeric"}
                autocomplete={part.autocomplete}
                pattern={part.pattern}
                attributes={part.attributes}
              />
            </div>
          );
        })}
      </div>
    </FormGroup>
  );
}
