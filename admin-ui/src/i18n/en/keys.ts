/** The keys that Soglia answers to outside of the sheet, and what they do. */
export const keys = {
  title: "Keys",
  sheetTitle: "In tables",
  boardTitle: "On the board",
  groups: [
    {
      title: "Everywhere",
      keys: [
        ["Ctrl+K", "finds households, people, pages and things to do"],
        ["N, or Ctrl+Shift+D", "writes in the diary"],
        ["?", "these keys"],
        ["Tab / Shift+Tab", "to the next field or button / to the one before"],
        ["Esc", "closes what was opened over the page"],
      ],
    },
    {
      title: "In forms",
      keys: [
        ["Enter", "sends"],
        ["Ctrl+Enter", "sends from a long text, too"],
        ["Space", "ticks a box, presses a button"],
        ["Alt+down arrow", "opens a list"],
      ],
    },
  ],
};
