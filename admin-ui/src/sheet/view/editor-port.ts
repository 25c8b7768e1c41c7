import type { RefObject } from "react";

/**
 * The one input of the sheet. It has the focus all the time and stands on the active cell, unseen until something is
 * typed: no letter can get lost between a cell that is closed and one that opens.
 */
export interface EditorPort {
  readonly ref: RefObject<HTMLTextAreaElement | null>;
  /** Undefined while the input is not on the page. */
  text(): string | undefined;
  /** Shows a text with the caret at its end, or all of it selected so that typing replaces it. */
  open(text: string, isSelected?: boolean): void;
  clear(): void;
  insert(text: string): void;
  focus(): void;
}

export const createEditorPort = (): EditorPort => {
  const ref: RefObject<HTMLTextAreaElement | null> = { current: null };
  return {
    ref,
    text: () => ref.current?.value,
    open: (text, isSelected = false) => {
      if (!ref.current) return;
      ref.current.value = text;
      ref.current.setSelectionRange(isSelected ? 0 : text.length, text.length);
    },
    clear: () => {
      if (ref.current && ref.current.value !== "") ref.current.value = "";
    },
    insert: (text) => {
      const input = ref.current;
      if (!input) return;
      input.setRangeText(text, input.selectionStart, input.selectionEnd, "end");
      input.dispatchEvent(new Event("input", { bubbles: true }));
    },
    focus: () => ref.current?.focus({ preventScroll: true }),
  };
};
