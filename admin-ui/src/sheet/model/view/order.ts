import { isRemoved } from "../acts/removed.ts";
import type { Ledger } from "../edits/ledger.ts";
import type { SheetState } from "../state.ts";
import { arrange } from "./arrange.ts";
import { type Grouping, groupRows, openRows } from "./groups.ts";

export interface Order {
  /** The saved rows that are shown, in order. */
  readonly ids: readonly string[];
  readonly grouping: Grouping | undefined;
}

/** Sorts, filters and groups the rows of a ledger. Those in `held` keep their place. */
export const orderRows = (state: SheetState, ledger: Ledger, held: ReadonlySet<string>): Order => {
  const { view, context, shown, shape, removal, removed } = state;
  const column = ledger.columns.get(view.group ?? "");
  const arranged = arrange({ ledger, view, context, searched: shown, held, before: shape.ids });
  const isThere = (id: string) => !isRemoved(ledger, removal, id);
  const rows = removed.size === 0 ? arranged : arranged.filter(isThere);
  if (!column) return { ids: rows, grouping: undefined };
  const grouping = groupRows({
    ledger,
    context,
    column,
    descending: view.sort.some(({ field, descending }) => field === column.field && descending),
    rows,
    held: new Set([...held].filter(isThere)),
    shown: shape.ids,
    before: state.grouping,
  });
  return { ids: openRows(grouping), grouping };
};
