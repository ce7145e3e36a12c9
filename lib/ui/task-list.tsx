import { classNames } from "./class-names.ts";
import type { Extras, MaybeItems, Options, TextOptions } from "./options.ts";
import { Tag, type TagOptions } from "./tag.tsx";

type Item = { readonly title: TextOptions; readonly status: TextOptions & Options<{ tag: TagOptions }> } & Options<{
  /** Where the task is done; a task without it cannot be started yet. */
  href: string;
  hint: TextOptions;
  classes: string;
}>;

type Props = Extras & Options<{ idPrefix: string }> & { readonly items: MaybeItems<Item> };

/** govuk-frontend's task list. */
export const TaskList = ({ idPrefix = "task-list", items, classes, attributes }: Props) => (
  <ul className={classNames("govuk-task-list", classes)} {...attributes}>
    {items.map((item, index) => item && task(item, `${idPrefix}-${index + 1}`))}
  </ul>
);

function task({ title, href, hint, status, classes }: Item, id: string) {
  const hintId = `${id}-hint`;
  const statusId = `${id}-status`;
  return (
    <li key={id} className={classNames("govuk-task-list__item", href && "govuk-task-list__item--with-link", classes)}>
      <div className="govuk-task-list__name-and-hint">
        {href ? (
          <a
            className={classNames("govuk-link govuk-task-list__link", title.classes)}
            href={href}
            aria-describedby={hint ? `${hintId} ${statusId}` : statusId}
          >
            {title.text}
          </a>
        ) : (
          <div className={title.classes}>{title.text}</div>
        )}
        {hint && (
          <div id={hintId} className="govuk-task-list__hint">
            {hint.text}
          </div>
        )}
      </div>
      <div className={classNames("govuk-task-list__status", status.classes)} id={statusId}>
        {status.tag ? <Tag {...status.tag} /> : status.text}
      </div>
    </li>
  );
}
