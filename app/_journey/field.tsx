import { clockQuestion } from "#lib/journeys/clock-change.ts";
import type { FieldView, InputView } from "#lib/journeys/view.ts";
import { CharacterCount } from "#lib/ui/character-count.tsx";
import { Checkboxes } from "#lib/ui/checkboxes.tsx";
import { DateInput } from "#lib/ui/date-input.tsx";
import { Radios } from "#lib/ui/radios.tsx";
import { Select } from "#lib/ui/select.tsx";
import { TextInput } from "#lib/ui/text-input.tsx";
import { Prompts } from "./prompts.tsx";
import { Standing } from "./standing.tsx";
import type { Errors } from "./typed.ts";

type Props = { field: FieldView; errors: Errors; revealed?: boolean };

const CHARACTERS_SHOWN_FROM = 75; // per cent of the limit

/** One question, whatever its kind, with what an answer of it reveals. */
export function Field({ field, errors, revealed = false }: Props) {
  const { name, label, isPageHeading, options } = field;
  const words = {
    text: label,
    ...(isPageHeading ? { isPageHeading, size: "l" as const } : revealed ? {} : { size: "s" as const }),
  };
  const question = {
    name,
    hint: hintOf(field),
    errorMessage: errors[name] ? { text: errors[name] } : undefined,
  };
  const [box = { name, value: "" }] = field.inputs;
  const choices = options.map((option) => ({
    value: option.value,
    text: option.label,
    hint: option.hint ? { text: option.hint } : undefined,
    checked: option.checked,
    behaviour: option.alone ? ("exclusive" as const) : undefined,
    conditional: option.reveals?.map((one) => <Field key={one.name} field={one} errors={errors} revealed />),
  }));

  switch (field.kind) {
    case "text":
      return <TextInput {...question} {...attributesOf(box)} label={words} />;
    case "textarea":
      return (
        <CharacterCount
          {...question}
          label={words}
          value={box.value}
          maxlength={box.maxLength}
          threshold={CHARACTERS_SHOWN_FROM}
        />
      );
    case "radios":
      return (
        <Radios
          {...question}
          fieldset={{ legend: words }}
          items={choices}
          inline={choices.length === 2 && isYesNo(choices)}
        />
      );
    case "checkboxes":
      return <Checkboxes {...question} fieldset={{ legend: words }} items={choices} />;
    case "select": {
      const items = choices.map(({ value, text, checked }) => ({ value, text, selected: checked }));
      return <Select {...question} label={words} items={[{ value: "", text: "Choose one" }, ...items]} />;
    }
    case "date":
    case "datetime":
      return <DateQuestion {...question} field={field} errors={errors} legend={words} />;
    case "fixed":
      return (
        <div className="govuk-form-group">
          <p className="govuk-body mb-1">
            <strong>{label}</strong>
          </p>
          <p className="govuk-body">{field.text}</p>
        </div>
      );
  }
}

const hintOf = ({ hint, prompts, standing }: FieldView) =>
  hint || prompts
    ? {
        text: (
          <>
            {hint}
            {prompts && <Prompts items={prompts} />}
            {standing && <Standing {...standing} />}
          </>
        ),
      }
    : undefined;

type DateProps = {
  name: string;
  field: FieldView;
  errors: Errors;
  legend: object;
  hint: object | undefined;
  errorMessage: object | undefined;
};

function DateQuestion({ name, field, errors, legend, hint, errorMessage }: DateProps) {
  const wrong = field.inputs.map((input) => errors[input.name]).find((words) => words !== undefined);
  const parts = field.inputs.map((input) => ({
    name: input.name.slice(name.length + 1),
    label: input.label,
    value: input.value,
    error: errors[input.name] !== undefined,
    inputmode: input.inputMode ?? ("text" as const),
    autocomplete: input.autocomplete,
    classes: input.width ? `govuk-input--width-${input.width}` : undefined,
  }));
  return (
    <>
      <DateInput
        hint={hint}
        errorMessage={errorMessage ?? (wrong ? { text: wrong } : undefined)}
        id={name}
        namePrefix={name}
        fieldset={{ legend }}
        items={parts}
      />
      <WhichClock name={`${name}-clock`} chosen={field.clock} error={errors[`${name}-clock`]} />
      {field.notKnown && (
        <Checkboxes
          name={field.notKnown.name}
          small
          items={[{ value: "notKnown", text: field.notKnown.label, checked: field.notKnown.checked }]}
        />
      )}
    </>
  );
}

type ClockProps = { name: string; chosen: string | undefined; error: string | undefined };

/** Asked only once a time was typed that the clocks showed twice. */
function WhichClock({ name, chosen, error }: ClockProps) {
  if (chosen === undefined && error === undefined) return null;
  const options = Object.entries(clockQuestion.options);
  return (
    <Radios
      name={name}
      small
      fieldset={{ legend: { text: clockQuestion.label } }}
      errorMessage={error === undefined ? undefined : { text: error }}
      items={options.map(([value, text]) => ({ value, text, checked: value === chosen }))}
    />
  );
}

const attributesOf = ({ value, type, inputMode, autocomplete, spellCheck, width }: InputView) => ({
  value,
  type,
  inputmode: inputMode,
  autocomplete,
  spellcheck: spellCheck,
  width,
});

const isYesNo = (choices: readonly { value: string; conditional: unknown }[]) =>
  choices.every(({ value, conditional }) => ["yes", "no"].includes(value) && !conditional);
