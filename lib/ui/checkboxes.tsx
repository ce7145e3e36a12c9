import { Choice, type ChoiceItem, choiceId, type Divider } from "./choice.tsx";
import { classNames } from "./class-names.ts";
import type { FieldsetOptions } from "./fieldset.tsx";
import { describedByOf, FormGroup, type QuestionOptions } from "./form-group.tsx";
import type { Extras, MaybeItems, Options } from "./options.ts";

type CheckboxItem = ChoiceItem &
  Options<{
    /** A name of its own, where the group's would not do. */
    name: string;
    /** Choosing this one clears the others. */
    behaviour: "exclusive";
  }>;

type Props = QuestionOptions &
  Extras &
  Options<{
    idPrefix: string;
    fieldset: FieldsetOptions;
    /** The values chosen at first; afterwards the browser keeps them. */
    values: readonly string[];
    small: boolean;
  }> & { readonly name: string; readonly items: MaybeItems<CheckboxItem | Divider> };

/** govuk-frontend's checkboxes. The ids begin with `idPrefix`, or else with `name`. */
export function Checkboxes(props: Props) {
  const { name, idPrefix = name, items, values, fieldset, small, classes, attributes } = props;
  const describedBy = fieldset ? undefined : describedByOf(idPrefix, props);
  return (
    <FormGroup {...props} id={idPrefix}>
      <div
        className={classNames("govuk-checkboxes", small && "govuk-checkboxes--small", classes)}
        {...attributes}
        data-module="govuk-checkboxes"
      >
        {items.map((item, index) => {
          if (!item) return null;
          const id = choiceId(idPrefix, index);
          if (item.divider !== undefined) return <DividerLine key={id} {...item} />;
          const checked = item.checked ?? !!values?.includes(item.value);
          const shared = { group: "checkboxes", item, checked, describedBy, behaviour: item.behaviour } as const;
          return <Choice key={id} {...shared} id={item.id ?? id} name={item.name ?? name} />;
        })}
      </div>
    </FormGroup>
  );
}

const DividerLine = ({ divider }: Divider) => <div className="govuk-checkboxes__divider">{divider}</div>;
