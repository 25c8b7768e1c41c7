import { recordKey, recordOf } from "#functions/db/records";
import { takeNumbers } from "#functions/db/sequences";
import { Refusal } from "#shared/refusal";
import type { Resource, StoredRecord } from "#shared/resource";
import type { Context } from "./context.ts";
import { authorshipOf } from "./diary-author.ts";
import { type Edits, plannedCreation, plannedEdit } from "./plan-edit.ts";
import { danglingIn, pointersOf } from "./references.ts";
import { knownAmong } from "./scope.ts";
import { lookForEditing, rolesEditing } from "./scopes/reach-scope.ts";

export type Row = { id: string; edits: Edits } | { create: Record<string, unknown> };

/** A row and its place among those that were sent. */
export interface NumberedRow {
  row: Row;
  index: number;
}

/** What is to become of a row before anything is written: the record as it will be, or why not. */
export interface Draft {
  index: number;
  /** The id that was sent; a row that creates has none yet. */
  id?: string;
  before?: StoredRecord;
  after?: StoredRecord;
  refusal?: Refusal;
}

/** Reads what the rows speak of and works out what they make of it. Rows that have to be refused take no number. */
export const draftRows = async (ctx: Context, resource: Resource, rows: NumberedRow[]): Promise<Draft[]> =>
  numbered(
    ctx,
    resource,
    await authored(
      ctx,
      resource,
      await withinReach(ctx, resource, await checkedReferences(ctx, resource, await planned(ctx, resource, rows))),
    ),
  );

const planned = async (ctx: Context, resource: Resource, rows: NumberedRow[]): Promise<Draft[]> => {
  const items = await ctx.table.getMany(rows.map(({ row }) => ("id" in row ? recordKey(resource, row.id) : undefined)));
  const found = items.flatMap((item) => (item ? [recordOf(resource, item)] : []));
  const missing = rows.flatMap(({ row }, index) => ("id" in row && !items[index] ? [row.id] : []));
  const known = await knownAmong(ctx, resource, found, missing);
  await lookForEditing(ctx, resource, known);
  const byId = new Map(known.map((record) => [record.id, record]));
  return rows.map(({ row, index }): Draft => {
    const id = "id" in row ? row.id : undefined;
    try {
      if ("create" in row) return { index, after: plannedCreation(ctx, resource, row.create) };
      const before = existing(resource, byId.get(row.id));
      return { index, id, before, after: edited(ctx, resource, before, row.edits) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { index, id, refusal: error };
    }
  });
};

const existing = (resource: Resource, record: StoredRecord | undefined): StoredRecord => {
  if (!record) throw new Refusal("notFound", { params: { resource: resource.name } });
  return record;
};

const edited = (ctx: Context, resource: Resource, before: StoredRecord, edits: Edits): StoredRecord | undefined =>
  plannedEdit(ctx, resource, before, edits, rolesEditing(ctx, resource, before));

/** Nobody makes a record, or moves one, where she may not work on it. */
const withinReach = async (ctx: Context, resource: Resource, drafts: Draft[]): Promise<Draft[]> => {
  const made = drafts.flatMap(({ after }) => (after ? [after] : []));
  await lookForEditing(ctx, resource, made);
  return drafts.map((draft): Draft => {
    const { index, id, after } = draft;
    try {
      if (after) rolesEditing(ctx, resource, after);
      return draft;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { index, id, refusal: error };
    }
  });
};

const checkedReferences = async (ctx: Context, resource: Resource, drafts: Draft[]): Promise<Draft[]> => {
  const pointers = drafts.map(({ after, before }) => (after ? pointersOf(resource, after, before) : []));
  const dangling = await danglingIn(ctx, pointers);
  return drafts.map((draft, index) => {
    const fields = dangling[index] ?? {};
    return Object.keys(fields).length === 0
      ? draft
      : { index: draft.index, id: draft.id, refusal: new Refusal("invalid", { fields }) };
  });
};

/** New records name who wrote them, where their kind says so. */
const authored = async (ctx: Context, resource: Resource, drafts: Draft[]): Promise<Draft[]> => {
  const author = await authorshipOf(ctx, resource);
  return drafts.map((draft) =>
    draft.after && !draft.before ? { ...draft, after: { ...draft.after, ...author } } : draft,
  );
};

/** New records get the numbers that their kind carries, taken in one go. */
const numbered = async (ctx: Context, { numbered: by }: Resource, drafts: Draft[]): Promise<Draft[]> => {
  const created = drafts.filter(({ before, after }) => after && !before);
  if (!by || created.length === 0) return drafts;
  const today = ctx.today();
  let next = await takeNumbers(ctx.table, by.series(today), created.length);
  return drafts.map((draft) =>
    draft.after && !draft.before ? { ...draft, after: { ...draft.after, [by.field]: by.write(next++, today) } } : draft,
  );
};
