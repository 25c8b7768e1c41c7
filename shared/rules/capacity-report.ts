import { type LengthOfStay, lengthOfStay } from "./length-of-stay.ts";
import { type HouseholdFigures, occupancyOf, type UnitOccupancy } from "./occupancy.ts";
import type { Period, UnitFacts } from "./occupancy-records.ts";
import { type PlaceDays, placeRates } from "./place-days.ts";
import type { OccupancyRates } from "./place-occupancy.ts";
import { rateDefinitions, rateOf } from "./rates.ts";
import { type ReportInput, reportFacts } from "./report-facts.ts";
import { byId, byText } from "./sorting.ts";
import { type Waiting, waitingOf } from "./waiting.ts";

/** Named in every report. It changes whenever the same facts would give other figures. */
export const RULE_VERSION = "occupancy-1";

export interface UnitReport extends UnitOccupancy, Waiting {
  lengthOfStay: LengthOfStay;
}

/** All units together. Referrals that ask for any unit count here, and under no unit. */
export interface ReportTotal extends PlaceDays, Waiting {
  households: Omit<HouseholdFigures, "peak">;
  personNights: number;
  bedNights: number;
  rates: OccupancyRates;
  lengthOfStay: LengthOfStay;
  anomalies: number;
}

/** A report as it is frozen: plain data that names nobody. */
export interface CapacityReport extends Period {
  ruleVersion: string;
  asOf: string;
  forecast: boolean;
  definitions: typeof rateDefinitions;
  units: UnitReport[];
  total: ReportTotal;
}

const byCode = (a: UnitFacts, b: UnitFacts): number => byText(a.code, b.code) || byId(a, b);

/** Facts dealt out to the units they belong to, so that each unit looks at its own only. */
const dealtOut = (facts: ReportInput) => {
  const placesOf = Map.groupBy(facts.places, ({ unitId }) => unitId);
  const placementsOf = Map.groupBy(facts.placements, ({ unitId }) => unitId);
  const outagesOf = Map.groupBy(facts.outages, ({ placeId }) => placeId);
  const peopleOf = Map.groupBy(facts.people, ({ householdId }) => householdId);
  const referralsOf = Map.groupBy(facts.referrals, ({ requestedUnitId }) => requestedUnitId);
  return ({ id }: UnitFacts) => {
    const places = placesOf.get(id) ?? [];
    const placements = placementsOf.get(id) ?? [];
    const householdIds = [...new Set(placements.map(({ householdId }) => householdId))];
    return {
      places,
      placements,
      outages: places.flatMap((place) => outagesOf.get(place.id) ?? []),
      people: householdIds.flatMap((householdId) => peopleOf.get(householdId) ?? []),
      referrals: referralsOf.get(id) ?? [],
    };
  };
};

/** What of some units adds up: everything but lengths, which have a middle. */
export const sumsOf = (units: readonly UnitReport[]): Omit<ReportTotal, "lengthOfStay" | keyof Waiting> => {
  const sum = (count: (unit: UnitReport) => number) => units.reduce((total, unit) => total + count(unit), 0);
  const counts: PlaceDays = {
    placeDays: sum((unit) => unit.placeDays),
    occupied: sum((unit) => unit.occupied),
    unavailable: sum((unit) => unit.unavailable),
    reserved: sum((unit) => unit.reserved),
    free: sum((unit) => unit.free),
    withheld: sum((unit) => unit.withheld),
    over: sum((unit) => unit.over),
  };
  const bedNights = sum((unit) => unit.bedNights);
  const beds = rateOf(
    sum((unit) => unit.rates.beds.numerator),
    bedNights,
  );
  return {
    ...counts,
    households: {
      days: sum((unit) => unit.households.days),
      atEnd: sum((unit) => unit.households.atEnd),
      daysWithoutGuests: sum((unit) => unit.households.daysWithoutGuests),
    },
    personNights: sum((unit) => unit.personNights),
    bedNights,
    rates: { ...placeRates(counts), beds },
    anomalies: sum((unit) => unit.anomalies.length),
  };
};

const totalOf = (units: readonly UnitReport[], facts: ReportInput): ReportTotal => {
  const { anomalies, ...sums } = sumsOf(units);
  return {
    ...sums,
    lengthOfStay: lengthOfStay(facts.placements, facts, facts.asOf),
    ...waitingOf(facts.referrals, facts, facts.asOf),
    anomalies,
  };
};

/**
 * The capacity report of domain §6 for the days `from` … `to`, both included, as the facts stand on `asOf`. The same
 * facts in any order give the same report, down to the order of its lists.
 */
export const buildCapacityReport = (input: ReportInput): CapacityReport => {
  const facts = reportFacts(input);
  const { from, to, asOf } = facts;
  const period = { from, to };
  const factsOf = dealtOut(facts);
  const units = facts.units.toSorted(byCode).map((unit): UnitReport => {
    const { referrals, ...own } = factsOf(unit);
    return {
      ...occupancyOf({ unit, ...own, ...period, asOf }),
      lengthOfStay: lengthOfStay(own.placements, period, asOf),
      ...waitingOf(referrals, period, asOf),
    };
  });
  const total = totalOf(units, facts);
  return {
    ruleVersion: RULE_VERSION,
    ...period,
    asOf,
    forecast: to > asOf,
    definitions: rateDefinitions,
    units,
    total,
  };
};

/**
 * Exactly the facts a report rests on, with its rule version, as JSON: what its input hash is taken over. The same facts
 * give the same text, because `reportFacts` writes members in an order of its own and records in order of id.
 */
export const reportInput = (input: ReportInput): string =>
  JSON.stringify({ ruleVersion: RULE_VERSION, ...reportFacts(input) });
