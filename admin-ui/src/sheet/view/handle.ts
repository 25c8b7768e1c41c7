import { createContext, useContext } from "react";
import type { SheetRow } from "../model/column.ts";
import type { Command } from "../model/keys.ts";
import type { CellRef } from "../model/shape.ts";
import type { SheetWords } from "../words.ts";
import type { EditorPort } from "./editor-port.ts";
import type { Store } from "./store.ts";

/** What is open over the sheet. */
export type Overlay =
  | { readonly open: "help" | "arrange" | "columns" | "export" | "views" }
  | { readonly open: "columnMenu" | "columnColours"; readonly field: string }
  | { readonly open: "cellMenu" | "cellHistory"; readonly cell: CellRef }
  | undefined;

/** What every part of the sheet may use. Stays the same for as long as the sheet is there, but for the words. */
export interface SheetHandle {
  readonly id: string;
  readonly store: Store;
  readonly editor: EditorPort;
  readonly words: SheetWords;
  run(command: Command): boolean;
  /** Takes what is being typed, if anything is, before something else is done. */
  settle(): void;
  show(overlay: Overlay): void;
  openRow: ((row: SheetRow) => void) | undefined;
}

const HandleContext = createContext<SheetHandle | undefined>(undefined);

export const HandleProvider = HandleContext.Provider;

export const useHandle = (): SheetHandle => {
  const handle = useContext(HandleContext);
  if (!handle) throw new Error("A part of the sheet stands outside of a sheet.");
  return handle;
};

export const cellId = (sheet: string, row: number, col: number): string => `${sheet}-r${row}-c${col}`;
