import { findRecord } from "#functions/db/records";
import type { Write } from "#functions/db/table";
import { Refusal } from "#shared/refusal";
import type { DiaryEntry } from "#shared/resources/diary-entry";
import { Person } from "#shared/resources/person";
import { Plan } from "#shared/resources/plan";
import { wrongLinks } from "#shared/rules/diary-links";
import type { Context } from "./context.ts";
import { exchangeOnHousehold } from "./diary-exchange.ts";
import { isDiaryMine, readsEveryDiary } from "./diary-scope.ts";

/** Coordinators change everything; an educator what she wrote herself. */
const refuseAnother = (ctx: Context, before?: DiaryEntry): void => {
  if (before && !readsEveryDiary(ctx) && before.createdBy !== ctx.actor.id) throw new Refusal("notAuthor");
};

/** Coordinators write everywhere; an educator where she is assigned today. */
const refuseStranger = async (ctx: Context, { householdId }: DiaryEntry): Promise<void> => {
  if (!readsEveryDiary(ctx) && !(await isDiaryMine(ctx, householdId))) throw new Refusal("notAssigned");
};

const refuseWrongLinks = async (ctx: Context, entry: DiaryEntry, before?: DiaryEntry): Promise<void> => {
  const isNew = (field: "personId" | "planId" | "goalId") => entry[field] !== before?.[field];
  const asksForPlan = isNew("planId") || isNew("goalId");
  const [person, plan] = await Promise.all([
    entry.personId !== undefined && isNew("personId") ? findRecord(ctx.table, Person, entry.personId) : undefined,
    entry.planId !== undefined && asksForPlan ? findRecord(ctx.table, Plan, entry.planId) : undefined,
  ]);
  const fields = wrongLinks(asksForPlan ? entry : { householdId: entry.householdId }, { person, plan });
  if (Object.keys(fields).length > 0) throw new Refusal("invalid", { fields });
};

/**
 * Checks who writes what about whom, and keeps the day of the last exchange on the household.
 * Refuses with `notAssigned`, `notAuthor`, or `invalid` with each field's reason.
 */
export const diaryWritten = async (ctx: Context, entry: DiaryEntry, before?: DiaryEntry): Promise<Write[]> => {
  refuseAnother(ctx, before);
  if (before && before.householdId !== entry.householdId)
    throw new Refusal("invalid", { fields: { householdId: { code: "householdStays" } } });
  await refuseStranger(ctx, entry);
  await refuseWrongLinks(ctx, entry, before);
  return exchangeOnHousehold(ctx, entry, before);
};
