import { memo, type ReactNode, type RefObject } from "react";
import { filterBy, search, showAll } from "../model/acts/look.ts";
import type { Column } from "../model/column.ts";
import { sentence } from "../model/sentence.ts";
import type { View } from "../model/view/arrange.ts";
import { GroupChip } from "./group-menu.tsx";
import { useHandle } from "./handle.ts";
import { Icon } from "./icons.tsx";

export interface ToolbarProps {
  readonly view: View;
  readonly columns: ReadonlyMap<string, Column>;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly columnsButton: RefObject<HTMLButtonElement | null>;
  readonly exportButton: RefObject<HTMLButtonElement | null>;
  /** Stands first: through which view the sheet is looked at. */
  readonly views?: ReactNode;
  readonly onImport?: (() => void) | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

const UndoRedo = ({ canUndo, canRedo }: Pick<ToolbarProps, "canUndo" | "canRedo">) => {
  const { words, run, settle } = useHandle();
  const button = (which: "undo" | "redo", isPossible: boolean) => (
    <button
      type="button"
      className="sheet-undo"
      aria-label={words[which]}
      title={words[which]}
      disabled={!isPossible}
      onClick={() => {
        settle();
        run({ do: which });
      }}
    >
      <Icon shape={which} />
    </button>
  );
  return (
    <>
      {button("undo", canUndo)}
      {button("redo", canRedo)}
    </>
  );
};

const Chips = ({ view, columns }: Pick<ToolbarProps, "view" | "columns">) => {
  const { store, words } = useHandle();
  return Object.keys(view.filters).map((field) => {
    const label = columns.get(field)?.label ?? field;
    return (
      <button
        key={field}
        type="button"
        className="sheet-chip"
        onClick={() => store.update((state) => filterBy(state, field, undefined))}
      >
        {sentence(words.filterOn, { column: label })}
        <span className="sheet-sr">{words.removeFilter}</span> <span aria-hidden>×</span>
      </button>
    );
  });
};

/** Above the sheet: search, the filters that are on, columns, files and keys. */
export const Toolbar = memo((props: ToolbarProps) => {
  const { view, columns, searchRef, columnsButton, exportButton, onImport, canUndo, canRedo } = props;
  const { store, words, show, editor, settle } = useHandle();
  const isFiltered = view.search !== "" || Object.keys(view.filters).length > 0;
  return (
    <div className="sheet-toolbar">
      {props.views}
      <input
        ref={searchRef}
        type="search"
        className="sheet-search"
        placeholder={words.search}
        aria-label={words.search}
        value={view.search}
        onChange={(event) => {
          const text = event.currentTarget.value;
          store.update((state) => search(state, text));
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" || event.key === "ArrowDown") {
            event.preventDefault();
            editor.focus();
          }
        }}
      />
      <button
        type="button"
        className="sheet-quiet sheet-arrange"
        aria-haspopup="dialog"
        onClick={() => show({ open: "arrange" })}
      >
        {words.cards.arrange}
      </button>
      <UndoRedo canUndo={canUndo} canRedo={canRedo} />
      <GroupChip view={view} columns={columns} />
      <Chips view={view} columns={columns} />
      {isFiltered && (
        <button type="button" className="sheet-quiet" onClick={() => store.update(showAll)}>
          {words.showAll}
        </button>
      )}
      <span className="sheet-spring" />
      {onImport && (
        <button type="button" className="sheet-quiet sheet-import" aria-haspopup="dialog" onClick={onImport}>
          {words.import.button}
        </button>
      )}
      <button
        ref={exportButton}
        type="button"
        className="sheet-quiet"
        aria-haspopup="dialog"
        onClick={() => {
          settle();
          show({ open: "export" });
        }}
      >
        {words.export.title}
      </button>
      <button
        ref={columnsButton}
        type="button"
        className="sheet-quiet"
        aria-haspopup="dialog"
        onClick={() => {
          settle();
          show({ open: "columns" });
        }}
      >
        {words.columns}
      </button>
      <button
        type="button"
        className="sheet-quiet sheet-keys"
        aria-haspopup="dialog"
        onClick={() => show({ open: "help" })}
      >
        <kbd>?</kbd> {words.help}
      </button>
    </div>
  );
});
