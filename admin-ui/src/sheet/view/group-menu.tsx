import { closeAll, openAll } from "../model/acts/grouping.ts";
import { groupBy } from "../model/acts/look.ts";
import type { Column } from "../model/column.ts";
import { sentence } from "../model/sentence.ts";
import type { SheetState } from "../model/state.ts";
import type { View } from "../model/view/arrange.ts";
import { useHandle } from "./handle.ts";
import { useMenuItem } from "./use-menu-item.tsx";

/** Putting rows together by a column, and opening or closing all that stand together. */
export const GroupMenu = ({ state, column }: { state: SheetState; column: Column }) => {
  const { words } = useHandle();
  const { group } = state.view;
  const { grouping } = state;
  const { change } = useMenuItem();
  const { closed, groups } = grouping ?? { closed: new Set(), groups: [] };
  const areAllClosed = groups.every(({ key }) => closed.has(key));
  return (
    <>
      {group !== column.field && change(words.group.by, (current) => groupBy(current, column.field))}
      {group !== undefined && change(words.group.stop, (current) => groupBy(current, undefined))}
      {grouping && closed.size > 0 && change(words.group.openAll, openAll)}
      {grouping && !areAllClosed && change(words.group.closeAll, closeAll)}
    </>
  );
};

/** In the bar above the sheet: by which column rows stand together, until it is taken off. */
export const GroupChip = ({ view, columns }: { view: View; columns: ReadonlyMap<string, Column> }) => {
  const { store, words } = useHandle();
  const { group } = view;
  if (group === undefined) return null;
  const column = columns.get(group)?.label ?? group;
  return (
    <button type="button" className="sheet-chip" onClick={() => store.update((state) => groupBy(state, undefined))}>
      {sentence(words.group.on, { column })}
      <span className="sheet-sr">{words.group.remove}</span> <span aria-hidden>×</span>
    </button>
  );
};
