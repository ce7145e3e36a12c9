import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import type { Extras, MaybeItems, Options, TextOptions } from "./options.ts";

type Cell = TextOptions & Options<{ format: "numeric"; colspan: number; rowspan: number }>;

type Props = Extras &
  Options<{ caption: ReactNode; captionClasses: string; head: readonly Cell[]; firstCellIsHeader: boolean }> & {
    readonly rows: MaybeItems<readonly Cell[]>;
  };

/** govuk-frontend's table. */
export const Table = ({ caption, captionClasses, head, rows, firstCellIsHeader, classes, attributes }: Props) => (
  <table className={classNames("govuk-table", classes)} {...attributes}>
    {caption && <caption className={classNames("govuk-table__caption", captionClasses)}>{caption}</caption>}
    {head && (
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">{head.map((cell, index) => header(cell, index, "col"))}</tr>
      </thead>
    )}
    <tbody className="govuk-table__body">
      {rows.map(
        (row, index) =>
          row && (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and keep no state.
            <tr key={index} className="govuk-table__row">
              {row.map((cell, index) =>
                firstCellIsHeader && index === 0 ? header(cell, index, "row") : data(cell, index),
              )}
            </tr>
          ),
      )}
    </tbody>
  </table>
);

const header = ({ text, format, classes, colspan, rowspan, attributes }: Cell, key: number, scope: "col" | "row") => (
  <th
    key={key}
    scope={scope}
    className={classNames(
      "govuk-table__header",
      scope === "col" && format && `govuk-table__header--${format}`,
      classes,
    )}
    colSpan={colspan}
    rowSpan={rowspan}
    {...attributes}
  >
    {text}
  </th>
);

const data = ({ text, format, classes, colspan, rowspan, attributes }: Cell, key: number) => (
  <td
    key={key}
    className={classNames("govuk-table__cell", format && `govuk-table__cell--${format}`, classes)}
    colSpan={colspan}
    rowSpan={rowspan}
    {...attributes}
  >
    {text}
  </td>
);
