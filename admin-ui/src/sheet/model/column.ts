/** What a column holds; decides how its values are read, written, sorted, filtered and edited. */
export type ColumnKind =
  | "text"
  | "longText"
  | "number"
  | "money"
  | "date"
  | "picklist"
  | "reference"
  | "yesNo"
  | "several"
  | "readOnly";

export type Tone = "ok" | "warn" | "bad";

/** A choice of a picklist, or a record that may be referred to: what is stored and what is shown. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** All the sheet asks of a row. A numeric `version`, where there is one, tells which of two copies is newer. */
export interface SheetRow {
  readonly id: string;
}

// A method's parameter is checked both ways, so columns of one kind of row can be handled as columns of any row.
type RowTest<Row> = { test(row: Row): boolean }["test"];
type RowReason<Row> = { say(row: Row): string | undefined }["say"];

/** The part of a column that has nothing to do with its rows: enough to read and write values. */
export interface ColumnShape {
  readonly field: string;
  readonly label: string;
  /** Money is integer cents, dates are civil dates `YYYY-MM-DD`, `several` is a list of option values. */
  readonly kind: ColumnKind;
  readonly options?: readonly Option[];
  /** Whether what is not among the options can be made from the cell. */
  readonly creates?: boolean;
  /** Shown, greyed, where there is no value: "da definire". */
  readonly emptyLabel?: string;
}

export interface SheetColumn<Row> extends ColumnShape {
  /** In pixels. */
  readonly width?: number;
  readonly editable: boolean | RowTest<Row>;
  /** The reason shown when somebody tries to type where they may not. */
  readonly whyReadOnly?: string | RowReason<Row>;
  /** Never drawn: written by what the sheet does with whole rows. */
  readonly unseen?: boolean;
  /** Shown, and never written into a file. */
  readonly staysInside?: boolean;
  /** A new row waits as a draft until all of these are filled. */
  readonly required?: boolean;
  /** What changes here may do more than it shows: the sheet asks `foresee` before it saves, once for each act. */
  readonly weighty?: boolean;
  tone?(value: unknown, row: Row): Tone | undefined;
  /** What the colour means, in words: "overdue by 3 days". */
  remark?(value: unknown, row: Row): string | undefined;
  /** Where the value is not simply `row[field]`. */
  valueOf?(row: Row): unknown;
}

export type Column = SheetColumn<SheetRow>;

/** The row's own value, before any edit that has not been saved. */
export const valueIn = (row: SheetRow, column: Column): unknown =>
  // Every object inherits a `valueOf`: only the column's own one is meant.
  Object.hasOwn(column, "valueOf") && column.valueOf ? column.valueOf(row) : Reflect.get(row, column.field);

export const mayEdit = (row: SheetRow, column: Column): boolean =>
  column.kind !== "readOnly" && (typeof column.editable === "function" ? column.editable(row) : column.editable);

/** The reason for which a cell may not be edited; empty where none was given. */
export const reasonIn = (row: SheetRow, { whyReadOnly = "" }: Column): string =>
  (typeof whyReadOnly === "function" ? whyReadOnly(row) : whyReadOnly) ?? "";

/** Nothing there: unset, null, an empty text or an empty list. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** Whether two values are the same to a reader: every kind of nothing is alike, lists are compared item by item. */
export const isSame = (a: unknown, b: unknown): boolean => {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => isSame(item, b[i]));
  return a === b;
};
