import type { RefObject } from "react";
import type { SheetState } from "../model/state.ts";
import { ArrangePanel } from "./arrange-panel.tsx";
import { ColoursPanel } from "./colours-panel.tsx";
import { ColumnMenu } from "./column-menu.tsx";
import type { Overlay } from "./handle.ts";
import type { Columns } from "./use-columns.ts";

interface ColumnOverlayProps {
  readonly state: SheetState;
  readonly overlay: Overlay;
  readonly laidOut: Columns;
  readonly scroller: RefObject<HTMLDivElement | null>;
  onFit(field: string): void;
}

/** What is open about the columns or one of them: under its head, or on cards, which have none, under one button. */
export const ColumnOverlay = ({ state, overlay, laidOut, scroller, onFit }: ColumnOverlayProps) => {
  const arrangeButton = () => scroller.current?.closest(".sheet")?.querySelector(".sheet-arrange");
  if (overlay?.open === "arrange")
    return <ArrangePanel state={state} anchor={() => arrangeButton()?.getBoundingClientRect()} />;
  const column = overlay && "field" in overlay ? state.ledger.columns.get(overlay.field) : undefined;
  if (!column) return null;
  const head = () => scroller.current?.querySelector(`[data-menu="${CSS.escape(column.field)}"]`);
  const anchor = () => (head() ?? arrangeButton())?.getBoundingClientRect();
  return overlay?.open === "columnColours" ? (
    <ColoursPanel state={state} column={column} anchor={anchor} />
  ) : (
    <ColumnMenu key={column.field} state={state} column={column} columns={laidOut} anchor={anchor} onFit={onFit} />
  );
};
