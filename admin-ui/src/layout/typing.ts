/** Where letters are typed, or mean something else: fields (the sheet has one on its active cell), lists that are searched by typing. */
const TYPING = "input, textarea, select, [contenteditable=true], [role=listbox], [role=menu]";

/** Whether a key that was pressed there may be meant as a letter. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(TYPING) !== null;
