import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Hint } from "./hint.tsx";
import { Label } from "./label.tsx";
import type { Attributes, Extras, Options, TextOptions } from "./options.ts";

/** A line between answers, such as "or". */
export type Divider = { readonly divider: string };

export type ChoiceItem = { readonly value: string; readonly text: ReactNode; readonly divider?: never } & Options<{
  id: string;
  hint: TextOptions;
  /** Chosen or not at first, whatever the group's value says. */
  checked: boolean;
  disabled: boolean;
  /** What is asked only when this answer is chosen. Without JavaScript it always shows. */
  conditional: ReactNode;
  label: Extras;
  attributes: Attributes;
}>;

type Props = {
  readonly group: "radios" | "checkboxes";
  readonly id: string;
  readonly name: string;
  readonly item: ChoiceItem;
  readonly checked: boolean;
} & Options<{ describedBy: string; behaviour: string }>;

/** One radio or checkbox with its label and hint, and what it reveals. */
export function Choice({ group, id, name, item, checked, describedBy, behaviour }: Props) {
  const { value, text, hint, disabled, conditional, label, attributes } = item;
  const hintId = hint?.text ? `${id}-item-hint` : undefined;
  const conditionalId = conditional ? `conditional-${id}` : undefined;
  return (
    <>
      <div className={`govuk-${group}__item`}>
        <input
          className={`govuk-${group}__input`}
          id={id}
          name={name}
          type={group === "radios" ? "radio" : "checkbox"}
          value={value}
          defaultChecked={checked}
          disabled={disabled}
          data-aria-controls={conditionalId}
          data-behaviour={behaviour}
          aria-describedby={[describedBy, hintId].filter(Boolean).join(" ") || undefined}
          {...attributes}
        />
        <Label
          text={text}
          for={id}
          classes={classNames(`govuk-${group}__label`, label?.classes)}
          attributes={label?.attributes}
        />
        {hintId && <Hint {...hint} id={hintId} classes={classNames(`govuk-${group}__hint`, hint?.classes)} />}
      </div>
      {conditional && (
        <div
          className={classNames(`govuk-${group}__conditional`, !checked && `govuk-${group}__conditional--hidden`)}
          id={conditionalId}
        >
          {conditional}
        </div>
      )}
    </>
  );
}

/** Ids of a group's answers: the first has the prefix alone, so that an error summary can link to it. */
export const choiceId = (prefix: string, index: number) => (index === 0 ? prefix : `${prefix}-${index + 1}`);
