import { classNames } from "./class-names.ts";
import type { Attributes, Extras, MaybeItems, Options, TextOptions } from "./options.ts";

type Item = { readonly label: string; readonly panel: Pick<TextOptions, "text" | "attributes"> } & Options<{
  id: string;
  attributes: Attributes;
}>;

type Props = Extras & Options<{ id: string; idPrefix: string; title: string; items: MaybeItems<Item> }>;

/**
 * govuk-frontend's tabs. Without JavaScript, and on a narrow screen, the panels stand below each other under a list of
 * links.
 */
export function Tabs({ id, idPrefix = "tab", title = "Contents", items = [], classes, attributes }: Props) {
  const panels = items.flatMap((item, index) =>
    item ? [{ ...item, id: item.id || `${idPrefix}-${index + 1}`, isFirst: index === 0 }] : [],
  );
  return (
    <div id={id} className={classNames("govuk-tabs", classes)} {...attributes} data-module="govuk-tabs">
      <h2 className="govuk-tabs__title">{title}</h2>
      {panels.length > 0 && (
        <ul className="govuk-tabs__list">
          {panels.map(({ id, label, attributes, isFirst }) => (
            <li key={id} className={classNames("govuk-tabs__list-item", isFirst && "govuk-tabs__list-item--selected")}>
              <a className="govuk-tabs__tab" href={`#${id}`} {...attributes}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
      {panels.map(({ id, panel, isFirst }) => (
        <div
          key={id}
          className={classNames("govuk-tabs__panel", !isFirst && "govuk-tabs__panel--hidden")}
          id={id}
          {...panel.attributes}
        >
          {typeof panel.text === "string" ? <p className="govuk-body">{panel.text}</p> : panel.text}
        </div>
      ))}
    </div>
  );
}
