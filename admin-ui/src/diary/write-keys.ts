import { useEffect } from "react";

/** Where letters are typed, or mean something else: fields, the sheet, lists that are searched by typing. */
const TYPING = "input, textarea, select, [contenteditable=true], .sheet, [role=listbox], [role=menu], [role=grid]";

const isPlainKey = ({ ctrlKey, altKey, metaKey, key }: KeyboardEvent): boolean =>
  key.toLowerCase() === "n" && !ctrlKey && !altKey && !metaKey;

const isChord = ({ ctrlKey, shiftKey, altKey, key }: KeyboardEvent): boolean =>
  ctrlKey && shiftKey && !altKey && key.toLowerCase() === "d";

const isTyping = (target: EventTarget | null): boolean => target instanceof Element && target.closest(TYPING) !== null;

/** Calls `open` for N while nothing is being typed, and for Ctrl+Shift+D anywhere; never over an open dialog. */
export const useWriteKeys = (open: () => void): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.repeat || event.defaultPrevented || document.querySelector("[role=dialog]")) return;
      if (!isChord(event) && (!isPlainKey(event) || isTyping(event.target))) return;
      event.preventDefault();
      open();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [open]);
};
