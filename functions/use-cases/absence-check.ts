import { readAbsences, replaceAbsences } from "#functions/db/absences";
import { findRecord, recordKey, recordOf } from "#functions/db/records";
import type { Write } from "#functions/db/table";
import { type FieldErrors, Refusal } from "#shared/refusal";
import type { Absence } from "#shared/resources/absence";
import { Person } from "#shared/resources/person";
import { Placement } from "#shared/resources/placement";
import { type Away, outsideStay, overlapOf } from "#shared/rules/absence";
import type { Context } from "./context.ts";

const refusePlacement = async (ctx: Context, absence: Absence): Promise<void> => {
  const stay = await findRecord(ctx.table, Placement, absence.placementId);
  if (!stay) return;
  const fields: FieldErrors =
    stay.householdId === absence.householdId
      ? outsideStay(absence, stay)
      : { placementId: { code: "stayOfOtherHousehold" } };
  if (Object.keys(fields).length > 0) throw new Refusal("invalid", { fields });
};

/** Only who lives with the household can be away from it. */
const refusePeople = async (ctx: Context, { householdId, personIds = [] }: Absence): Promise<void> => {
  const items = await ctx.table.getMany(personIds.map((id) => recordKey(Person, id)));
  const people = items.flatMap((item) => (item ? [recordOf(Person, item) as Person] : []));
  const isGuest = (person: Person) => person.householdId === householdId && person.residency === "guest";
  if (!people.every(isGuest)) throw new Refusal("invalid", { fields: { personIds: { code: "notGuestOfHousehold" } } });
};

const awayOf = ({ id, from, to, personIds }: Absence): Away => ({
  id,
  from,
  ...(to !== undefined && { to }),
  ...(personIds && { personIds }),
});

/**
 * Checks an absence against its stay, its people and the household's other absences, and keeps its days where the next
 * one is checked. It touches no calendar of places: a place whose guests are away is not free.
 */
export const absenceChecked = async (ctx: Context, absence: Absence, before?: Absence): Promise<Write[]> => {
  if (before && before.householdId !== absence.householdId)
    throw new Refusal("invalid", { fields: { householdId: { code: "householdStays" } } });
  const known = await readAbsences(ctx.table, absence.householdId);
  const others = known.absences.filter(({ id }) => id !== absence.id);
  if (absence.archived) return [replaceAbsences(known, others)];
  await Promise.all([refusePlacement(ctx, absence), refusePeople(ctx, absence)]);
  const clash = overlapOf(others, absence);
  if (clash)
    throw new Refusal("absenceOverlaps", {
      params: { from: clash.from },
      extra: { absenceId: clash.id, from: clash.from, to: clash.to ?? null },
    });
  return [replaceAbsences(known, [...others, awayOf(absence)])];
};
