import { memo } from "react";
import type { Column } from "../model/column.ts";
import { sentence } from "../model/sentence.ts";
import type { View } from "../model/view/arrange.ts";
import type { SheetWords } from "../words.ts";
import { useHandle } from "./handle.ts";
import { Icon } from "./icons.tsx";

export interface HeaderProps {
  readonly columns: readonly Column[];
  readonly frozen: number;
  readonly view: View;
  /** The first and last column that anything is selected in. */
  readonly selectedFrom: number;
  readonly selectedTo: number;
}

const sortOf = ({ sort }: View, field: string) => {
  const place = sort.findIndex((key) => key.field === field);
  const key = sort[place];
  if (!key) return undefined;
  return { order: sort.length > 1 ? String(place + 1) : "", ...key };
};

const describe = (column: Column, view: View, words: SheetWords): string => {
  const sorted = sortOf(view, column.field);
  const parts = [sentence(words.menu.open, { column: column.label })];
  if (sorted) parts.push(sorted.descending ? words.menu.sortedDescending : words.menu.sortedAscending);
  if (view.filters[column.field]) parts.push(words.menu.filtered);
  return parts.join(", ");
};

/** The head of the sheet: one press selects the column, the button at its right sorts and filters it. */
export const Header = memo((props: HeaderProps) => {
  const { columns, frozen, view, selectedFrom, selectedTo } = props;
  const { words, show, run, editor } = useHandle();
  return (
    <thead className="sheet-head">
      <tr aria-rowindex={1} className="sheet-row">
        <th scope="col" aria-colindex={1} className="sheet-corner">
          <button
            type="button"
            tabIndex={-1}
            aria-label={words.selectAll}
            onClick={() => {
              run({ do: "selectAll" });
              editor.focus();
            }}
          />
          <span className="sheet-sr">{words.rowNumber}</span>
        </th>
        {columns.map((column, col) => {
          const sorted = sortOf(view, column.field);
          return (
            <th
              key={column.field}
              scope="col"
              aria-colindex={col + 2}
              aria-sort={sorted ? (sorted.descending ? "descending" : "ascending") : undefined}
              className="sheet-header"
              style={col < frozen ? { left: `var(--sheet-start-${col})` } : undefined}
              data-header={column.field}
              data-frozen={col < frozen ? (col === frozen - 1 ? "last" : "yes") : undefined}
              data-selected={(selectedFrom <= col && col <= selectedTo) || undefined}
              title={column.label}
            >
              <span className="sheet-label">{column.label}</span>
              <button
                type="button"
                tabIndex={-1}
                className="sheet-menu-button"
                data-menu={column.field}
                data-on={sorted || view.filters[column.field] ? "yes" : undefined}
                aria-haspopup="dialog"
                aria-label={describe(column, view, words)}
                onClick={() => show({ open: "columnMenu", field: column.field })}
              >
                {sorted && <Icon shape={sorted.descending ? "sortedDown" : "sortedUp"} />}
                {sorted?.order}
                {!sorted && !view.filters[column.field] && <Icon shape="down" />}
                {view.filters[column.field] && <span className="sheet-funnel" />}
              </button>
              <span className="sheet-resizer" data-resizer={column.field} />
            </th>
          );
        })}
      </tr>
    </thead>
  );
});
