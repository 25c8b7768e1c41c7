import { calendarOf, householdCalendarKey } from "#functions/db/calendars";
import { type FieldErrors, Refusal } from "#shared/refusal";
import type { Plan } from "#shared/resources/plan";
import type { Context } from "./context.ts";

/** The day on which a household came in first, as far as its calendar remembers; unset before any entry. */
const firstEntryOn = async (ctx: Context, householdId: string): Promise<string | undefined> => {
  const key = householdCalendarKey(householdId);
  const { stays } = calendarOf(key, await ctx.table.get(key));
  return stays
    .filter(({ status }) => status !== "reserved")
    .map(({ from }) => from)
    .sort()[0];
};

const refuse = (name: string, code: string): never => {
  const fields: FieldErrors = { [name]: { code } };
  throw new Refusal("invalid", { fields });
};

/**
 * Refuses a day on which something cannot have happened to a plan: one that is still to come, one before the plan
 * started or, until it has, before the household came in.
 */
export const refuseOutOfTime = async (ctx: Context, plan: Plan, name: string, on: string): Promise<void> => {
  if (on > ctx.today()) refuse(name, "notInFuture");
  if (plan.startedOn !== undefined && on < plan.startedOn) refuse(name, "beforePlan");
  if (plan.startedOn !== undefined) return;
  const entry = await firstEntryOn(ctx, plan.householdId);
  if (entry !== undefined && on < entry) refuse(name, "beforeEntry");
};

/** Refuses a day to come that does not come after another. */
export const refuseNotAfter = (name: string, day: string | undefined, other: string): void => {
  if (day !== undefined && day <= other) refuse(name, "notAfterThat");
};
