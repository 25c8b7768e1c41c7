import { isSame } from "../column.ts";
import { type Content, isUnread, sameContent } from "../content.ts";

/**
 * unread: kept as typed, not sent · waiting: to be sent · saving: on its way · saved: just confirmed ·
 * conflict: somebody else has changed it since · refused: not allowed, with the reason.
 */
export type CellState = "unread" | "waiting" | "saving" | "saved" | "conflict" | "refused";

/** Somebody is to say yes to what was typed last before it goes out. */
export interface Asks {
  /** Acts are asked about as a whole: the cells of one act share its number. */
  readonly act: number;
  /** What stood here before it: an edit that a no brings back. */
  readonly under?: CellEdit;
}

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
  /** What the cell shows waits for a yes. What is on its way already had one. */
  readonly asks?: Asks;
}

export const shownBy = (edit: CellEdit): Content => edit.next ?? edit.content;

/** Whether the cell shows the edit rather than what the server has. A mark of having been saved covers nothing. */
export const isOver = (edit: CellEdit | undefined): edit is CellEdit => edit !== undefined && edit.state !== "saved";

/** Whether somebody has to do something about it. */
export const needsCare = ({ state }: CellEdit): boolean =>
  state === "unread" || state === "conflict" || state === "refused";

/** Whether the server has yet to answer for it. */
export const isPending = ({ state }: CellEdit): boolean => state === "waiting" || state === "saving";

/** Whether it is, or may be, on its way or even there. */
export const isUnderWay = ({ state, unsure }: CellEdit): boolean => state === "saving" || unsure === true;

/** Whether the edit may not go out yet, because somebody has to say yes first. */
export const isHeld = (edit: CellEdit): boolean =>
  edit.asks !== undefined && edit.state === "waiting" && edit.unsure !== true;

/** What the cell says of itself. */
export const markOf = (edit: CellEdit): CellState | "asking" => (isHeld(edit) ? "asking" : edit.state);

export const withAsks = (edit: CellEdit | undefined, asks: Asks | undefined): CellEdit | undefined => {
  if (!edit) return undefined;
  const { asks: _, ...rest } = edit;
  return asks ? { ...rest, asks } : rest;
};

/** Takes back what waits for a yes: what was there before it stands there again. */
export const withoutHeld = (edit: CellEdit): CellEdit | undefined => {
  if (!isUnderWay(edit)) return edit.asks?.under;
  const { next: _, ...rest } = edit;
  return withAsks(rest, undefined);
};

/** What the cell showed before what waits for a yes. */
export const beforeHeld = (edit: CellEdit): Content => {
  const under = isUnderWay(edit) ? edit : edit.asks?.under;
  if (!under) return { value: edit.seen };
  return under === edit ? edit.content : shownBy(under);
};

/** The edit after new content for a cell whose server value is `base`; undefined when nothing differs any more. */
export const writeCell = (edit: CellEdit | undefined, content: Content, base: unknown): CellEdit | undefined => {
  if (edit && isUnderWay(edit)) {
    const isOnItsWay = sameContent(content, edit.content);
    return isOnItsWay ? withAsks({ ...edit, next: undefined }, undefined) : { ...edit, next: content };
  }
  const untold = edit?.state === "waiting" || edit?.state === "unread";
  const seen = untold ? edit.seen : base;
  if (isUnread(content)) return withAsks({ state: "unread", content, seen }, edit?.asks);
  return isSame(content.value, base) ? undefined : withAsks({ state: "waiting", content, seen }, edit?.asks);
};

/**
 * Puts a cell back to `before`. An edit that was never saved is simply dropped, so that undoing it does not overwrite
 * what somebody else has saved there; one that waits for a yes gives way to what it lay upon.
 */
export const revertCell = (edit: CellEdit | undefined, before: Content, base: unknown): CellEdit | undefined => {
  if (edit?.asks && sameContent(before, beforeHeld(edit))) return withoutHeld(edit);
  const isDropped = edit && needsCare(edit) && !isUnread(before) && isSame(before.value, edit.seen);
  return isDropped ? undefined : writeCell(edit, before, base);
};
