import { classNames } from "./class-names.ts";
import { describedByOf, FormGroup, type QuestionOptions } from "./form-group.tsx";
import type { LabelOptions } from "./label.tsx";
import type { Attributes, Extras, MaybeItems, Options } from "./options.ts";

type Item = { readonly text: string } & Options<{
  value: string;
  selected: boolean;
  disabled: boolean;
  attributes: Attributes;
}>;

type Props = QuestionOptions &
  Extras &
  Options<{
    id: string;
    /** The value chosen at first; afterwards the browser keeps it. */
    value: string;
    disabled: boolean;
    items: MaybeItems<Item>;
  }> & { readonly name: string; readonly label: LabelOptions };

/** govuk-frontend's select. Its id is its name unless given. */
export function Select(props: Props) {
  const { name, id = name, value, disabled, classes, attributes, errorMessage } = props;
  const items = (props.items ?? []).filter((item) => !!item);
  const chosen = items.find((item) => item.selected ?? (!!value && optionValue(item) === value));
  return (
    <FormGroup {...props} id={id}>
      <select
        className={classNames("govuk-select", classes, errorMessage && "govuk-select--error")}
        id={id}
        name={name}
        defaultValue={chosen && optionValue(chosen)}
        disabled={disabled}
        aria-describedby={describedByOf(id, props)}
        {...attributes}
      >
        {items.map((item) => (
          <option key={optionValue(item)} value={item.value} disabled={item.disabled} {...item.attributes}>
            {item.text}
          </option>
        ))}
      </select>
    </FormGroup>
  );
}

const optionValue = (item: Item) => item.value ?? item.text;
