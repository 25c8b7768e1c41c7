import { type ColumnShape, isEmpty } from "../column.ts";
import { type Content, contentOf, isUnread, type Write } from "../content.ts";
import type { Rect } from "../selection.ts";
import type { CellRef, Shape } from "../shape.ts";
import { choicesOf, hasChoices } from "../values/options.ts";
import type { ValueContext } from "../values/reading.ts";
import type { ClipCell, ClipRows } from "./copy.ts";

export interface PasteTarget {
  readonly shape: Shape;
  /** The selected ranges; the last is the one that a table is pasted into. */
  readonly rects: readonly Rect[];
  readonly context: ValueContext;
  columnOf(field: string): ColumnShape | undefined;
  mayEdit(cell: CellRef): boolean;
}

/** All that a paste will do, before it does it. */
export interface PastePlan {
  readonly writes: readonly Write[];
  /** Columns with cells that may not be changed and were left alone, and how many cells. */
  readonly readOnlyFields: readonly string[];
  readonly readOnlyCells: number;
  /** Cells whose text could not be read; they are among the writes, kept as typed. */
  readonly unread: number;
  /** Contents by field of the rows past the last one. */
  readonly rowsBeyond: readonly Readonly<Record<string, Content>>[];
  readonly columnsBeyond: number;
  readonly area: Rect;
}

const isChoice = (value: unknown, column: ColumnShape, context: ValueContext) => {
  const known = new Set(choicesOf(column, context).map((choice) => choice.value));
  return (Array.isArray(value) ? value : [value]).every((item) => known.has(String(item)));
};

/** A value copied here goes as it is where it fits, so that two guests of one name are not confused; else its text is read. */
export const contentFor = (cell: ClipCell, column: ColumnShape, context: ValueContext): Content => {
  const fits =
    cell.kind === column.kind && (isEmpty(cell.value) || !hasChoices(column) || isChoice(cell.value, column, context));
  return fits ? { value: isEmpty(cell.value) ? null : cell.value } : contentOf(cell.text, column, context);
};

/** One cell fills the whole selection; a table goes into a larger selection as often as it fits, else once, from its corner. */
const areasOf = (clip: ClipRows, rects: readonly Rect[]): readonly Rect[] => {
  const height = clip.length;
  const width = clip[0]?.length ?? 0;
  if (height === 1 && width === 1) return rects;
  return rects.slice(-1).map(({ top, left, bottom, right }) => {
    const tall = bottom - top + 1;
    const wide = right - left + 1;
    return {
      top,
      left,
      bottom: top + (tall % height === 0 ? tall : height) - 1,
      right: left + (wide % width === 0 ? wide : width) - 1,
    };
  });
};

const clippedTo = (shape: Shape, { top, left, bottom, right }: Rect): Rect => ({
  top,
  left,
  bottom: Math.min(bottom, shape.ids.length - 1),
  right: Math.min(right, shape.fields.length - 1),
});

interface Landing {
  readonly row: number;
  readonly col: number;
  readonly cell: ClipCell;
}

/** Every place that a clip would cover on these areas, also past the last row, but not past the last column. */
function* landings(clip: ClipRows, areas: readonly Rect[], columns: number): Generator<Landing> {
  for (const { top, left, bottom, right } of areas) {
    for (let row = top; row <= bottom; row += 1) {
      const clipRow = clip[(row - top) % clip.length] ?? [];
      for (let col = left; col <= Math.min(right, columns - 1); col += 1) {
        const cell = clipRow[(col - left) % clipRow.length];
        if (cell) yield { row, col, cell };
      }
    }
  }
}

/** Works out a paste of `clip` onto the selection; changes nothing. Only rows and columns that are shown are touched. */
export const planPaste = (clip: ClipRows, target: PasteTarget): PastePlan => {
  const { shape, context } = target;
  const areas = areasOf(clip, target.rects);
  const writes = new Map<string, Write>();
  const beyond = new Map<number, Record<string, Content>>();
  const readOnlyFields = new Set<string>();
  let readOnlyCells = 0;

  for (const { row, col, cell } of landings(clip, areas, shape.fields.length)) {
    const id = shape.ids[row];
    const field = shape.fields[col] ?? "";
    const column = target.columnOf(field);
    if (!column) continue;
    if (id === undefined) {
      beyond.set(row, { ...beyond.get(row), [field]: contentFor(cell, column, context) });
    } else if (target.mayEdit({ id, field })) {
      writes.set(`${row}/${col}`, { id, field, content: contentFor(cell, column, context) });
    } else {
      readOnlyFields.add(field);
      readOnlyCells += 1;
    }
  }

  const area = areas.at(-1) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  return {
    writes: [...writes.values()],
    readOnlyFields: [...readOnlyFields],
    readOnlyCells,
    unread: [...writes.values()].filter(({ content }) => isUnread(content)).length,
    rowsBeyond: [...beyond.values()],
    columnsBeyond: Math.max(0, area.right - shape.fields.length + 1),
    area: clippedTo(shape, area),
  };
};
