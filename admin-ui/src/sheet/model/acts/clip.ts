import { type ClipRows, placesToCopy } from "../clipboard/copy.ts";
import { writeHtmlTable } from "../clipboard/html.ts";
import { type PastePlan, planPaste } from "../clipboard/paste.ts";
import { writeTsv } from "../clipboard/tsv.ts";
import { isUnread, textOf, type Write } from "../content.ts";
import { contentAt } from "../edits/ledger.ts";
import type { Sentence } from "../message.ts";
import { countCells, rectsOf } from "../selection.ts";
import { refAt } from "../shape.ts";
import { columnOf, mayEditCell, rearrange, type SheetState, say } from "../state.ts";
import { selectArea } from "./select.ts";
import { addDrafts, readOnlyLeft, withoutEmptyDrafts, write } from "./write.ts";

/** What a copy puts on the clipboard, in both its forms, and the state that remembers it. */
export interface Copied {
  readonly state: SheetState;
  readonly text: string;
  readonly html: string;
}

/** Copies the selected cells as they are shown. */
export const copySelected = (state: SheetState): Copied | undefined => {
  const { selection, shape, ledger, context } = state;
  if (!selection) return undefined;
  const rects = rectsOf(shape, selection);
  const places = placesToCopy(rects);
  const rows: ClipRows = places.map((line) =>
    line.flatMap((place) => {
      const cell = refAt(shape, place);
      const column = cell && columnOf(state, cell.field);
      if (!cell || !column) return [];
      const content = contentAt(ledger, cell);
      const text = textOf(content, column, context);
      return isUnread(content) ? { text } : { text, value: content.value, kind: column.kind };
    }),
  );
  const text = writeTsv(rows.map((line) => line.map((cell) => cell.text)));
  const plain = (kind: string | undefined) => kind !== "number" && kind !== "money" && kind !== "date";
  const html = writeHtmlTable(
    rows.map((line) => line.map((cell) => ({ text: cell.text, plainText: plain(cell.kind) }))),
  );
  const count = rows.reduce((sum, line) => sum + line.length, 0);
  const isAll = count === countCells(rects);
  return {
    state: say({ ...state, clip: { text, rows } }, { code: isAll ? "copied" : "copiedLast", params: { count } }),
    text,
    html,
  };
};

/** What is on the clipboard: the cells copied here, if it is still them, else the texts. */
export const clipFrom = ({ clip }: SheetState, text: string, rows: readonly (readonly string[])[]): ClipRows =>
  clip && clip.text.replace(/\n$/, "") === text.replace(/\r\n?/g, "\n").replace(/\n$/, "")
    ? clip.rows
    : rows.map((row) => row.map((cell) => ({ text: cell })));

/** What a paste onto the selection would do; changes nothing. */
export const planPasteHere = (state: SheetState, clip: ClipRows): PastePlan | undefined => {
  const { selection, shape, context } = state;
  if (!selection || clip.length === 0) return undefined;
  return planPaste(clip, {
    shape,
    rects: rectsOf(shape, selection),
    context,
    columnOf: (field) => columnOf(state, field),
    mayEdit: (cell) => mayEditCell(state, cell),
  });
};

/** Whether all of a plan's rows fit, or new ones are needed. */
export const newRowsFor = (state: SheetState, plan: PastePlan): number =>
  state.blank === undefined ? 0 : plan.rowsBeyond.length;

/** New drafts for the rows past the last one, and the writes that fill them. */
const withNewRows = (state: SheetState, { rowsBeyond }: PastePlan): { state: SheetState; writes: Write[] } => {
  const { state: extended, keys } = addDrafts(state, rowsBeyond.length);
  const writes = rowsBeyond.flatMap((contents, i) =>
    Object.entries(contents).map(([field, content]) => ({ id: keys[i] ?? "", field, content })),
  );
  return { state: extended, writes: writes.filter((one) => mayEditCell(extended, one)) };
};

const outcome = (state: SheetState, plan: PastePlan, created: number): Sentence[] => {
  const left = plan.rowsBeyond.length - created;
  const said: Sentence[] = [{ code: "pasted", params: { count: plan.writes.length } }];
  if (plan.unread > 0) said.push({ code: "unreadLeft", params: { count: plan.unread } });
  said.push(...readOnlyLeft(state, plan.readOnlyFields, plan.readOnlyCells));
  if (left > 0) said.push({ code: "rowsBeyond", params: { count: left } });
  if (plan.columnsBeyond > 0) said.push({ code: "columnsBeyond", params: { count: plan.columnsBeyond } });
  return said;
};

/** Does what was planned, with or without rows past the last one, as one act; selects what was pasted. */
export const paste = (state: SheetState, plan: PastePlan, creating: boolean): SheetState => {
  if (!creating) return finish(write(state, plan.writes), state, plan, 0);
  const { state: extended, writes } = withNewRows(state, plan);
  const written = rearrange(write(extended, [...plan.writes, ...writes]));
  return finish(withoutEmptyDrafts(written), state, plan, plan.rowsBeyond.length);
};

const finish = (pasted: SheetState, before: SheetState, plan: PastePlan, created: number): SheetState => {
  const selected = selectArea(pasted, { ...plan.area, bottom: plan.area.bottom + created });
  return say({ ...selected, reveals: pasted.reveals + 1 }, ...outcome(before, plan, created));
};
