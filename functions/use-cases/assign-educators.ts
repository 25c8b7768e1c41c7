import { recordKey, recordOf } from "#functions/db/records";
import { Refusal } from "#shared/refusal";
import type { Household } from "#shared/resources/household";
import { StaffMember } from "#shared/resources/staff-member";
import { type Assignment, assignmentErrors } from "#shared/rules/assignments";
import { assignEducators as step } from "#shared/steps/households";
import type { Context } from "./context.ts";
import { takeStep } from "./take-step.ts";

/** The staff records behind some ids, read consistently; those that are not there are missing. */
export const staffAmong = async ({ table }: Context, ids: Iterable<string>): Promise<Map<string, StaffMember>> => {
  const items = await table.getMany([...new Set(ids)].map((id) => recordKey(StaffMember, id)));
  const found = items.flatMap((item) => (item ? [recordOf(StaffMember, item) as StaffMember] : []));
  return new Map(found.map((member) => [member.id, member]));
};

const refuseFlaws = async (ctx: Context, educators: readonly Assignment[], before: readonly Assignment[]) => {
  const staff = await staffAmong(
    ctx,
    educators.map(({ staffId }) => staffId),
  );
  const fields = assignmentErrors(educators, before, staff);
  if (Object.keys(fields).length > 0) throw new Refusal("invalid", { fields });
};

/**
 * Says anew who answers for a household, with periods. Refuses with `invalid` by path: days out of order, a second
 * responsible, somebody twice, somebody who is not there or not at work on the first day.
 */
export const assignEducators = (ctx: Context, id: string, told: { educators?: Assignment[] }): Promise<Household> =>
  takeStep<Household>(ctx, step, { id, told }, async (before, { educators }) => {
    await refuseFlaws(ctx, educators, before.educators);
    return {};
  });
