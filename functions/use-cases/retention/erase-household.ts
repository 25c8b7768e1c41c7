import { getRecord } from "#functions/db/records";
import type { Context } from "#functions/use-cases/context";
import { Refusal } from "#shared/refusal";
import { Household } from "#shared/resources/household";
import { keptBecause } from "#shared/rules/retention";
import type { BodyOf } from "#shared/step";
import { eraseHousehold as step } from "#shared/steps/retention";
import { guardOf } from "./carry-out.ts";
import { recordsBelow } from "./file-records.ts";
import { readFiles } from "./files.ts";
import { eraseNow, recordToErase, refuseKept, requestLog } from "./request.ts";

/**
 * Erases a household and everything in its file at once, because somebody has asked for it and the law lets it go. A
 * hold, a stay, a referral or a fee agreement that is still open refuses. It can be repeated where it was cut short.
 */
export const eraseHousehold = async (ctx: Context, id: string, told: BodyOf<typeof step>): Promise<Household> => {
  const household = await recordToErase<Household>(ctx, step, { id, told });
  if (household.erasedOn !== undefined) return household;
  const file = (await readFiles(ctx)).find(({ root }) => root.id === id);
  if (!file) throw new Refusal("busy");
  refuseKept(keptBecause(file.facts, ctx.today()));
  const root = { ...file, root: household };
  const guard = await guardOf(ctx, root);
  if (!guard) throw new Refusal("erasureOpenStay");
  const log = await requestLog(ctx, told, id);
  await eraseNow(ctx, await recordsBelow(ctx, Household, id), log, guard);
  await eraseNow(ctx, [{ resource: Household, record: household }], log, guard);
  await log.save(true);
  return getRecord(ctx.table, Household, id);
};
