import type { DragEvent } from "react";

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes("Files");

/** Files that are dropped on the sheet or chosen; does nothing at all where nobody takes them. */
export const useFiles = (take: ((file: File) => void) | undefined) => {
  if (!take) return { onSheet: {}, choose: undefined };
  const onSheet = {
    // Without this the browser would open the file in the place of the page.
    onDragOver: (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      const [file] = event.dataTransfer.files;
      if (file) take(file);
    },
  };
  const choose = () => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".xlsx,.csv";
    input.onchange = () => {
      const [file] = input.files ?? [];
      if (file) take(file);
    };
    input.click();
  };
  return { onSheet, choose };
};
