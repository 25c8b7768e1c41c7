/** What the sheet says aloud. The sentences stand in the words under `messages`. */
export const messageCodes = [
  "readOnlyCell",
  "readOnlyLeft",
  "unreadLeft",
  "copied",
  "copiedLast",
  "pasted",
  "rowsBeyond",
  "columnsBeyond",
  "cleared",
  "removed",
  "rowsNotRemoved",
  "addsRange",
  "filled",
  "undone",
  "redone",
  "nothingToUndo",
  "nothingToRedo",
  "overtaken",
  "rowsAway",
  "rowsBack",
  "rowsOvertaken",
  "rowsStay",
  "conflict",
  "asks",
  "askingSoon",
  "savesItself",
  "confirmed",
  "takenBack",
  "refused",
  "created",
  "offline",
  "online",
  "tabLeaves",
  "rowsShown",
  "grouped",
  "groupOpened",
  "groupClosed",
  "groupIsClosed",
  "groupsOpened",
  "groupsClosed",
  "viewSaved",
  "viewShared",
  "viewPrivate",
  "viewArchived",
  "addressCopied",
  "takesNoFile",
] as const;

export type MessageCode = (typeof messageCodes)[number];

/** One sentence: its code and the values it names; `count` chooses singular or plural. */
export interface Sentence {
  readonly code: MessageCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface Message {
  readonly sentences: readonly Sentence[];
  /** Tells a message from the same one said before. */
  readonly number: number;
}
