import { type Column, isEmpty, type SheetRow, valueIn } from "../column.ts";
import { isUnread } from "../content.ts";
import { fold } from "../fold.ts";
import type { ImportRow } from "./rows.ts";

/** What a line of a file repeats: a row of the sheet, by its id, or an earlier line. */
export type Duplicate = { readonly of: "row"; readonly id: string } | { readonly of: "line"; readonly line: number };

const said = (value: unknown): string => (typeof value === "string" ? fold(value) : JSON.stringify(value));

const keyOf = (fields: readonly string[], valueAt: (field: string) => unknown): string | undefined => {
  const values = fields.map(valueAt);
  return values.some(isEmpty) ? undefined : values.map(said).join("\u0000");
};

/**
 * Lines that say the same in all of `fields` as a row that is there or as a line before them, case and accents aside.
 * Where one of the fields has nothing, nothing is said about it. By line number.
 */
export const duplicatesIn = (
  rows: readonly ImportRow[],
  {
    existing,
    columns,
    fields,
  }: { existing: readonly SheetRow[]; columns: readonly Column[]; fields: readonly string[] },
): ReadonlyMap<number, Duplicate> => {
  const found = new Map<number, Duplicate>();
  if (fields.length === 0) return found;
  const byField = new Map(columns.map((column) => [column.field, column]));
  const known = new Map<string, Duplicate>();
  for (const row of existing) {
    const key = keyOf(fields, (field) => {
      const column = byField.get(field);
      return column && valueIn(row, column);
    });
    if (key !== undefined) known.set(key, { of: "row", id: row.id });
  }
  for (const { line, cells } of rows) {
    const key = keyOf(fields, (field) => {
      const content = cells[field];
      return content && !isUnread(content) ? content.value : undefined;
    });
    if (key === undefined) continue;
    const earlier = known.get(key);
    if (earlier) found.set(line, earlier);
    else known.set(key, { of: "line", line });
  }
  return found;
};
