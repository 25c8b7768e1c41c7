import { findRecord } from "#functions/db/records";
import { FeeAgreement } from "#shared/resources/fee-agreement";
import type { Outage } from "#shared/resources/outage";
import type { Place } from "#shared/resources/place";
import { Place as Places } from "#shared/resources/place";
import type { Placement } from "#shared/resources/placement";
import type { Unit } from "#shared/resources/unit";
import { foreseeOutage } from "#shared/rules/foresee/outages";
import { foreseePlace } from "#shared/rules/foresee/places";
import { foreseeStay } from "#shared/rules/foresee/stays";
import { foreseeUnit } from "#shared/rules/foresee/units";
import { mayReadAny } from "../visible.ts";
import { deadlinesMoved } from "./deadline-days.ts";
import type { Foresee, Looking } from "./looking.ts";

const sidesOf = async ({ was, will, codesFor, ctx }: Looking, unitId: string) => {
  const [before, after] = await Promise.all([was.unit(unitId), will.unit(unitId)]);
  const stays = [...before.calendar.stays, ...after.calendar.stays];
  const codeOf = await codesFor(stays.map(({ householdId }) => householdId));
  return { was: before, will: after, codeOf, today: ctx.today() };
};

export const staysForeseen: Foresee<Placement> = async (looking, { before, after }) => {
  if (!before) return [];
  const [sides, waiting, household] = await Promise.all([
    sidesOf(looking, after.unitId),
    looking.waitingFor(after.unitId),
    mayReadAny(looking.ctx, FeeAgreement) ? looking.will.household(after.householdId) : undefined,
  ]);
  return foreseeStay(before, after, {
    ...sides,
    waiting,
    ...(household && { agreements: household.feeAgreements }),
  });
};

export const outagesForeseen: Foresee<Outage> = async (looking, { before, after }) => {
  const place = await findRecord(looking.will.table, Places, after.placeId);
  if (!place) return [];
  const [sides, waiting] = await Promise.all([sidesOf(looking, place.unitId), looking.waitingFor(place.unitId)]);
  return foreseeOutage(before, after, { ...sides, waiting });
};

const livingIn = ({
  calendar,
}: {
  calendar: { stays: readonly { status: string; householdId: string; placeId?: string }[] };
}) => calendar.stays.filter(({ status }) => status === "inProgress");

export const unitsForeseen: Foresee<Unit> = async (looking, { before, after }) => {
  if (!before) return [];
  const sides = await sidesOf(looking, after.id);
  const isFollowed = before.exchangeEveryDays !== after.exchangeEveryDays;
  const householdIds = isFollowed ? livingIn(sides.will).map(({ householdId }) => householdId) : [];
  return [
    ...foreseeUnit(sides),
    ...(await deadlinesMoved(looking, { kinds: ["exchangeDue"], householdIds, unitIds: [after.id] })),
  ];
};

export const placesForeseen: Foresee<Place> = async (looking, { before, after }) => {
  const unitIds = [...new Set([before?.unitId ?? after.unitId, after.unitId])];
  const effects = await Promise.all(
    unitIds.map(async (unitId) => foreseePlace(before, after, await sidesOf(looking, unitId))),
  );
  const { will } = await sidesOf(looking, after.unitId);
  const living = before?.beds === after.beds ? [] : livingIn(will).filter(({ placeId }) => placeId === after.id);
  const householdIds = living.map(({ householdId }) => householdId);
  return [
    ...effects.flat(),
    ...(await deadlinesMoved(looking, { kinds: ["bedsExceeded"], householdIds, unitIds: [after.unitId] })),
  ];
};
