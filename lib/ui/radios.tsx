import { Choice, type ChoiceItem, choiceId, type Divider } from "./choice.tsx";
import { classNames } from "./class-names.ts";
import type { FieldsetOptions } from "./fieldset.tsx";
import { FormGroup, type QuestionOptions } from "./form-group.tsx";
import type { Extras, MaybeItems, Options } from "./options.ts";

type Props = QuestionOptions &
  Extras &
  Options<{
    idPrefix: string;
    fieldset: FieldsetOptions;
    /** The value chosen at first; afterwards the browser keeps it. */
    value: string;
    inline: boolean;
    small: boolean;
  }> & { readonly name: string; readonly items: MaybeItems<ChoiceItem | Divider> };

/** govuk-frontend's radios. The ids begin with `idPrefix`, or else with `name`. */
export function Radios(props: Props) {
  const { name, idPrefix = name, items, value, inline, small, classes, attributes } = props;
  return (
    <FormGroup {...props} id={idPrefix}>
      <div
        className={classNames(
          "govuk-radios",
          small && "govuk-radios--small",
          inline && "govuk-radios--inline",
          classes,
        )}
        {...attributes}
        data-module="govuk-radios"
      >
        {items.map((item, index) => {
          if (!item) return null;
          const id = choiceId(idPrefix, index);
          if (item.divider !== undefined) return <DividerLine key={id} {...item} />;
          const checked = item.checked ?? (!!value && item.value === value);
          return <Choice key={id} group="radios" id={item.id ?? id} name={name} item={item} checked={checked} />;
        })}
      </div>
    </FormGroup>
  );
}

const DividerLine = ({ divider }: Divider) => <div className="govuk-radios__divider">{divider}</div>;
