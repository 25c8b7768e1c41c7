import { isSame } from "../column.ts";
import { type Content, isUnread, sameContent } from "../content.ts";

/**
 * unread: kept as typed, not sent · waiting: to be sent · saving: on its way · saved: just confirmed ·
 * conflict: somebody else has changed it since · refused: not allowed, with the reason.
 */
export type CellState = "unread" | "waiting" | "saving" | "saved" | "conflict" | "refused";

/** What stands between a cell and the value that the server has. */
export interface CellEdit {
  readonly state: CellState;
  readonly content: Content;
  /** The server's value on which the edit was made. */
  readonly seen: unknown;
  /** Why it was refused. */
  readonly reason?: string;
  /** What was typed while `content` was on its way. */
  readonly next?: Content;
  /** Nobody answered, so it may have arrived: it is sent again as it was before anything else. */
  readonly unsure?: true;
}

export const shownBy = (edit: CellEdit): Content => edit.next ?? edit.content;

/** Whether the cell shows the edit rather than what the server has. A mark of having been saved covers nothing. */
export const isOver = (edit: CellEdit | undefined): edit is CellEdit => edit !== undefined && edit.state !== "saved";

/** Whether somebody has to do something about it. */
export const needsCare = ({ state }: CellEdit): boolean =>
  state === "unread" || state === "conflict" || state === "refused";

/** Whether the server has yet to answer for it. */
export const isPending = ({ state }: CellEdit): boolean => state === "waiting" || state === "saving";

/** The edit after new content for a cell whose server value is `base`; undefined when nothing differs any more. */
export const writeCell = (edit: CellEdit | undefined, content: Content, base: unknown): CellEdit | undefined => {
  if (edit?.state === "saving" || edit?.unsure) {
    return { ...edit, next: sameContent(content, edit.content) ? undefined : content };
  }
  const untold = edit?.state === "waiting" || edit?.state === "unread";
  const seen = untold ? edit.seen : base;
  if (isUnread(content)) return { state: "unread", content, seen };
  return isSame(content.value, base) ? undefined : { state: "waiting", content, seen };
};

/**
 * Puts a cell back to `before`. An edit that was never saved is simply dropped, so that undoing it does not overwrite
 * what somebody else has saved there.
 */
export const revertCell = (edit: CellEdit | undefined, before: Content, base: unknown): CellEdit | undefined => {
  const isDropped = edit && needsCare(edit) && !isUnread(before) && isSame(before.value, edit.seen);
  return isDropped ? undefined : writeCell(edit, before, base);
};
