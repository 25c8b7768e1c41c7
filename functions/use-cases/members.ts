import { calendarOf, householdCalendarKey } from "#functions/db/calendars";
import { recordKey, recordOf, recordsOfKindUnder } from "#functions/db/records";
import { Refusal } from "#shared/refusal";
import type { StoredRecord } from "#shared/resource";
import { Household } from "#shared/resources/household";
import { Person } from "#shared/resources/person";
import { isGuestOn, isMemberOn, otherHead, twinOf } from "#shared/rules/household-members";
import type { Context } from "./context.ts";
import { nextVersion, replacement } from "./writes.ts";

/** Everybody who is or was in a household; found through the index, then read consistently. */
export const readMembers = async (ctx: Context, householdId: string): Promise<Person[]> => {
  const found = await recordsOfKindUnder(ctx.table, Household, householdId, Person);
  const items = await ctx.table.getMany(found.map(({ id }) => recordKey(Person, id)));
  return items
    .flatMap((item) => (item ? [recordOf(Person, item) as Person] : []))
    .filter((person) => person.householdId === householdId);
};

/** Refuses with `memberTwice` or with the field `relation` what a household cannot be: a person twice, two heads. */
export const refuseImpossibleMember = (person: Person, members: readonly Person[]): void => {
  if (twinOf(person, members)) throw new Refusal("memberTwice");
  if (otherHead(person, members)) throw new Refusal("invalid", { fields: { relation: { code: "headAlready" } } });
};

/** Refuses a day before the stay that the household is in. */
export const refuseBeforeEntry = async (ctx: Context, householdId: string, on: string): Promise<void> => {
  const key = householdCalendarKey(householdId);
  const { stays } = calendarOf(key, await ctx.table.get(key));
  const current = stays.find(({ status }) => status === "inProgress");
  if (current && on < current.from) throw new Refusal("invalid", { fields: { on: { code: "beforeEntry" } } });
};

/** Refuses with this code a day from which nobody would live in the household any more. */
export const refuseEmptied = (code: "lastMember" | "splitOfAll", staying: readonly Person[], on: string): void => {
  if (!staying.some((person) => isGuestOn(person, on))) throw new Refusal(code);
};

/**
 * The writes that make somebody head of the household from a day on; none when nobody is named.
 * Refuses with the field `newHeadId` somebody who is no guest there then, or when there is another head.
 */
export const newHead = (
  ctx: Context,
  staying: readonly Person[],
  { newHeadId, on, step }: { newHeadId?: string; on: string; step: string },
) => {
  if (newHeadId === undefined) return [];
  const heir = staying.find(({ id }) => id === newHeadId);
  if (!heir || !isGuestOn(heir, on)) throw new Refusal("invalid", { fields: { newHeadId: { code: "notAMember" } } });
  if (staying.some((one) => one.id !== heir.id && one.relation === "head" && isMemberOn(one, on)))
    throw new Refusal("invalid", { fields: { newHeadId: { code: "headAlready" } } });
  if (heir.relation === "head") return [];
  return replacement(Person, heir, nextVersion(ctx, heir, { relation: "head" }), step);
};

/** The household itself takes part in every change of its people, so that two of them take turns. */
export const householdTurn = (ctx: Context, household: Household, step: string) =>
  replacement(Household, household, nextVersion(ctx, household, {}), step);

/** What goes with a person to another household: all but her membership and whatever kept her away from this one. */
export const carriedOver = (person: Person): Record<string, unknown> => {
  const { id, version, createdAt, createdBy, updatedAt, updatedBy, ...ofHers }: StoredRecord = person;
  const { archived, retiredOn, erasedOn, ...own } = ofHers;
  const { leftOn, leavingReason, wentToId, safetyBlock, safetyBlockReason, safetyBlockedOn, ...carried } = own;
  return carried;
};
