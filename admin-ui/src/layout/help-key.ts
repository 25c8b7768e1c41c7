import { useEffect } from "react";
import { isTyping } from "./typing.ts";

/** Calls `open` for "?" while nothing is being typed, and for F1 outside of the sheet; never over an open dialog. */
export const useHelpKey = (open: () => void): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { key, ctrlKey, altKey, metaKey, target } = event;
      if (event.defaultPrevented || ctrlKey || altKey || metaKey) return;
      if (key !== "F1" && (key !== "?" || isTyping(target))) return;
      if (document.querySelector("[role=dialog], dialog[open]")) return;
      event.preventDefault();
      open();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  });
};
