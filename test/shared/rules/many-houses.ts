import { addDays } from "#shared/dates";
import type { ReportInput } from "#shared/rules/report-facts";

const PLACES = 1000;
const STAYS_EACH = 20;
const PLACES_PER_UNIT = 5;

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

/** A spread of numbers below `limit` that is the same on every run. */
const spread = (seed: number, limit: number) => (seed * 7919 + ((seed * seed) % 104_729)) % limit;

/**
 * Ten years of a thousand places: twenty stays in each, one after the other with a turnaround between them, three
 * guests to a household, and a waiting list. `placesPerUnit` says how many places make a unit.
 */
export const manyHouses = (placesPerUnit = PLACES_PER_UNIT): ReportInput => {
  const places = numbers(PLACES).map((n) => ({
    id: `place-${n}`,
    unitId: `unit-${Math.floor(n / placesPerUnit)}`,
    name: `Apartment ${n}`,
    kind: "apartment" as const,
    beds: 3,
    householdsAtOnce: 1,
    availability: [{ from: "2010-01-01" }],
  }));
  const stays = places.flatMap((place, n) => {
    let day = addDays("2016-10-01", spread(n, 90));
    return numbers(STAYS_EACH).map((i) => {
      const id = `${n}-${i}`;
      const actualIn = day;
      const actualOut = addDays(actualIn, 90 + spread(n + 31 * i, 85));
      day = addDays(actualOut, spread(n + i, 20));
      return { id, place, actualIn, actualOut, usableOn: day };
    });
  });
  return {
    from: "2016-11-01",
    to: "2026-10-31",
    asOf: "2026-11-01",
    units: numbers(Math.ceil(PLACES / placesPerUnit)).map((n) => ({
      id: `unit-${n}`,
      code: `U${n}`,
      name: `Unit ${n}`,
      capacityMeasure: "apartments",
      maxHouseholds: placesPerUnit,
      ruleVersions: [],
    })),
    places,
    placements: stays.map(({ id, place, actualIn, actualOut }) => ({
      id: `placement-${id}`,
      unitId: place.unitId,
      placeId: place.id,
      householdId: `household-${id}`,
      status: "departed",
      actualIn,
      actualOut,
    })),
    outages: stays
      .filter(({ actualOut, usableOn }) => actualOut < usableOn)
      .map(({ id, place, actualOut, usableOn }) => ({
        id: `outage-${id}`,
        placeId: place.id,
        from: actualOut,
        to: usableOn,
        reason: "turnaround",
      })),
    people: stays.flatMap(({ id }) =>
      numbers(3).map((i) => ({ id: `person-${id}-${i}`, householdId: `household-${id}`, residency: "guest" as const })),
    ),
    referrals: numbers(2000).map((n) => ({
      id: `referral-${n}`,
      status: "waiting",
      requestedUnitId: `unit-${n % 200}`,
      waitingSince: addDays("2026-01-01", n % 300),
    })),
  };
};
