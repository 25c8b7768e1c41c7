import { addDays } from "#shared/dates";
import type { StoredRecord } from "#shared/resource";

const UNITS = 10;
const PLACES_EACH = 20;
const STAYS_EACH = 8;
/** The asked-for day of all that is made up here; the page's own clock decides what is past. */
const DAYS_BACK = 300;

/** A spread of numbers below `limit` that is the same on every run. */
const spread = (seed: number, limit: number) => (seed * 7919 + ((seed * seed) % 104_729)) % limit;

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

const idOf = (prefix: string, n: number) => `${prefix}_${String(n).padStart(26, "0")}`;

const record = (id: string, fields: Record<string, unknown>): StoredRecord => ({
  id,
  version: 1,
  createdAt: "2026-01-01T08:00:00.000Z",
  createdBy: "demo",
  updatedAt: "2026-01-01T08:00:00.000Z",
  updatedBy: "demo",
  archived: false,
  ...fields,
});

/** The stays of one place, one after the other, some weeks each; the last ones are still to come. */
const staysOf = (place: number, today: string): StoredRecord[] => {
  let day = addDays(today, -DAYS_BACK + spread(place, 40));
  return numbers(STAYS_EACH).map((n) => {
    const from = day;
    const to = addDays(from, 40 + spread(place + 31 * n, 60));
    day = addDays(to, 3 + spread(place + n, 15));
    const status = to <= today ? "departed" : from <= today ? "inProgress" : n % 2 ? "confirmed" : "optioned";
    const number = place * STAYS_EACH + n;
    return record(idOf("pla", number), {
      householdId: idOf("hh", number),
      unitId: idOf("unt", Math.floor(place / PLACES_EACH)),
      placeId: idOf("plc", place),
      status,
      extensions: [],
      ...(status === "departed" && { actualIn: from, actualOut: to }),
      ...(status === "inProgress" && { actualIn: from, expectedOut: to }),
      ...((status === "confirmed" || status === "optioned") && { expectedIn: from, expectedOut: to }),
      ...(status === "optioned" && { optionExpiresOn: addDays(today, 10) }),
    });
  });
};

/** Two hundred places with a year and more of stays and turnarounds, as the API lists them. */
export const madeUpHouses = (today: string): Record<string, StoredRecord[]> => {
  const places = numbers(UNITS * PLACES_EACH);
  const placements = places.flatMap((place) => staysOf(place, today));
  return {
    units: numbers(UNITS).map((n) =>
      record(idOf("unt", n), {
        code: `U${n}`,
        name: `Unità ${n + 1}`,
        capacityMeasure: "apartments",
        maxHouseholds: PLACES_EACH,
        ruleVersions: [],
        protectedContext: false,
      }),
    ),
    places: places.map((n) =>
      record(idOf("plc", n), {
        unitId: idOf("unt", Math.floor(n / PLACES_EACH)),
        name: `Alloggio ${n + 1}`,
        kind: "apartment",
        beds: 3,
        householdsAtOnce: 1,
        availability: [{ from: "2020-01-01" }],
      }),
    ),
    placements,
    outages: placements
      .filter(({ actualOut }) => typeof actualOut === "string")
      .map(({ placeId, actualOut }, n) =>
        record(idOf("out", n), {
          placeId,
          from: actualOut,
          to: addDays(String(actualOut), 3),
          reason: "turnaround",
        }),
      ),
    households: placements.map(({ householdId }, n) =>
      record(String(householdId), {
        code: `N-${String(n + 1).padStart(4, "0")}`,
        type: "singleParent",
        status: "inHousing",
      }),
    ),
  };
};
