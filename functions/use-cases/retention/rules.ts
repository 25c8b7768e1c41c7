import { everyRecord } from "#functions/db/records";
import { claimUnique } from "#functions/db/unique";
import type { Context } from "#functions/use-cases/context";
import { creation, newRecord } from "#functions/use-cases/writes";
import { Refusal } from "#shared/refusal";
import type { StoredRecord } from "#shared/resource";
import { RetentionRule } from "#shared/resources/retention-rule";
import { defaultRule } from "#shared/rules/retention-defaults";
import { governedKinds } from "#shared/rules/retention-kinds";

/** The rules as they stand, confirmed or not. */
export const readRules = async (ctx: Context): Promise<RetentionRule[]> => everyRecord(ctx.table, RetentionRule);

const madeMeanwhile = (error: unknown) => error instanceof Refusal && error.code === "invalid";

/** Makes a rule for every kind of record that has none yet, unconfirmed. It can be repeated. */
export const ensureRules = async (ctx: Context): Promise<RetentionRule[]> => {
  const known = await readRules(ctx);
  const ruled = new Set(known.map(({ kind }) => kind));
  const missing = governedKinds.filter(({ name }) => !ruled.has(name));
  for (const resource of missing) {
    const rule: StoredRecord = RetentionRule.schema.parse(
      newRecord(ctx, RetentionRule, { ...defaultRule(resource), confirmed: false }),
    ) as StoredRecord;
    try {
      await ctx.table.commit([...creation(RetentionRule, rule), ...claimUnique(RetentionRule, rule)]);
    } catch (error) {
      if (!madeMeanwhile(error)) throw error;
    }
  }
  return missing.length === 0 ? known : readRules(ctx);
};
