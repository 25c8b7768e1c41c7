import { filterBy, sortBy, unsort } from "../model/acts/look.ts";
import type { Column } from "../model/column.ts";
import type { SheetState } from "../model/state.ts";
import { FilterFields } from "./filter-fields.tsx";
import { GroupMenu } from "./group-menu.tsx";
import { useHandle } from "./handle.ts";
import { Panel } from "./panel.tsx";
import type { Columns } from "./use-columns.ts";
import { useMenuItem } from "./use-menu-item.tsx";

export interface ColumnMenuProps {
  readonly state: SheetState;
  readonly column: Column;
  readonly columns: Columns;
  anchor(): DOMRect | undefined;
  onFit(field: string): void;
}

const Sorting = ({ state, field }: { state: SheetState; field: string }) => {
  const { words } = useHandle();
  const { sort } = state.view;
  const hasOthers = sort.some((key) => key.field !== field);
  const isSorted = sort.some((key) => key.field === field);
  const { change } = useMenuItem();
  const by = (descending: boolean, adding: boolean) => (current: SheetState) =>
    sortBy(current, { field, descending }, adding);
  return (
    <>
      {change(words.menu.ascending, by(false, false))}
      {change(words.menu.descending, by(true, false))}
      {hasOthers && change(words.menu.thenAscending, by(false, true))}
      {hasOthers && change(words.menu.thenDescending, by(true, true))}
      {isSorted && change(words.menu.unsort, (current) => unsort(current, field))}
    </>
  );
};

/** The width in pixels, for those who do not drag. */
const Width = ({ field, columns }: { field: string; columns: Columns }) => {
  const { words } = useHandle();
  const { fields, widths } = columns.geometry;
  return (
    <label className="sheet-field">
      {words.menu.resize}
      <input
        type="number"
        min={48}
        max={1200}
        defaultValue={widths[fields.indexOf(field)]}
        onChange={({ currentTarget: { validity, valueAsNumber } }) =>
          validity.valid && valueAsNumber && columns.setWidth(field, valueAsNumber)
        }
      />
    </label>
  );
};

const Arranging = ({ column, columns, onFit }: Pick<ColumnMenuProps, "column" | "columns" | "onFit">) => {
  const { words, show } = useHandle();
  const { field } = column;
  const { fields, frozen } = columns.geometry;
  const place = fields.indexOf(field);
  const isFrozen = place < frozen;
  const [before, after] = [fields[place - 1], fields[place + 1]];
  const { act } = useMenuItem();
  return (
    <>
      {act(words.menu.fit, () => onFit(field))}
      <button type="button" aria-haspopup="dialog" onClick={() => show({ open: "columnColours", field })}>
        {words.colours.open}
      </button>
      {before !== undefined && act(words.menu.moveLeft, () => columns.move(field, before))}
      {after !== undefined && act(words.menu.moveRight, () => columns.move(field, after))}
      {act(isFrozen ? words.menu.unfreeze : words.menu.freeze, () => columns.freeze(field, !isFrozen))}
      {fields.length > 1 && act(words.menu.hide, () => columns.show(field, false))}
      <Width field={field} columns={columns} />
    </>
  );
};

/** What can be done with a column: sort, filter, place, hide. */
export const ColumnMenu = ({ state, column, columns, anchor, onFit }: ColumnMenuProps) => {
  const { store } = useHandle();
  const { field, label } = column;
  return (
    <Panel title={label} anchor={anchor}>
      <div className="sheet-menu">
        <Sorting state={state} field={field} />
        <GroupMenu state={state} column={column} />
      </div>
      <FilterFields
        column={column}
        context={state.context}
        filter={state.view.filters[field]}
        onFilter={(filter) => store.update((current) => filterBy(current, field, filter))}
      />
      <div className="sheet-menu sheet-placing">
        <Arranging column={column} columns={columns} onFit={onFit} />
      </div>
    </Panel>
  );
};
