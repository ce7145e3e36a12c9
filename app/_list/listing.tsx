import type { ReactNode } from "react";
import { StaticMarkup } from "#app/_frame/static-markup.tsx";
import { Table } from "#lib/ui/table.tsx";

type Props = { head: readonly string[]; rows: readonly (readonly ReactNode[])[] };

/** A table that on a narrow screen becomes one block a row, each cell under the name of its column. */
export const Listing = ({ head, rows }: Props) => (
  <StaticMarkup>
    <Table
      classes="app-listing"
      head={head.map((text) => ({ text }))}
      rows={rows.map((cells) => cells.map((text, column) => ({ text, attributes: { "data-column": head[column] } })))}
    />
  </StaticMarkup>
);
