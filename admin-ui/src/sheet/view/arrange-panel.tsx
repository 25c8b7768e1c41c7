import type { SheetState } from "../model/state.ts";
import { useHandle } from "./handle.ts";
import { Panel } from "./panel.tsx";

interface ArrangePanelProps {
  readonly state: SheetState;
  anchor(): DOMRect | undefined;
}

/** Where no heads of columns are drawn: the way to their menus, and which of them do something now. */
export const ArrangePanel = ({ state, anchor }: ArrangePanelProps) => {
  const { words, show } = useHandle();
  const { sort, filters } = state.view;
  const doingOf = (field: string): string => {
    const key = sort.find((one) => one.field === field);
    const sorted = key && (key.descending ? words.menu.sortedDescending : words.menu.sortedAscending);
    return [sorted, filters[field] && words.menu.filtered].filter(Boolean).join(", ");
  };
  return (
    <Panel title={words.cards.arrangeBy} anchor={anchor}>
      <div className="sheet-menu">
        {state.shown.map(({ field, label }) => (
          <button key={field} type="button" aria-haspopup="dialog" onClick={() => show({ open: "columnMenu", field })}>
            {label} {doingOf(field) && <small>{doingOf(field)}</small>}
          </button>
        ))}
      </div>
    </Panel>
  );
};
