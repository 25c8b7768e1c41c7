import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, earlier, monthRange } from "#shared/dates";
import { dayStates } from "#shared/rules/day-states";
import { freePlacesByDay } from "#shared/rules/free-places";
import { occupancyOf, type UnitOccupancy } from "#shared/rules/occupancy";
import type { Period } from "#shared/rules/occupancy-records";
import { daysFrom, oracleDay, oracleFigures } from "./occupancy-oracle.ts";
import { anyHouse, shuffledHouse } from "./random-houses.ts";

const RUNS = { numRuns: 300 };

const monthsOf = (from: string, to: string): Period[] => {
  const last = earlier(monthRange(from.slice(0, 7)).to, to);
  return last === to ? [{ from, to }] : [{ from, to: last }, ...monthsOf(addDays(last, 1), to)];
};

const additive = (unit: UnitOccupancy) => ({
  placeDays: unit.placeDays,
  occupied: unit.occupied,
  unavailable: unit.unavailable,
  reserved: unit.reserved,
  free: unit.free,
  withheld: unit.withheld,
  over: unit.over,
  householdDays: unit.households.days,
  daysWithoutGuests: unit.households.daysWithoutGuests,
  personNights: unit.personNights,
  bedNights: unit.bedNights,
  limitDays: unit.rates.limit.denominator,
  householdDaysInLimit: unit.rates.limit.numerator,
});

type Figures = ReturnType<typeof additive>;

const added = (parts: Figures[]): Record<string, number> =>
  parts.reduce<Record<string, number>>((sums, part) => {
    for (const [name, value] of Object.entries(part)) sums[name] = (sums[name] ?? 0) + value;
    return sums;
  }, {});

describe("the figures of any house", () => {
  it("equal what counting day by day gives", () => {
    fc.assert(
      fc.property(anyHouse, (house) => {
        expect(occupancyOf(house)).toMatchObject(oracleFigures(house));
      }),
      RUNS,
    );
  });

  it("equal what counting day by day gives for each place alone", () => {
    fc.assert(
      fc.property(anyHouse, (house) => {
        for (const { placeId, ...figures } of occupancyOf(house).places) {
          const places = house.places.filter(({ id }) => id === placeId);
          const placements = house.placements.filter((placement) => placement.placeId === placeId);
          const alone = {
            ...house,
            unit: { ...house.unit, ruleVersions: [], maxHouseholds: undefined },
            places,
            placements,
          };
          const { households: _, ...expected } = oracleFigures(alone);
          expect(figures).toMatchObject(expected);
        }
      }),
      RUNS,
    );
  });

  it("add up from months to the whole", () => {
    fc.assert(
      fc.property(anyHouse, (house) => {
        const months = monthsOf(house.from, house.to).map((month) => additive(occupancyOf({ ...house, ...month })));

        expect(added(months)).toEqual(additive(occupancyOf(house)));
      }),
      RUNS,
    );
  });

  it("leave no place-day unaccounted for, and none negative", () => {
    fc.assert(
      fc.property(anyHouse, (house) => {
        const { rates: _, ...unit } = occupancyOf(house);
        for (const { placeDays, over, occupied, unavailable, reserved, withheld, free } of [unit, ...unit.places]) {
          expect(placeDays + over).toBe(occupied + unavailable + reserved + withheld + free);
          expect(Math.min(placeDays, over, occupied, unavailable, reserved, withheld, free)).toBeGreaterThanOrEqual(0);
        }
      }),
      RUNS,
    );
  });

  it("split every place-day exactly where no anomaly is named", () => {
    fc.assert(
      fc.property(anyHouse, (house) => {
        const { anomalies, over } = occupancyOf(house);
        const crowded = anomalies.some(({ kind }) => kind === "overfull" || kind === "occupiedWhileClosed");

        expect(over > 0).toBe(crowded);
      }),
      RUNS,
    );
  });

  it("do not depend on the order in which facts arrive", () => {
    fc.assert(
      fc.property(shuffledHouse, ([house, shuffled]) => {
        expect(occupancyOf(shuffled)).toEqual(occupancyOf(house));
      }),
      RUNS,
    );
  });
});

describe("the views of any house", () => {
  it("show free places by day as counting day by day gives them", () => {
    fc.assert(
      fc.property(anyHouse, (house) => {
        const expected = daysFrom(house.from, house.to).map((date) => {
          const { placeDays: places, occupied, unavailable, withheld, reserved, free } = oracleDay(house, date);
          return { date, places, occupied, unavailable: unavailable + withheld, reserved, free };
        });

        expect(freePlacesByDay(house)).toEqual(expected);
      }),
      RUNS,
    );
  });

  it("draw runs of days on the board that are without gap and come to the figures of the place", () => {
    fc.assert(
      fc.property(anyHouse, (house) => {
        const { places } = occupancyOf(house);
        for (const place of house.places) {
          const runs = dayStates({ ...house, place });
          const days = runs.map(({ from, to }) => daysFrom(from, addDays(to, -1)));
          const total = (count: (run: (typeof runs)[number]) => number) =>
            runs.reduce((sum, run, index) => sum + count(run) * (days[index]?.length ?? 0), 0);

          expect(days.flat()).toEqual(daysFrom(house.from, house.to));
          expect(places.find(({ placeId }) => placeId === place.id)).toMatchObject({
            placeDays: total(({ capacity }) => capacity),
            occupied: total(({ occupied }) => occupied),
            unavailable: total(({ blocked }) => blocked),
            reserved: total(({ reserved }) => reserved),
            free: total(({ free }) => free),
          });
        }
      }),
      RUNS,
    );
  });
});
