import type { Command } from "../model/keys.ts";
import type { CellRef } from "../model/shape.ts";
import { isDraft, type SheetState } from "../model/state.ts";
import { useHandle } from "./handle.ts";
import { Panel } from "./panel.tsx";

interface CellMenuProps {
  readonly state: SheetState;
  readonly cell: CellRef;
  readonly label: string;
  /** Whether somebody keeps a history of cells. */
  readonly hasHistory: boolean;
  anchor(): DOMRect | undefined;
}

/** What can be done with the cell, or the cells, under the pointer: right click, Shift+F10 or the menu key. */
export const CellMenu = ({ state, cell, label, hasHistory, anchor }: CellMenuProps) => {
  const { editor, words, show, run, openRow } = useHandle();
  const item = (name: string, act: () => void) => (
    <button type="button" onClick={act}>
      {name}
    </button>
  );
  const command =
    (wanted: Command["do"] & ("fillDown" | "continueDown" | "clear" | "openRow" | "removeRows")) => () => {
      show(undefined);
      editor.focus();
      run({ do: wanted });
    };
  const isSaved = !isDraft(state, cell.id);
  return (
    <Panel title={label} anchor={anchor}>
      <div className="sheet-menu">
        {hasHistory && isSaved && item(words.cell.history, () => show({ open: "cellHistory", cell }))}
        {openRow && isSaved && item(words.cell.openRow, command("openRow"))}
        {item(words.cell.fillDown, command("fillDown"))}
        {item(words.cell.continueDown, command("continueDown"))}
        {item(words.cell.clear, command("clear"))}
        {state.removal !== undefined && item(words.cell.remove, command("removeRows"))}
      </div>
    </Panel>
  );
};
