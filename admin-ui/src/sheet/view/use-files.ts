import type { DragEvent } from "react";
import { say } from "../model/state.ts";
import type { Store } from "./store.ts";

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes("Files");

/** Files that are dropped on the sheet or chosen; where nobody takes them, a dropped one is answered with the reason. */
export const useFiles = (take: ((file: File) => void) | undefined, store: Store) => {
  const onSheet = {
    // Without this the browser would open the file in the place of the page.
    onDragOver: (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      const [file] = event.dataTransfer.files;
      if (!take) store.update((state) => say(state, { code: "takesNoFile" }));
      else if (file) take(file);
    },
  };
  const choose = (chosen: (file: File) => void) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".xlsx,.csv";
    input.onchange = () => {
      const [file] = input.files ?? [];
      if (file) chosen(file);
    };
    input.click();
  };
  return { onSheet, choose: take && (() => choose(take)) };
};
