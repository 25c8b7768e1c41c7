import { type CSSProperties, type ReactNode, type RefObject, useMemo } from "react";
import { lineHere } from "../model/acts/walk.ts";
import { rowAt } from "../model/edits/ledger.ts";
import { missingIn } from "../model/edits/outbox.ts";
import { rectsOf } from "../model/selection.ts";
import { type CellRef, positionOf, type Shape } from "../model/shape.ts";
import { columnOf, type SheetState } from "../model/state.ts";
import { atLine, type Head } from "../model/view/lines.ts";
import type { PendingPaste } from "./clipboard-events.ts";
import { Editor } from "./editor.tsx";
import { type ColumnGeometry, HEADER_HEIGHT, NUMBER_WIDTH, ROW_HEIGHT } from "./geometry.ts";
import { useHandle } from "./handle.ts";
import { Header } from "./header.tsx";
import { RowView } from "./row.tsx";
import { selectedSpans } from "./spans.ts";
import { useGroups } from "./use-groups.tsx";
import type { usePointer } from "./use-pointer.ts";
import { useReveal } from "./use-reveal.ts";
import { useRows } from "./use-rows.ts";

export interface GridProps {
  readonly state: SheetState;
  readonly geometry: ColumnGeometry;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly pointer: ReturnType<typeof usePointer>;
  readonly label: string;
  /** What stands below the last line. */
  readonly children: ReactNode;
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

const gridStyle = (geometry: ColumnGeometry): CSSProperties => ({
  ...Object.fromEntries(
    geometry.starts.slice(0, geometry.frozen).map((start, col) => [`--sheet-start-${col}`, `${start}px`]),
  ),
  ...{ "--sheet-columns": [NUMBER_WIDTH, ...geometry.widths].map((width) => `${width}px`).join(" ") },
  width: geometry.total,
});

/** https://www.w3.org/WAI/ARIA/apg/patterns/grid/: a table may be a grid, and says how large it is beyond what is drawn. */
const ariaOf = ({ ids, fields }: Shape, lines = ids.length) => ({
  role: "grid",
  tabIndex: -1,
  "aria-rowcount": lines + 1,
  "aria-colcount": fields.length + 1,
  "aria-multiselectable": true,
});

const cellUnder = (target: EventTarget): CellRef | undefined => {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-row-id]") : null;
  const { rowId, field } = cell?.dataset ?? {};
  return rowId !== undefined && field !== undefined ? { id: rowId, field } : undefined;
};

const noHeads: readonly Head[] = [];

/** The table itself: its head, the rows that are on the screen, and the editor on the active cell. */
export const Grid = ({ state, geometry, scroller, pointer, label, children, onPendingPaste, onPoint }: GridProps) => {
  const { id, words, openRow } = useHandle();
  const { shape, selection, ledger, shown, context } = state;
  const heads = state.grouping?.heads ?? noHeads;
  const lines = shape.ids.length + heads.length;
  const { drawn, style, first } = useRows(scroller, lines);
  const groups = useGroups(state, geometry, scroller, { first, drawnFrom: drawn[0] ?? 0 });
  useReveal(scroller, state, geometry);
  const rects = useMemo(() => (selection ? rectsOf(shape, selection) : []), [shape, selection]);
  const active = selection && positionOf(shape, selection.active);
  const activeCol = active?.col ?? -1;
  const line = lineHere(state) ?? 0;

  return (
    <div className="sheet-scroller" ref={scroller}>
      <Editor
        state={state}
        column={selection && columnOf(state, selection.active.field)}
        row={active?.row ?? 0}
        col={activeCol}
        isOnScreen={drawn.includes(line)}
        isFrozen={activeCol < geometry.frozen}
        place={{
          top: HEADER_HEIGHT + line * ROW_HEIGHT,
          left: geometry.starts[activeCol] ?? NUMBER_WIDTH,
          minWidth: geometry.widths[activeCol] ?? 0,
        }}
        onPendingPaste={onPendingPaste}
      />
      <table
        {...ariaOf(shape, lines)}
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
          {groups.above}
          {drawn.map((line) => {
            const at = atLine(heads, line);
            if ("head" in at) return groups.draw(at.head);
            const index = at.row;
            const rowId = shape.ids[index];
            if (rowId === undefined) return null;
            const kind = kindOf(state, rowId);
            return (
              <RowView
                key={rowId}
                sheet={id}
                index={index}
                line={line}
                row={rowAt(ledger, rowId)}
                edits={ledger.edits.get(rowId)}
                kind={kind}
                missing={kind === "draft" ? missingLabels(state, rowId) : ""}
                columns={shown}
                frozen={geometry.frozen}
                context={context}
                colours={state.view.colours}
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
      {children}
    </div>
  );
};
