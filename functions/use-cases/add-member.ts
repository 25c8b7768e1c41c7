import { findRecord, getRecord, unchangedRecord } from "#functions/db/records";
import { readBlocks, unchangedBlocks } from "#functions/db/safety-blocks";
import type { Write } from "#functions/db/table";
import { Refusal } from "#shared/refusal";
import { Household } from "#shared/resources/household";
import { Person } from "#shared/resources/person";
import { isGuestOn, isMemberFrom } from "#shared/rules/household-members";
import type { BodyOf } from "#shared/step";
import { addMember as step } from "#shared/steps/households";
import type { Context } from "./context.ts";
import { carriedOver, readMembers, refuseBeforeEntry, refuseEmptied, refuseImpossibleMember } from "./members.ts";
import { settledRecord } from "./plan-edit.ts";
import { knownAmong } from "./scope.ts";
import { refuseUnassigned } from "./scopes/reach-scope.ts";
import { takeStep } from "./take-step.ts";
import { creation, newRecord, nextVersion, replacement } from "./writes.ts";

type Told = BodyOf<typeof step>;

/**
 * Somebody joins a household on a day. Whoever was in another household before leaves it on that day, and the new
 * record says where she came from. Refuses with `memberTwice`, with `lastMember` when she was the last of a household
 * that is in, or with `invalid` for a day before the birth or the entry and for a second head.
 */
export const addMember = (ctx: Context, householdId: string, told: Told): Promise<Household> =>
  takeStep<Household>(ctx, step, { id: householdId, told }, async () => {
    const [members, former] = await Promise.all([
      readMembers(ctx, householdId),
      told.formerlyId === undefined ? undefined : readFormer(ctx, told.formerlyId),
      refuseBeforeBirth(ctx, householdId, told),
    ]);
    if (former && members.some((one) => isSameRecord(one, former.person) && isMemberFrom(one, told.on)))
      throw new Refusal("memberTwice");
    const person = joining(ctx, householdId, told, former?.person);
    refuseImpossibleMember(person, members);
    return {
      writes: [
        ...creation(Person, person, step.name),
        ...(former ? [...(await leavingBehind(ctx, former.person, householdId, told.on)), former.unblocked] : []),
      ],
    };
  });

const isSameRecord = (one: Person, former: Person) => one.id === former.id || one.formerlyId === former.id;

/**
 * Nobody is taken out of a household where whoever does it may not work, or of which she may not know; and whoever is kept away from a household by a safety block joins no other behind the coordinator's back. */
const readFormer = async (ctx: Context, id: string): Promise<{ person: Person; unblocked: Write }> => {
  const [person, stored] = await Promise.all([findRecord(ctx.table, Person, id), readBlocks(ctx.table)]);
  const [known] = await knownAmong(ctx, Person, person ? [person] : [], person ? [] : [id]);
  if (!person || !known || stored.blocks.some(({ personId }) => personId === id))
    throw new Refusal("invalid", {
      fields: { formerlyId: { code: "doesNotExist", params: { resource: Person.name } } },
    });
  await refuseUnassigned(ctx, Person, step.allow, person);
  return { person, unblocked: unchangedBlocks(stored) };
};

const refuseBeforeBirth = async (ctx: Context, householdId: string, { on, birthDate }: Told): Promise<void> => {
  if (birthDate !== undefined && on < birthDate)
    throw new Refusal("invalid", { fields: { on: { code: "notBefore", params: { other: "birthDate" } } } });
  return refuseBeforeEntry(ctx, householdId, on);
};

const joining = (ctx: Context, householdId: string, { on, ...told }: Told, former: Person | undefined): Person => {
  const carried = former ? carriedOver(former) : {};
  const said = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
  const cameFromId = former && former.householdId !== householdId ? former.householdId : undefined;
  const fields = { ...carried, relation: undefined, ...said, householdId, joinedOn: on, cameFromId };
  return settledRecord(ctx, Person, newRecord(ctx, Person, fields)) as Person;
};

/** She leaves where she was, if she was still there; a household that is in is not left without anybody. */
const leavingBehind = async (ctx: Context, former: Person, householdId: string, on: string): Promise<Write[]> => {
  if (!isMemberFrom(former, on)) return [];
  if (former.joinedOn !== undefined && on < former.joinedOn)
    throw new Refusal("invalid", { fields: { on: { code: "notBefore", params: { other: "joinedOn" } } } });
  const [household, members] = await Promise.all([
    getRecord(ctx.table, Household, former.householdId),
    readMembers(ctx, former.householdId),
  ]);
  const staying = members.filter(({ id }) => id !== former.id);
  if (household.status === "inHousing" && isGuestOn(former, on)) refuseEmptied("lastMember", staying, on);
  const left = nextVersion(ctx, former, { leftOn: on, leavingReason: "reunion", wentToId: householdId });
  return [...replacement(Person, former, left, "leaveHousehold"), unchangedRecord(Household, household)];
};
