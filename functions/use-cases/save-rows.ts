import { type Request, receipt, receiptsOf } from "#functions/db/receipts";
import type { Write } from "#functions/db/table";
import { claimUnique } from "#functions/db/unique";
import { type FieldErrors, Refusal, type RefusalCode } from "#shared/refusal";
import type { Resource, StoredRecord } from "#shared/resource";
import { consequencesOf, hasConsequences } from "./consequences.ts";
import type { Context } from "./context.ts";
import { type Draft, draftRows, type NumberedRow, type Row } from "./draft-rows.ts";
import { requestOf } from "./once.ts";
import { untilWon } from "./retry.ts";
import { answeredAgain } from "./scopes/answered-again.ts";
import { creation, replacement } from "./writes.ts";

export type { Row };

/** What became of one row. `record` is there unless the answer repeats an earlier one. */
export type RowOutcome =
  | { id: string; status: "saved"; version: number; record?: StoredRecord }
  | { id?: string; status: "conflict"; current: Record<string, unknown> }
  | {
      id?: string;
      status: "refused";
      code: RefusalCode;
      params: Refusal["params"];
      fields: FieldErrors;
      extra: Record<string, unknown>;
    };

/** Two writes a row, one for a number or a unique value, and the receipt: far below a transaction's hundred. */
const ROWS_PER_COMMIT = 24;

/**
 * Saves rows independently of each other, each wholly or not at all, in the order sent. Many rows share a
 * transaction for speed; a row that is refused never takes others with it. With an idempotency key, rows that have
 * been answered before are answered the same again, as far as their records may still be known, and only the others
 * are worked on.
 */
export const saveRows = async (ctx: Context, resource: Resource, rows: Row[]): Promise<RowOutcome[]> => {
  const request = requestOf(ctx, { resource: resource.name, rows });
  const answered = request
    ? await answeredAgain(ctx, resource, await receiptsOf<RowOutcome>(ctx.table, request, ctx.now()))
    : new Map<number, RowOutcome>();
  const open = rows.map((row, index) => ({ row, index })).filter(({ index }) => !answered.has(index));
  for (const chunk of chunksOf(resource, open))
    for (const [index, outcome] of await saveTogether(ctx, resource, chunk, request)) answered.set(index, outcome);
  return rows.map((_, index) => answered.get(index) as RowOutcome);
};

type Outcomes = [index: number, outcome: RowOutcome][];

/** Rows that share a transaction never touch the same item: a record, a calendar, a unique value. */
const chunksOf = (resource: Resource, rows: NumberedRow[]): NumberedRow[][] => {
  const size = hasConsequences(resource) || resource.unique.length > 0 ? 1 : ROWS_PER_COMMIT;
  const chunks: NumberedRow[][] = [];
  let ids = new Set<string>();
  for (const numbered of rows) {
    const id = "id" in numbered.row ? numbered.row.id : undefined;
    const current = chunks.at(-1);
    if (!current || current.length >= size || (id !== undefined && ids.has(id))) {
      chunks.push([numbered]);
      ids = new Set();
    } else current.push(numbered);
    if (id !== undefined) ids.add(id);
  }
  return chunks;
};

/** Saves rows in one transaction, or in several when together they are too much for one. */
const saveTogether = async (
  ctx: Context,
  resource: Resource,
  rows: NumberedRow[],
  request: Request | undefined,
): Promise<Outcomes> => {
  try {
    return await untilWon(async (tried) => {
      // Only a lost race can mean that the same request is being answered elsewhere at this moment.
      const earlier = request && tried > 1 ? await answersTo(ctx, request, rows) : [];
      const left = rows.filter(({ index }) => !earlier.some(([answered]) => answered === index));
      return left.length === 0 ? earlier : [...earlier, ...(await saveChunk(ctx, resource, left, request))];
    });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "tooLarge" || rows.length === 1) throw error;
    const half = Math.ceil(rows.length / 2);
    return [
      ...(await saveTogether(ctx, resource, rows.slice(0, half), request)),
      ...(await saveTogether(ctx, resource, rows.slice(half), request)),
    ];
  }
};

const answersTo = async (ctx: Context, request: Request, rows: NumberedRow[]): Promise<Outcomes> => {
  const earlier = await receiptsOf<RowOutcome>(ctx.table, request, ctx.now());
  return rows.flatMap(({ index }): Outcomes => {
    const outcome = earlier.get(index);
    return outcome ? [[index, outcome]] : [];
  });
};

const saveChunk = async (
  ctx: Context,
  resource: Resource,
  chunk: NumberedRow[],
  request: Request | undefined,
): Promise<Outcomes> => {
  const drafts = await draftRows(ctx, resource, chunk);
  for (;;) {
    const writes = new Map<Draft, Write[]>();
    for (const draft of drafts) writes.set(draft, await writesFor(ctx, resource, draft));
    const outcomes = drafts.map((draft): [number, RowOutcome] => [draft.index, outcomeOf(draft)]);
    const first = chunk[0]?.index ?? 0;
    const all = [...writes.values()].flat();
    const remembered = request
      ? [
          receipt(
            request,
            first,
            outcomes.map(([index, outcome]) => [index, withoutRecord(outcome)]),
            ctx.now(),
          ),
        ]
      : [];
    if (all.length + remembered.length === 0) return outcomes;
    try {
      await ctx.table.commit([...all, ...remembered]);
      return outcomes;
    } catch (error) {
      if (!(error instanceof Refusal) || !blame(drafts, writes, error)) throw error;
    }
  }
};

/** Turns the row whose own condition failed into a refused one; `false` when no single row is to blame. */
const blame = (drafts: Draft[], writes: Map<Draft, Write[]>, refusal: Refusal): boolean => {
  const alive = drafts.filter(({ after }) => after);
  const guilty =
    alive.find((draft) => writes.get(draft)?.some(({ otherwise }) => otherwise === refusal)) ??
    (refusal.code === "tooLarge" && alive.length === 1 ? alive[0] : undefined);
  if (!guilty) return false;
  guilty.refusal = refusal;
  guilty.after = undefined;
  return true;
};

const writesFor = async (ctx: Context, resource: Resource, draft: Draft): Promise<Write[]> => {
  const { before, after } = draft;
  if (!after) return [];
  try {
    const record = before ? replacement(resource, before, after, "edited") : creation(resource, after);
    return [
      ...record,
      ...claimUnique(resource, after, before),
      ...(await consequencesOf(ctx, resource, after, before)),
    ];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    draft.refusal = error;
    draft.after = undefined;
    return [];
  }
};

const withoutRecord = (outcome: RowOutcome): RowOutcome =>
  outcome.status === "saved" ? { id: outcome.id, status: "saved", version: outcome.version } : outcome;

const outcomeOf = ({ id, before, after, refusal }: Draft): RowOutcome => {
  const record = after ?? before;
  if (refusal?.code === "conflict")
    return { id, status: "conflict", current: refusal.extra.current as Record<string, unknown> };
  if (refusal)
    return {
      id,
      status: "refused",
      code: refusal.code,
      params: refusal.params,
      fields: refusal.fields,
      extra: refusal.extra,
    };
  if (!record) throw new Error("A draft is a record or a refusal.");
  return { id: record.id, status: "saved", version: record.version, record };
};
