import type { Column, SheetRow } from "../column.ts";
import type { ValueContext } from "../values/reading.ts";
import { type Duplicate, duplicatesIn } from "./duplicates.ts";
import type { Mapping } from "./mapping.ts";
import { type FileCell, type ImportRow, importRows, isReady } from "./rows.ts";

export interface ImportPlan {
  readonly rows: readonly ImportRow[];
  /** By the number of the line. */
  readonly duplicates: ReadonlyMap<number, Duplicate>;
  /** The rows that will be saved. */
  readonly ready: readonly ImportRow[];
  /** How many have something that cannot be read, or lack something. */
  readonly faulty: number;
}

interface Planning {
  readonly lines: readonly (readonly FileCell[])[];
  readonly mapping: Mapping;
  readonly columns: readonly Column[];
  readonly context: ValueContext;
  readonly existing: readonly SheetRow[];
  /** The columns by which a row is taken for one that is there already. */
  readonly sameBy: readonly string[];
  readonly withDuplicates: boolean;
}

/** Everything that an import will do and not do, known before anything is written. */
export const planImport = (planning: Planning): ImportPlan => {
  const { lines, columns, existing, sameBy, withDuplicates } = planning;
  const rows = importRows(lines, planning);
  const duplicates = duplicatesIn(rows, { existing, columns, fields: sameBy });
  return {
    rows,
    duplicates,
    ready: rows.filter((row) => isReady(row) && (withDuplicates || !duplicates.has(row.line))),
    faulty: rows.filter((row) => !isReady(row)).length,
  };
};

/** What became of a line. */
export interface LineOutcome {
  readonly line: number;
  readonly status: "saved" | "refused" | "duplicate" | "faulty" | "notSent";
  readonly reason: string;
}
