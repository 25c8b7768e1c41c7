import type { ImportPlan, LineOutcome } from "../../model/import/plan.ts";
import { type ImportRow, isReady, valuesOf } from "../../model/import/rows.ts";
import { sentence } from "../../model/sentence.ts";
import type { SheetWords } from "../../words.ts";

/** The answer to one new row. */
export type ImportResult = { readonly status: "saved" } | { readonly status: "refused"; readonly detail: string };

/** Saves new rows and answers each, in their order. Safe to repeat with the same key. */
export type SaveNew = (
  rows: readonly Readonly<Record<string, unknown>>[],
  key: string,
) => Promise<readonly ImportResult[]>;

/** Rows that go out in one request: many enough to be quick, few enough to show progress. */
const AT_ONCE = 250;

const chunks = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));

interface Saving {
  readonly save: SaveNew;
  readonly words: SheetWords;
  onProgress(done: number): void;
}

const notSaved = (row: ImportRow, plan: ImportPlan, words: SheetWords): LineOutcome => {
  const { line, missing, unread } = row;
  if (!isReady(row)) {
    const [problem] = Object.values(unread);
    const reason = problem ? words.problems[problem] : sentence(words.import.lacking, { fields: missing.join(", ") });
    return { line, status: "faulty", reason };
  }
  const twin = plan.duplicates.get(line);
  const reason = twin?.of === "line" ? sentence(words.import.likeLine, { line: twin.line }) : words.import.isThere;
  return { line, status: "duplicate", reason };
};

/**
 * Sends what is ready, piece by piece. When nobody answers, what was not sent is said to be so, and everything that was
 * saved stays saved. What became of each line, in the order of the file.
 */
export const saveImport = async (plan: ImportPlan, { save, words, onProgress }: Saving): Promise<LineOutcome[]> => {
  const outcomes = new Map<number, LineOutcome>();
  const key = crypto.randomUUID();
  for (const [n, rows] of chunks(plan.ready, AT_ONCE).entries()) {
    const results = await save(rows.map(valuesOf), `${key}-${n}`).catch(() => undefined);
    if (!results) break;
    rows.forEach(({ line }, index) => {
      const result = results[index];
      outcomes.set(
        line,
        result?.status === "refused"
          ? { line, status: "refused", reason: result.detail }
          : { line, status: "saved", reason: "" },
      );
    });
    onProgress(outcomes.size);
  }
  const wanted = new Set(plan.ready.map(({ line }) => line));
  return plan.rows.map(
    (row) =>
      outcomes.get(row.line) ??
      (wanted.has(row.line)
        ? { line: row.line, status: "notSent" as const, reason: words.import.notSent }
        : notSaved(row, plan, words)),
  );
};
