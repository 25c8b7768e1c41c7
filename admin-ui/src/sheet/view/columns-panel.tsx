import type { Column } from "../model/column.ts";
import { useHandle } from "./handle.ts";
import { Panel } from "./panel.tsx";
import type { Columns } from "./use-columns.ts";

export interface ColumnsPanelProps {
  readonly columns: readonly Column[];
  readonly laidOut: Columns;
  anchor(): DOMRect | undefined;
}

/** Which columns are shown. The last one cannot be hidden. */
export const ColumnsPanel = ({ columns, laidOut, anchor }: ColumnsPanelProps) => {
  const { words } = useHandle();
  const { order, hidden } = laidOut.layout;
  const labels = new Map(columns.map(({ field, label }) => [field, label]));
  const isLast = (field: string) => !hidden.includes(field) && hidden.length === order.length - 1;
  return (
    <Panel title={words.columns} anchor={anchor}>
      <div className="sheet-values">
        {order.map((field) => (
          <label key={field}>
            <input
              type="checkbox"
              checked={!hidden.includes(field)}
              disabled={isLast(field)}
              onChange={(event) => laidOut.show(field, event.currentTarget.checked)}
            />
            {labels.get(field)}
          </label>
        ))}
      </div>
      <button type="button" className="sheet-quiet" onClick={laidOut.reset}>
        {words.resetColumns}
      </button>
    </Panel>
  );
};
