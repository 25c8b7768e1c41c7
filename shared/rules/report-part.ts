import { type CapacityReport, sumsOf, type UnitReport } from "./capacity-report.ts";
import type { Lengths } from "./length-of-stay.ts";
import { toOneDecimal } from "./rates.ts";
import type { Refusals } from "./waiting.ts";
import { totalWithoutPeople, unitWithoutPeople } from "./without-people.ts";

/** Lengths of several units together. Their middle cannot be told from those of the units, so it stays unset. */
const addedUp = (all: readonly Lengths[]): Lengths => {
  const count = all.reduce((sum, one) => sum + one.count, 0);
  const total = all.reduce((sum, one) => sum + one.total, 0);
  if (count === 0) return { count, total };
  return {
    count,
    total,
    mean: toOneDecimal(total, count),
    longest: Math.max(...all.map(({ longest = 0 }) => longest)),
  };
};

const refusalsOf = (units: readonly UnitReport[]): Refusals[] => {
  const counted = new Map<string, Refusals>();
  for (const one of units.flatMap(({ refusals }) => refusals)) {
    const key = `${one.outcome} ${one.reason ?? ""}`;
    counted.set(key, { ...one, count: one.count + (counted.get(key)?.count ?? 0) });
  }
  return [...counted.values()];
};

/**
 * The part of a frozen report that is about some units, with a total of its own: nothing in it lets anybody work out
 * the figures of the others, or how many people a household has. Of a single unit the total is the unit's; referrals that
 * asked for any unit are in no part.
 */
export const reportOfUnits = (report: CapacityReport, unitIds: readonly string[]) => {
  const units = report.units.filter(({ unitId }) => unitIds.includes(unitId));
  const [only] = units;
  const lengthOfStay =
    only && units.length === 1
      ? only.lengthOfStay
      : {
          closed: addedUp(units.map((unit) => unit.lengthOfStay.closed)),
          open: addedUp(units.map((unit) => unit.lengthOfStay.open)),
        };
  const waiting = only && units.length === 1 ? only.waiting : addedUp(units.map((unit) => unit.waiting));
  const { anomalies, ...sums } = sumsOf(units);
  const total = { ...totalWithoutPeople(sums), lengthOfStay, waiting, refusals: refusalsOf(units), anomalies };
  return { ...report, units: units.map(unitWithoutPeople), total };
};
