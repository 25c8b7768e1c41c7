import { type Column, isSame, type SheetRow, valueIn } from "./column.ts";
import { sameContent } from "./content.ts";
import { isUnderWay } from "./edits/cell-edit.ts";
import { editOf, type Ledger, savedRow } from "./edits/ledger.ts";

/** Cells of a row that somebody else has just changed, and who it was, where the host knows. */
export interface Fresh {
  readonly fields: ReadonlySet<string>;
  readonly by: string | undefined;
}

const nothing: ReadonlyMap<string, Fresh> = new Map();

/** More rows than this at once are a reload, not a colleague at work. */
const MOST_ROWS = 200;

const changedColumns = (before: SheetRow, after: SheetRow, shown: readonly Column[]): readonly Column[] =>
  shown.filter((column) => !isSame(valueIn(before, column), valueIn(after, column)));

/** Whether it is what the sheet itself has sent: the host may know the new row before the sheet has its answer. */
const isOwn = (ledger: Ledger, row: SheetRow, column: Column): boolean => {
  const edit = editOf(ledger, { id: row.id, field: column.field });
  return edit !== undefined && isUnderWay(edit) && sameContent(edit.content, { value: valueIn(row, column) });
};

/**
 * What others have changed between what the sheet knew and what the host gives now. One's own saves are never among it,
 * whether they are known already or still on their way; nor are rows that are new.
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
    const fields = changedColumns(before, row, shown)
      .filter((column) => !isOwn(ledger, row, column))
      .map(({ field }) => field);
    if (fields.length > 0) fresh.set(row.id, { fields: new Set(fields), by: byOf?.(row) });
    if (fresh.size > MOST_ROWS) return nothing;
  }
  return fresh.size === 0 ? nothing : fresh;
};
