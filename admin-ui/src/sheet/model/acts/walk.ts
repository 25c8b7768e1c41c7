import type { Move, Step } from "../movement.ts";
import { positionOf } from "../shape.ts";
import type { SheetState } from "../state.ts";
import { cursorIn } from "../view/groups.ts";
import { atLine, lineOf } from "../view/lines.ts";
import { closedGroupHere, fieldHere, standOn } from "./grouping.ts";
import { goTo, type MoveOptions, moveBy, stepBy } from "./select.ts";

/** The line that the keyboard is on: that of the active cell, or of the closed group it stands on. */
export const lineHere = ({ selection, shape, grouping }: SheetState): number | undefined => {
  const heads = grouping?.heads ?? [];
  const place = selection && positionOf(shape, selection.active);
  if (place) return lineOf(heads, place.row);
  const head = grouping && !selection ? cursorIn(grouping) : undefined;
  return head === undefined ? undefined : heads[head]?.line;
};

/**
 * Goes to a line: to a row, or on a closed group, which stands for its rows. Heads of open groups are passed over.
 * Undefined where there is nothing to stand on.
 */
const land = (state: SheetState, line: number, by: 1 | -1): SheetState | undefined => {
  const { grouping, shape } = state;
  const heads = grouping?.heads ?? [];
  if (line < 0 || line >= heads.length + shape.ids.length) return undefined;
  const at = atLine(heads, line);
  if ("row" in at) return goTo(state, { id: shape.ids[at.row] ?? "", field: fieldHere(state) });
  const group = grouping?.groups[at.head];
  if (group && grouping.closed.has(group.key)) return standOn(state, group);
  return land(state, line + by, by);
};

/** From the head of a closed group: how many lines a key goes, if it goes up or down. */
const linesBy = (move: Move, pageRows: number): number | undefined => {
  if (move.by === "row") return undefined;
  if (move.by === "sheet") return move.to === "start" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (move.to === "left" || move.to === "right") return undefined;
  const lines = move.by === "cell" ? 1 : move.by === "page" ? Math.max(1, pageRows) : Number.POSITIVE_INFINITY;
  return move.to === "up" ? -lines : lines;
};

const fromHead = (state: SheetState, from: number, move: Move, pageRows: number): SheetState => {
  const by = linesBy(move, pageRows);
  if (by === undefined) return state;
  const last = (state.grouping?.heads.length ?? 0) + state.shape.ids.length - 1;
  const to = Math.max(0, Math.min(from + by, last));
  return land(state, to, by < 0 ? -1 : 1) ?? land(state, to, by < 0 ? 1 : -1) ?? state;
};

/** Moves the keyboard over rows and closed groups; what is selected grows over rows only. */
export const walk = (state: SheetState, move: Move, options: MoveOptions): SheetState => {
  const line = lineHere(state);
  const { extending, adding, pageRows } = options;
  if (extending || adding || line === undefined || !state.grouping) return moveBy(state, move, options);
  if (closedGroupHere(state)) return fromHead(state, line, move, pageRows);
  if (move.by !== "cell" || move.to === "left" || move.to === "right") return moveBy(state, move, options);
  const by = move.to === "up" ? -1 : 1;
  return land(state, line + by, by) ?? state;
};

/** Tab and Enter: from a closed group to the next line, else as ever. Undefined where Tab leaves the sheet. */
export const stepOver = (state: SheetState, step: Step): SheetState | undefined => {
  const line = lineHere(state);
  if (line === undefined || !closedGroupHere(state)) return stepBy(state, step);
  const by = step.back ? -1 : 1;
  return land(state, line + by, by);
};
