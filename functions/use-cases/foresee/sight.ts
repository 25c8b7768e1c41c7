import { recordKey, recordOf } from "#functions/db/records";
import { Household } from "#shared/resources/household";
import type { PartnerClient } from "#shared/resources/partner-client";
import type { StaffMember } from "#shared/resources/staff-member";
import { foreseePartnerUnits, foreseeShutOut, foreseeSight } from "#shared/rules/foresee/access";
import { nearnessOf } from "#shared/rules/reach";
import type { Foresee, Looking } from "./looking.ts";

const staysIn = async (looking: Looking, unitIds: readonly string[]) => {
  const units = await Promise.all(unitIds.map(looking.will.unit));
  return units.flatMap(({ calendar }) => calendar.stays);
};

/** How many households come nearer to somebody, and how many go out of her sight, with the units where she works. */
const sightMoved = async (looking: Looking, before: StaffMember, after: StaffMember) => {
  const [had, has] = [before.unitIds ?? [], after.unitIds ?? []];
  const stays = await staysIn(looking, [...new Set([...had, ...has])]);
  const ids = [...new Set(stays.map(({ householdId }) => householdId))];
  const items = await looking.will.table.getMany(ids.map((id) => recordKey(Household, id)));
  const today = looking.ctx.today();
  const isNear = (unitIds: readonly string[], household: Household) => {
    const own = stays.filter(({ householdId }) => householdId === household.id);
    const near = nearnessOf({ staffId: after.id, unitIds }, { ...household, stays: own }, today);
    return near === "assigned" || near === "ownUnits";
  };
  const households = items.flatMap((item) => (item ? [recordOf(Household, item) as Household] : []));
  return {
    lost: households.filter((one) => isNear(had, one) && !isNear(has, one)).length,
    gained: households.filter((one) => !isNear(had, one) && isNear(has, one)).length,
  };
};

/** Coordinators, area managers and the administration know of every household, wherever they work. */
const followsUnits = ({ roles }: StaffMember): boolean => roles.every((role) => role === "educator");

export const staffForeseen: Foresee<StaffMember> = async (looking, { before, after }) => [
  ...(before && followsUnits(after) ? foreseeSight(await sightMoved(looking, before, after)) : []),
  ...foreseeShutOut(before, after, looking.ctx.today()),
];

export const partnerClientsForeseen: Foresee<PartnerClient> = async (looking, { before, after }) => {
  const [had, has] = [before?.unitIds ?? [], after.unitIds ?? []];
  const units = await Promise.all([...had, ...has].map(looking.will.unit));
  const names = new Map(units.map(({ unit }) => [unit.id, unit.name]));
  return foreseePartnerUnits(had, has, (id) => names.get(id) ?? "");
};
