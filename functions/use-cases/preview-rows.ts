import { householdCalendarKey } from "#functions/db/calendars";
import { recordKey, recordOf } from "#functions/db/records";
import { type Rehearsal, rehearse } from "#functions/db/rehearsal/rehearse";
import type { Resource } from "#shared/resource";
import { Household } from "#shared/resources/household";
import type { ForeseenEffect } from "#shared/rules/foresee/effect";
import type { Context } from "./context.ts";
import { type ForeseenChange, foreseen } from "./foresee/foreseen.ts";
import { type Row, type RowOutcome, saveRows } from "./save-rows.ts";

/** What would become of one row, and what saving it would do besides. */
export type RowForesight = Exclude<RowOutcome, { status: "saved" }> | SavedForesight;

export interface SavedForesight {
  status: "saved";
  /** Unset for a row that creates: its record has no id before there is one. */
  id?: string;
  effects: readonly ForeseenEffect[];
}

/**
 * What saving rows would do, without saving them: the bulk edit itself, carried out on a rehearsal of the table. Rows are
 * taken in the order sent, each after those before it, so that two that want the same place are found out as well. Not
 * foreseen are a record that grows too large for the table, and what others save meanwhile. An idempotency key means
 * nothing here.
 */
export const previewRows = async (ctx: Context, resource: Resource, rows: Row[]): Promise<RowForesight[]> => {
  const rehearsal = rehearse(ctx.table);
  // All at once, before they are worked on a few at a time.
  await rehearsal.before.getMany([...keysOf(resource, rows), ...calendarsOf(resource, rows)]);
  const outcomes = await saveRows({ ...ctx, table: rehearsal.after, idempotencyKey: undefined }, resource, rows);
  const changes = await changesIn(rehearsal, resource, rows, outcomes);
  const effects = await foreseen(ctx, rehearsal, resource, changes);
  return outcomes.map((outcome, index): RowForesight => {
    if (outcome.status !== "saved") return outcome;
    const row = rows[index];
    return { ...(row && "id" in row && { id: row.id }), status: "saved", effects: effects[index] ?? [] };
  });
};

const keysOf = (resource: Resource, rows: readonly Row[]) =>
  rows.map((row) => ("id" in row ? recordKey(resource, row.id) : undefined));

/** Where households are decides who may know of them, and must not be seen from how long it takes to find out. */
const calendarsOf = (resource: Resource, rows: readonly Row[]) =>
  resource.name === Household.name ? rows.flatMap((row) => ("id" in row ? householdCalendarKey(row.id) : [])) : [];

/** By row, the record that it changes, before and after; nothing where it changes nothing. */
const changesIn = async (
  { before }: Rehearsal,
  resource: Resource,
  rows: readonly Row[],
  outcomes: readonly RowOutcome[],
): Promise<(ForeseenChange | undefined)[]> => {
  const items = await before.getMany(keysOf(resource, rows));
  const records = items.flatMap((item) => (item ? [recordOf(resource, item)] : []));
  const latest = new Map(records.map((record) => [record.id, record]));
  return outcomes.map((outcome) => {
    if (outcome.status !== "saved" || !outcome.record) return undefined;
    const was = latest.get(outcome.id);
    latest.set(outcome.id, outcome.record);
    return was?.version === outcome.record.version ? undefined : { before: was, after: outcome.record };
  });
};
