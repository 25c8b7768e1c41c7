import { withoutLast } from "../model/choosing.ts";
import { columnOf } from "../model/state.ts";
import type { EditorPort } from "./editor-port.ts";
import type { Store } from "./store.ts";

/** Takes the last of several values out of an open editor whose caret is at the end; false when the key only erases. */
export const dropLast = (store: Store, editor: EditorPort): boolean => {
  const state = store.get();
  const { selection, editing, context } = state;
  const column = selection && columnOf(state, selection.active.field);
  const input = editor.ref.current;
  const isAtEnd = input !== null && input.selectionStart === input.value.length;
  const text = editing && column && isAtEnd ? withoutLast(input.value, column, context) : undefined;
  if (text === undefined) return false;
  editor.open(text);
  store.update((now) =>
    now.editing ? { ...now, editing: { ...now.editing, text, touched: true, pointed: undefined } } : now,
  );
  return true;
};
