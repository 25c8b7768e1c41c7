import { getRecord } from "#functions/db/records";
import { Refusal } from "#shared/refusal";
import { Household } from "#shared/resources/household";
import type { Person } from "#shared/resources/person";
import { isGuestOn } from "#shared/rules/household-members";
import type { BodyOf } from "#shared/step";
import { leaveHousehold as step } from "#shared/steps/households";
import type { Context } from "./context.ts";
import { householdTurn, newHead, readMembers, refuseBeforeEntry, refuseEmptied } from "./members.ts";
import { takeStep } from "./take-step.ts";

/**
 * Somebody leaves a household; where she was its head, somebody who stays may be named instead. Refuses with
 * `lastMember` when nobody would be left, with `invalid` when the day lies before she joined.
 */
export const leaveHousehold = (ctx: Context, personId: string, told: BodyOf<typeof step>): Promise<Person> =>
  takeStep<Person>(ctx, step, { id: personId, told }, async (person) => {
    const { on, leavingReason, newHeadId } = told;
    await refuseBeforeJoining(ctx, person, on);
    const [household, members] = await Promise.all([
      getRecord(ctx.table, Household, person.householdId),
      readMembers(ctx, person.householdId),
    ]);
    const staying = members.filter(({ id }) => id !== person.id);
    if (isGuestOn(person, person.joinedOn ?? on)) refuseEmptied("lastMember", staying, on);
    return {
      changes: { leftOn: on, leavingReason },
      writes: [
        ...householdTurn(ctx, household, step.name),
        ...newHead(ctx, staying, { newHeadId, on, step: step.name }),
      ],
    };
  });

const refuseBeforeJoining = async (ctx: Context, person: Person, on: string): Promise<void> => {
  const since = person.joinedOn !== undefined ? "joinedOn" : "birthDate";
  if (on < (person[since] ?? on))
    throw new Refusal("invalid", { fields: { on: { code: "notBefore", params: { other: since } } } });
  if (person.joinedOn === undefined && person.residency === "guest")
    await refuseBeforeEntry(ctx, person.householdId, on);
};
