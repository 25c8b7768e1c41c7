import { type Column, isSame, type SheetRow, valueIn } from "./column.ts";
import { type Ledger, savedRow } from "./edits/ledger.ts";

/** Cells of a row that somebody else has just changed, and who it was, where the host knows. */
export interface Fresh {
  readonly fields: ReadonlySet<string>;
  readonly by: string | undefined;
}

const nothing: ReadonlyMap<string, Fresh> = new Map();

/** More rows than this at once are a reload, not a colleague at work. */
const MOST_ROWS = 200;

const changedFields = (before: SheetRow, after: SheetRow, shown: readonly Column[]): string[] =>
  shown.filter((column) => !isSame(valueIn(before, column), valueIn(after, column))).map(({ field }) => field);

/**
 * What others have changed between what the sheet knew and what the host gives now. One's own saves are known already,
 * so they are never among it; nor are rows that are new.
 */
export const freshIn = (
  ledger: Ledger,
  given: readonly SheetRow[],
  { shown, byOf }: { shown: readonly Column[]; byOf?: ((row: SheetRow) => string | undefined) | undefined },
): ReadonlyMap<string, Fresh> => {
  const fresh = new Map<string, Fresh>();
  for (const row of given) {
    const before = savedRow(ledger, row.id);
    if (before === undefined || before === row) continue;
    const fields = changedFields(before, row, shown);
    if (fields.length > 0) fresh.set(row.id, { fields: new Set(fields), by: byOf?.(row) });
    if (fresh.size > MOST_ROWS) return nothing;
  }
  return fresh.size === 0 ? nothing : fresh;
};
