import { type Column, isEmpty } from "../column.ts";
import { type Content, contentOf, isUnread } from "../content.ts";
import type { ProblemCode } from "../problem.ts";
import type { ValueContext } from "../values/reading.ts";
import type { Mapping } from "./mapping.ts";

/** A cell of a file as its reader hands it over: text from CSV, values from a workbook. */
export type FileCell = string | number | boolean | Date | null | undefined;

export interface ImportRow {
  /** The line of the file, counted from 1 as spreadsheets do. */
  readonly line: number;
  readonly cells: Readonly<Record<string, Content>>;
  /** What could not be read, by field. */
  readonly unread: Readonly<Record<string, ProblemCode>>;
  /** Required columns that have nothing. */
  readonly missing: readonly string[];
}

/** A workbook keeps a civil date as midnight in UTC. */
const civilDate = (date: Date): string => date.toISOString().slice(0, 10);

const decimal = (value: number, { locale }: ValueContext): string =>
  locale === "it" ? String(value).replace(".", ",") : String(value);

/** What stands in the cell of a file, as somebody would have typed it. */
const typedOf = (cell: FileCell, context: ValueContext): string => {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : civilDate(cell);
  if (typeof cell === "number") return decimal(cell, context);
  if (typeof cell === "boolean") return cell ? context.yes : context.no;
  return cell;
};

const isBlank = (cells: readonly FileCell[], context: ValueContext) =>
  cells.every((cell) => typedOf(cell, context).trim() === "");

const rowOf = (cells: readonly FileCell[], line: number, { mapping, columns, context }: Reading): ImportRow => {
  const byField = new Map(columns.map((column) => [column.field, column]));
  const contents: Record<string, Content> = {};
  const unread: Record<string, ProblemCode> = {};
  mapping.forEach((field, place) => {
    const column = field === undefined ? undefined : byField.get(field);
    if (!column) return;
    const content = contentOf(typedOf(cells[place], context), column, context);
    if (isUnread(content)) unread[column.field] = content.problem;
    if (isUnread(content) || !isEmpty(content.value)) contents[column.field] = content;
  });
  const missing = columns.filter(({ required, field }) => required && !(field in contents)).map(({ field }) => field);
  return { line, cells: contents, unread, missing };
};

interface Reading {
  readonly mapping: Mapping;
  readonly columns: readonly Column[];
  readonly context: ValueContext;
}

/** The lines of a file below its head, as rows of the sheet. Lines with nothing in them are passed over. */
export const importRows = (lines: readonly (readonly FileCell[])[], reading: Reading): readonly ImportRow[] =>
  lines.flatMap((cells, index) => (isBlank(cells, reading.context) ? [] : [rowOf(cells, index + 2, reading)]));

/** Whether a row can be saved as it is. */
export const isReady = ({ unread, missing }: ImportRow): boolean =>
  missing.length === 0 && Object.keys(unread).length === 0;

/** The values of a row that is ready, by field. */
export const valuesOf = ({ cells }: ImportRow): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([field, content]) => (isUnread(content) ? [] : [[field, content.value]])),
  );
