import { type CSSProperties, type RefObject, useLayoutEffect, useMemo, useRef } from "react";
import { rowAt } from "../model/edits/ledger.ts";
import { missingIn } from "../model/edits/outbox.ts";
import { offsetShowing } from "../model/scrolling.ts";
import { currentRange, rectsOf } from "../model/selection.ts";
import { type CellRef, positionOf, type Shape } from "../model/shape.ts";
import { columnOf, type SheetState } from "../model/state.ts";
import type { PendingPaste } from "./clipboard-events.ts";
import { Editor } from "./editor.tsx";
import { type ColumnGeometry, frozenWidth, HEADER_HEIGHT, NUMBER_WIDTH, ROW_HEIGHT } from "./geometry.ts";
import { useHandle } from "./handle.ts";
import { Header } from "./header.tsx";
import { RowView } from "./row.tsx";
import { selectedSpans } from "./spans.ts";
import type { usePointer } from "./use-pointer.ts";
import { useRows } from "./use-rows.ts";

export interface GridProps {
  readonly state: SheetState;
  readonly geometry: ColumnGeometry;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly pointer: ReturnType<typeof usePointer>;
  readonly label: string;
  onPendingPaste(pending: PendingPaste): void;
  onPoint(cell: CellRef | undefined): void;
}

const kindOf = ({ ledger, blank }: SheetState, id: string) => {
  if (id === blank) return "blank";
  return ledger.drafts.includes(id) ? "draft" : "saved";
};

const missingLabels = (state: SheetState, id: string): string =>
  missingIn(state.ledger, id)
    .map((field) => columnOf(state, field)?.label ?? field)
    .join(", ");

/** Scrolls the end of the selection, or the active cell, into view each time the state asks for it. */
const useReveal = (scroller: RefObject<HTMLDivElement | null>, state: SheetState, geometry: ColumnGeometry) => {
  const done = useRef(0);
  useLayoutEffect(() => {
    if (done.current === state.reveals) return;
    done.current = state.reveals;
    const element = scroller.current;
    const range = state.selection && currentRange(state.selection);
    const target = range && state.selection?.ranges.length === 1 ? range.head : state.selection?.active;
    const place = target && positionOf(state.shape, target);
    if (!element || !place) return;
    const top = place.row * ROW_HEIGHT;
    element.scrollTop = offsetShowing(top, top + ROW_HEIGHT, {
      offset: element.scrollTop,
      size: element.clientHeight - HEADER_HEIGHT,
      covered: 0,
    });
    if (place.col < geometry.frozen) return;
    const left = geometry.starts[place.col] ?? 0;
    element.scrollLeft = offsetShowing(left, left + (geometry.widths[place.col] ?? 0), {
      offset: element.scrollLeft,
      size: element.clientWidth,
      covered: frozenWidth(geometry),
    });
  });
};

const gridStyle = (geometry: ColumnGeometry): CSSProperties => ({
  ...Object.fromEntries(
    geometry.starts.slice(0, geometry.frozen).map((start, col) => [`--sheet-start-${col}`, `${start}px`]),
  ),
  ...{ "--sheet-columns": [NUMBER_WIDTH, ...geometry.widths].map((width) => `${width}px`).join(" ") },
  width: geometry.total,
});

/** https://www.w3.org/WAI/ARIA/apg/patterns/grid/: a table may be a grid, and says how large it is beyond what is drawn. */
const ariaOf = ({ ids, fields }: Shape) => ({
  role: "grid",
  tabIndex: -1,
  "aria-rowcount": ids.length + 1,
  "aria-colcount": fields.length + 1,
  "aria-multiselectable": true,
});

const cellUnder = (target: EventTarget): CellRef | undefined => {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-row-id]") : null;
  const { rowId, field } = cell?.dataset ?? {};
  return rowId !== undefined && field !== undefined ? { id: rowId, field } : undefined;
};

/** The table itself: its head, the rows that are on the screen, and the editor on the active cell. */
export const Grid = ({ state, geometry, scroller, pointer, label, onPendingPaste, onPoint }: GridProps) => {
  const { id, words, openRow } = useHandle();
  const { shape, selection, ledger, shown, context } = state;
  const { drawn, style } = useRows(scroller, shape.ids.length);
  useReveal(scroller, state, geometry);
  const rects = useMemo(() => (selection ? rectsOf(shape, selection) : []), [shape, selection]);
  const active = selection && positionOf(shape, selection.active);
  const activeCol = active?.col ?? -1;
  const isOnScreen = active !== undefined && drawn.includes(active.row);

  return (
    <div className="sheet-scroller" ref={scroller}>
      <Editor
        state={state}
        column={selection && columnOf(state, selection.active.field)}
        row={active?.row ?? 0}
        col={activeCol}
        isOnScreen={isOnScreen}
        isFrozen={activeCol < geometry.frozen}
        place={{
          top: HEADER_HEIGHT + (active?.row ?? 0) * ROW_HEIGHT,
          left: geometry.starts[activeCol] ?? NUMBER_WIDTH,
          minWidth: geometry.widths[activeCol] ?? 0,
        }}
        onPendingPaste={onPendingPaste}
      />
      <table
        {...ariaOf(shape)}
        id={`${id}-grid`}
        className="sheet-table"
        aria-label={label}
        style={gridStyle(geometry)}
        {...pointer}
        onPointerOver={(event) => onPoint(cellUnder(event.target))}
        onPointerLeave={() => onPoint(undefined)}
      >
        <Header
          columns={shown}
          frozen={geometry.frozen}
          view={state.view}
          selectedFrom={Math.min(...rects.map((rect) => rect.left))}
          selectedTo={Math.max(...rects.map((rect) => rect.right))}
        />
        <tbody className="sheet-body" style={style}>
          {drawn.map((index) => {
            const rowId = shape.ids[index];
            if (rowId === undefined) return null;
            const kind = kindOf(state, rowId);
            return (
              <RowView
                key={rowId}
                sheet={id}
                index={index}
                row={rowAt(ledger, rowId)}
                edits={ledger.edits.get(rowId)}
                kind={kind}
                missing={kind === "draft" ? missingLabels(state, rowId) : ""}
                columns={shown}
                frozen={geometry.frozen}
                context={context}
                words={words}
                activeCol={active?.row === index ? activeCol : -1}
                selected={selectedSpans(rects, index)}
                canOpen={openRow !== undefined}
                fresh={state.fresh.get(rowId)}
              />
            );
          })}
        </tbody>
      </table>
      {shape.ids.length === 0 && (
        <p className="sheet-empty">{ledger.rows.size === 0 ? words.noRows : words.nothingFound}</p>
      )}
    </div>
  );
};
