import type { RefObject } from "react";
import type { SheetRow } from "../model/column.ts";
import { rowAt } from "../model/edits/ledger.ts";
import type { PastValue } from "../model/past.ts";
import { columnOf, type SheetState } from "../model/state.ts";
import { CellHistory } from "./cell-history.tsx";
import { CellMenu } from "./cell-menu.tsx";
import type { Overlay } from "./handle.ts";

interface CellOverlayProps {
  readonly state: SheetState;
  readonly overlay: Overlay;
  readonly scroller: RefObject<HTMLElement | null>;
  readPast?(row: SheetRow, field: string): Promise<readonly PastValue[]>;
}

/** What is open about one cell: its menu, or its history. */
export const CellOverlay = ({ state, overlay, scroller, readPast }: CellOverlayProps) => {
  if (overlay?.open !== "cellMenu" && overlay?.open !== "cellHistory") return null;
  const { cell } = overlay;
  const column = columnOf(state, cell.field);
  if (!column) return null;
  const selector = `[data-row-id="${CSS.escape(cell.id)}"][data-field="${CSS.escape(cell.field)}"]`;
  const anchor = () => scroller.current?.querySelector(selector)?.getBoundingClientRect();
  if (overlay.open === "cellMenu")
    return (
      <CellMenu state={state} cell={cell} label={column.label} hasHistory={readPast !== undefined} anchor={anchor} />
    );
  if (!readPast) return null;
  const read = () => readPast(rowAt(state.ledger, cell.id), cell.field);
  return <CellHistory state={state} cell={cell} column={column} anchor={anchor} read={read} />;
};
