import { getRecord } from "#functions/db/records";
import { Refusal } from "#shared/refusal";
import type { Resource, StoredRecord } from "#shared/resource";
import type { Context } from "./context.ts";
import { type Row, type RowOutcome, saveRows } from "./save-rows.ts";

const recordIn = async (ctx: Context, resource: Resource, outcome: RowOutcome | undefined): Promise<StoredRecord> => {
  if (outcome?.status === "saved") return outcome.record ?? getRecord(ctx.table, resource, outcome.id);
  if (outcome?.status === "conflict") throw new Refusal("conflict", { extra: { current: outcome.current } });
  if (!outcome) throw new Error("Every row has an outcome.");
  const { code, params, fields, extra } = outcome;
  throw new Refusal(code, { params, fields, extra });
};

/** One row through the same door as many; what would be its outcome in a bulk edit is thrown as a refusal. */
export const saveOne = async (ctx: Context, resource: Resource, row: Row): Promise<StoredRecord> => {
  const [outcome] = await saveRows(ctx, resource, [row]);
  return recordIn(ctx, resource, outcome);
};
