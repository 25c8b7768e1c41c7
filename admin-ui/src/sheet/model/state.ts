import type { Editing } from "./choosing.ts";
import type { ClipRows } from "./clipboard/copy.ts";
import type { Column, SheetRow } from "./column.ts";
import { emptyHistory, type History } from "./edits/history.ts";
import { emptyLedger, goneRows, type Ledger, mayEditAt, withoutGone, withRows } from "./edits/ledger.ts";
import { type Asking, nothingAsked } from "./foresee/asking.ts";
import { type Fresh, freshIn } from "./fresh.ts";
import type { Message, Sentence } from "./message.ts";
import { repairSelection, type Selection, selectCell } from "./selection.ts";
import { type CellRef, emptyShape, refAt, type Shape, shapeOf, withFields } from "./shape.ts";
import type { ValueContext } from "./values/reading.ts";
import { plainView, type View } from "./view/arrange.ts";
import { cursorIn, type Grouping, groupedRows, withCursor } from "./view/groups.ts";
import { orderRows } from "./view/order.ts";

/** All that the sheet knows and shows, but for the widths of its columns. */
export interface SheetState {
  readonly ledger: Ledger;
  readonly context: ValueContext;
  /** The columns that are shown, in order. */
  readonly shown: readonly Column[];
  readonly view: View;
  readonly shape: Shape;
  /** How the rows stand together, where the view groups them. */
  readonly grouping?: Grouping | undefined;
  /** Undefined only while there is nothing to select, or the keyboard stands on a closed group. */
  readonly selection: Selection | undefined;
  readonly editing: Editing | undefined;
  /** Rows changed by the person who has not left them yet: they keep their place. */
  readonly held: ReadonlySet<string>;
  /** What others have changed a moment ago, by row. */
  readonly fresh: ReadonlyMap<string, Fresh>;
  /** The yes-or-no field that puts a row away; undefined where rows stay. */
  readonly removal: string | undefined;
  /** Rows that have been put away here: kept, so that they can be brought back. */
  readonly removed: ReadonlySet<string>;
  readonly history: History;
  /** What waits for somebody's yes before it goes out. */
  readonly asking: Asking;
  readonly message: Message | undefined;
  /** The key of the empty row at the bottom, where rows can be created. */
  readonly blank: string | undefined;
  /** How many keys for new rows have been given out. */
  readonly keysUsed: number;
  readonly keyPrefix: string;
  /** What was last copied here, and the text by which it is known again on the clipboard. */
  readonly clip: { readonly text: string; readonly rows: ClipRows } | undefined;
  /** Counts the times the active cell has to be brought into view. */
  readonly reveals: number;
}

/** `keyPrefix` must be unlike that of any other sheet ever opened: keys of new rows are made from it. */
export const startState = (context: ValueContext, keyPrefix: string, view: View = plainView): SheetState => ({
  ledger: emptyLedger,
  context,
  shown: [],
  view,
  shape: emptyShape,
  selection: undefined,
  editing: undefined,
  held: new Set(),
  fresh: new Map(),
  removal: undefined,
  removed: new Set(),
  history: emptyHistory,
  asking: nothingAsked,
  message: undefined,
  blank: undefined,
  keysUsed: 0,
  keyPrefix,
  clip: undefined,
  reveals: 0,
});

export const say = (state: SheetState, ...sentences: readonly Sentence[]): SheetState =>
  sentences.length === 0 ? state : { ...state, message: { sentences, number: (state.message?.number ?? 0) + 1 } };

export const isDraft = ({ ledger, blank }: SheetState, id: string): boolean =>
  id === blank || ledger.drafts.includes(id);

/** The saved rows that filters and search let through, those of closed groups too, in their order. */
export const rowsLetThrough = ({
  shape,
  grouping,
  ledger,
  blank,
}: Pick<SheetState, "shape" | "grouping" | "ledger" | "blank">): readonly string[] =>
  grouping
    ? groupedRows(grouping)
    : shape.ids.slice(0, shape.ids.length - ledger.drafts.length - (blank === undefined ? 0 : 1));

export const mayEditCell = ({ ledger }: SheetState, cell: CellRef): boolean => mayEditAt(ledger, cell);

export const columnOf = ({ ledger }: SheetState, field: string): Column | undefined => ledger.columns.get(field);

const sameItems = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((item, place) => item === b[place]);

/** Puts the rows in order again, and the selection, made on the shape `before`, where it belongs after that. */
export const rearrange = (state: SheetState, before: Shape = state.shape): SheetState => {
  const ledger = withoutGone(state.ledger, new Set([...state.held, ...state.removed]));
  const { shape, blank } = state;
  const order = orderRows(state, ledger, new Set([...state.held, ...goneRows(ledger)]));
  const ids = [...order.ids, ...ledger.drafts, ...(blank === undefined ? [] : [blank])];
  const next = sameItems(ids, shape.ids) ? shape : shapeOf(ids, shape.fields);
  return reselect({ ...state, ledger, shape: next, grouping: order.grouping }, before);
};

const reselect = (state: SheetState, before: Shape): SheetState => {
  const { grouping } = state;
  if (!state.selection && grouping && cursorIn(grouping) !== undefined) return state;
  const first = refAt(state.shape, { row: 0, col: 0 });
  const selection = state.selection
    ? repairSelection(state.selection, before, state.shape)
    : first && selectCell(first);
  return { ...state, selection, grouping: selection ? grouping : grouping && withCursor(grouping, state.shape) };
};

/** What the host gives, whenever any of it changes. */
export interface Given {
  readonly rows: readonly SheetRow[];
  readonly columns: readonly Column[];
  /** The columns that are shown, in order. */
  readonly fields: readonly string[];
  readonly context: ValueContext;
  readonly creatable: boolean;
  readonly removal?: string | undefined;
  /** Whether the host tells what edits will do before they are saved. */
  readonly foresees?: boolean;
  /** Who saved a row last, by the name that is shown. */
  readonly byOf?: ((row: SheetRow) => string | undefined) | undefined;
}

/** Flashes add up while they last; the same rows again bring none. */
const freshAfter = ({ ledger, fresh }: SheetState, { rows, byOf }: Given, shown: readonly Column[]) => {
  if (ledger.rows.size === 0) return fresh;
  const news = freshIn(ledger, rows, { shown, byOf });
  return news.size === 0 ? fresh : new Map([...fresh, ...news]);
};

export const withoutFresh = (state: SheetState): SheetState =>
  state.fresh.size === 0 ? state : { ...state, fresh: new Map() };

/** Takes in what the host gives now. What is being typed, selected or saved stays what it is. */
export const receive = (state: SheetState, given: Given): SheetState => {
  const { selection, editing, held, ledger } = state;
  const worked = new Set([
    ...held,
    ...state.removed,
    ...ledger.edits.keys(),
    ...(editing && selection ? [selection.active.id] : []),
  ]);
  const columns = new Map(given.columns.map((column) => [column.field, column]));
  const shown = given.fields.flatMap((field) => columns.get(field) ?? []);
  const before = state.shape;
  const blank = given.creatable ? (state.blank ?? `${state.keyPrefix}-${state.keysUsed}`) : undefined;
  const received: SheetState = {
    ...state,
    context: given.context,
    fresh: freshAfter(state, given, shown),
    removal: given.removal,
    asking: given.foresees === true ? { ...state.asking, isOn: true } : state.asking,
    held: editing && selection ? new Set([...held, selection.active.id]) : held,
    ledger: { ...withRows(ledger, given.rows, worked), columns },
    shown,
    blank,
    keysUsed: blank === state.blank ? state.keysUsed : state.keysUsed + 1,
    shape: sameItems(before.fields, given.fields) ? before : withFields(before, given.fields),
  };
  return rearrange(received, before);
};
