import { newChoiceIn, takeNew } from "../model/acts/choose.ts";
import type { Option, SheetRow } from "../model/column.ts";
import { rowAt } from "../model/edits/ledger.ts";
import type { EditorPort } from "./editor-port.ts";
import type { Store } from "./store.ts";

export type MakeChoice = (field: string, text: string, row: SheetRow) => Promise<Option | undefined>;

/**
 * Has the host make what the open editor names and no choice says. Meanwhile the cell keeps what was typed, and so it does
 * when nothing comes of it.
 */
export const createChoiceWith =
  (store: Store, editor: EditorPort, made: () => MakeChoice | undefined) =>
  (settle: () => void): boolean => {
    const state = store.get();
    const make = made();
    const choice =
      make && newChoiceIn({ ...state, editing: state.editing && { ...state.editing, text: editor.text() ?? "" } });
    if (!make || !choice) return false;
    settle();
    void make(choice.cell.field, choice.sought, rowAt(state.ledger, choice.cell.id))
      // What went wrong has been said by whoever made it.
      .catch(() => undefined)
      .then((option) => {
        if (option) store.update((now) => takeNew(now, choice, option.value));
        editor.focus();
      });
    return true;
  };
