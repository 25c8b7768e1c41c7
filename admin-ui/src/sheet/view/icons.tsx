const shapes = {
  down: "M3 6l5 5 5-5",
  sortedUp: "M8 14V2M3 7l5-5 5 5",
  sortedDown: "M8 2v12M3 9l5 5 5-5",
  undo: "M6 3L2.5 6.5 6 10M3 6.5h6.5a3.5 3.5 0 010 7H7",
  redo: "M10 3l3.5 3.5L10 10M13 6.5H6.5a3.5 3.5 0 000 7H9",
  open: "M6 3h7v7M13 3L4 12",
};

/** A small sign beside words that say the same. */
export const Icon = ({ shape }: { shape: keyof typeof shapes }) => (
  <svg viewBox="0 0 16 16" aria-hidden="true">
    <path d={shapes[shape]} />
  </svg>
);
