import { type CSSProperties, type ReactNode, Suspense, useMemo, useRef, useState } from "react";
import { paste } from "./model/acts/clip.ts";
import type { Option, SheetColumn, SheetRow } from "./model/column.ts";
import type { RowEdit, RowResult } from "./model/edits/save.ts";
import type { Foresight } from "./model/foresee/foresight.ts";
import type { PastValue } from "./model/past.ts";
import type { CellRef } from "./model/shape.ts";
import type { Locale } from "./model/values/reading.ts";
import type { View } from "./model/view/arrange.ts";
import { AskingBar } from "./view/asking/asking-bar.tsx";
import { Cards } from "./view/cards.tsx";
import { CellOverlay } from "./view/cell-overlay.tsx";
import type { PendingPaste } from "./view/clipboard-events.ts";
import { ColumnOverlay } from "./view/column-overlay.tsx";
import { ColumnsPanel } from "./view/columns-panel.tsx";
import { AskRows, Help } from "./view/dialogs.tsx";
import { Grid } from "./view/grid.tsx";
import { HandleProvider } from "./view/handle.ts";
import type { SaveNew } from "./view/import/save-import.ts";
import { ExportPanel, ImportDialog } from "./view/later.ts";
import { NoteOf } from "./view/note.tsx";
import { Nothing } from "./view/nothing.tsx";
import { Spoken } from "./view/spoken.tsx";
import { StatusBar } from "./view/status-bar.tsx";
import { Toolbar } from "./view/toolbar.tsx";
import { useFiles } from "./view/use-files.ts";
import { useNarrow } from "./view/use-narrow.ts";
import { usePointer } from "./view/use-pointer.ts";
import { useSheet } from "./view/use-sheet.ts";
import { type StandingInput, useStanding } from "./view/use-standing.ts";
import type { SheetViews } from "./view/use-views.ts";
import { ViewsMenu } from "./view/views-menu.tsx";
import type { SheetWords } from "./words.ts";
import "./view/sheet.css";
import "./view/groups.css";
import "./view/floating.css";
import "./view/cards.css";

export type { SheetColumn, SheetRow } from "./model/column.ts";
export type { RowEdit, RowResult } from "./model/edits/save.ts";
export type { Effect, Foresight } from "./model/foresee/foresight.ts";
export type { PastValue } from "./model/past.ts";
export type { View as SheetView } from "./model/view/arrange.ts";
export type { Standing as SheetStanding } from "./view/use-standing.ts";
export type { SheetViews, ViewChange } from "./view/use-views.ts";
export type { SheetWords } from "./words.ts";

const noFields: readonly string[] = [];

export interface SheetProps<Row extends SheetRow> extends StandingInput {
  /** A new array whenever anything in it has changed; unchanged rows may keep their identity. */
  readonly rows: readonly Row[];
  /** The same array for as long as nothing in it has changed. */
  readonly columns: readonly SheetColumn<Row>[];
  readonly locale: Locale;
  readonly words: SheetWords;
  /**
   * Saves edits and answers each, in their order. When it rejects, the server counts as out of reach: the very same edits
   * are sent again later, so it has to be safe to repeat.
   */
  onSave(edits: RowEdit[]): Promise<readonly RowResult<Row>[]>;
  /** What saving edits would do, in their order; writes nothing. Without it nothing is asked before saving. */
  foresee?(edits: readonly RowEdit[]): Promise<readonly Foresight[]>;
  /** What the sheet is called by screen readers. */
  readonly label: string;
  /** The civil date; the one in Rome if it is not given. */
  readonly today?: string;
  /** Whether rows can be created by typing in an empty one at the bottom, or by pasting past the last. */
  readonly creatable?: boolean;
  /** The yes-or-no column, an unseen one, with which rows are put away (Ctrl+Delete); without it they stay. */
  readonly removal?: string;
  /** Under which name widths, order, hidden columns and sorting are kept in this browser. No data is. */
  readonly storageKey?: string;
  readonly initialView?: Partial<View>;
  /** Ways of looking that are kept under a name, and the one that is chosen; without it none are offered. */
  readonly views?: SheetViews | undefined;
  onOpenRow?(row: Row): void;
  /** What a row is called where it is read by itself; what stands in its first column if it is not given. */
  titleOf?(row: Row): string;
  /**
   * Makes a record for a column that `creates`, called as it was typed, for this row; undefined when it was given up.
   * Without it nothing is created from a cell.
   */
  onCreateChoice?(field: string, text: string, row: SheetRow): Promise<Option | undefined>;
  /** The past of one cell, the last change first; without it the sheet offers no history. */
  historyOf?(row: Row, field: string): Promise<readonly PastValue[]>;
  /** Who saved a row last, by name: shown for a moment on the cells that others change. */
  byOf?(row: Row): string | undefined;
  /** Saves many new rows, from a file that is dropped on the sheet or chosen; without it nothing can be imported. */
  readonly saveNew?: SaveNew | undefined;
  /** The columns by which an imported row is taken for one that is there already. */
  readonly sameBy?: readonly string[];
  /** What stands in a sheet without any row; a short sentence if it is not given. */
  readonly empty?: ReactNode;
  /** Any CSS length; the whole height of its container if it is not given. */
  readonly height?: CSSProperties["height"];
}

/** A grid of records that feels like a spreadsheet: typed, saved as you go, and honest about what became of each cell. */
export const Sheet = <Row extends SheetRow>(props: SheetProps<Row>) => {
  const { columns, label, height = "100%" } = props;
  const { handle, state, laidOut, inUse, overlay, isOnLine, scroller, searchRef, onFit } = useSheet(props);
  const [pending, setPending] = useState<PendingPaste>();
  const [pointed, setPointed] = useState<CellRef>();
  const [file, setFile] = useState<File>();
  const takesFiles = useFiles(props.saveNew && setFile, handle.store);
  const columnsButton = useRef<HTMLButtonElement>(null);
  const exportButton = useRef<HTMLButtonElement>(null);
  const isNarrow = useNarrow();
  const pointer = usePointer({ scroller, handle, resize: laidOut.resize, move: laidOut.move, onFit });
  const { store, show } = handle;
  const viewsMenu = useMemo(() => inUse && <ViewsMenu inUse={inUse} overlay={overlay} />, [inUse, overlay]);
  useStanding(handle, scroller, props, () => inUse?.before());

  const finishPaste = (creating: boolean) => {
    if (pending) store.update((current) => paste(current, pending.plan, creating));
    setPending(undefined);
  };
  const titleOf = props.titleOf && ((row: SheetRow) => props.titleOf?.(row as Row) ?? "");
  const { historyOf } = props;
  // Rows come from the host and go back to it as what they were.
  const readPast = historyOf && ((row: SheetRow, field: string) => historyOf(row as Row, field));
  const nothing = <Nothing state={state} empty={props.empty} />;
  return (
    <HandleProvider value={handle}>
      <div className="sheet" style={{ height }} {...takesFiles.onSheet}>
        <Toolbar
          view={state.view}
          columns={state.ledger.columns}
          searchRef={searchRef}
          columnsButton={columnsButton}
          exportButton={exportButton}
          views={viewsMenu}
          onImport={takesFiles.choose}
          canUndo={state.history.done.length > 0}
          canRedo={state.history.undone.length > 0}
        />
        {isNarrow ? (
          <Cards state={state} scroller={scroller} label={label} titleOf={titleOf}>
            {nothing}
          </Cards>
        ) : (
          <Grid
            state={state}
            geometry={laidOut.geometry}
            scroller={scroller}
            pointer={pointer}
            label={label}
            onPendingPaste={setPending}
            onPoint={setPointed}
          >
            {nothing}
          </Grid>
        )}
        <AskingBar state={state} />
        <StatusBar state={state} isOnLine={isOnLine} />
        {!isNarrow && <NoteOf state={state} pointed={pointed} scroller={scroller} />}
        <ColumnOverlay state={state} overlay={overlay} laidOut={laidOut} scroller={scroller} onFit={onFit} />
        {overlay?.open === "columns" && (
          <ColumnsPanel
            columns={columns}
            laidOut={laidOut}
            anchor={() => columnsButton.current?.getBoundingClientRect()}
          />
        )}
        {overlay?.open === "export" && (
          <Suspense fallback={null}>
            <ExportPanel state={state} label={label} anchor={() => exportButton.current?.getBoundingClientRect()} />
          </Suspense>
        )}
        <CellOverlay state={state} overlay={overlay} scroller={scroller} {...(readPast && { readPast })} />
        {overlay?.open === "help" && <Help onClose={() => show(undefined)} />}
        {file && props.saveNew && (
          <Suspense fallback={null}>
            <ImportDialog
              file={file}
              columns={columns}
              rows={props.rows}
              context={state.context}
              sameBy={props.sameBy ?? noFields}
              save={props.saveNew}
              onClose={() => setFile(undefined)}
            />
          </Suspense>
        )}
        {pending && (
          <AskRows
            newRows={pending.newRows}
            onCreate={() => finishPaste(true)}
            onOnlyFitting={() => finishPaste(false)}
            onCancel={() => setPending(undefined)}
          />
        )}
        <Spoken message={state.message} />
      </div>
    </HandleProvider>
  );
};
