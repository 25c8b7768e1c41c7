import type { ImportPlan } from "../../model/import/plan.ts";
import { type ImportRow, valuesOf } from "../../model/import/rows.ts";

/** The answer to one new row. */
export type ImportResult = { readonly status: "saved" } | { readonly status: "refused"; readonly detail: string };

/**
 * Saves new rows and answers each, in their order; rejects only when nobody has answered. Safe to repeat with the same
 * key.
 */
export type SaveNew = (
  rows: readonly Readonly<Record<string, unknown>>[],
  key: string,
) => Promise<readonly ImportResult[]>;

/** An import on its way: its rows stay what they were when it began, and so does the key that they go out under. */
export interface Importing {
  readonly plan: ImportPlan;
  readonly key: string;
  /** What has been answered, by the number of the line. */
  readonly answered: ReadonlyMap<number, ImportResult>;
}

interface Sending {
  readonly save: SaveNew;
  onProgress(importing: Importing): void;
}

/** Rows that go out in one request: many enough to be quick, few enough to show progress. */
const AT_ONCE = 250;

const chunks = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));

/** A new import, of which nothing has been sent. */
export const startImport = (plan: ImportPlan): Importing => ({ plan, key: crypto.randomUUID(), answered: new Map() });

/** How many rows wait for an answer. */
export const unanswered = ({ plan, answered }: Importing): number => plan.ready.length - answered.size;

const withAnswers = (importing: Importing, rows: readonly ImportRow[], results: readonly ImportResult[]): Importing => {
  const answered = new Map(importing.answered);
  rows.forEach(({ line }, place) => {
    const result = results[place];
    if (result) answered.set(line, result);
  });
  return { ...importing, answered };
};

/**
 * Sends what has no answer yet, piece by piece, and stops when nobody answers. Sent again, a piece whose answer was lost
 * is known by its key, so that none of its rows is made twice.
 */
export const sendImport = async (importing: Importing, { save, onProgress }: Sending): Promise<Importing> => {
  let now = importing;
  for (const [n, rows] of chunks(importing.plan.ready, AT_ONCE).entries()) {
    if (rows.every(({ line }) => now.answered.has(line))) continue;
    const results = await save(rows.map(valuesOf), `${importing.key}-${n}`).catch(() => undefined);
    if (!results) break;
    now = withAnswers(now, rows, results);
    onProgress(now);
  }
  return now;
};
