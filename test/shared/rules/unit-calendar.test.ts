import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#shared/dates";
import { clashingOutage, withOutage, withoutOutage } from "#shared/rules/outage-calendar";
import {
  type CalendarStay,
  clashOf,
  firstFreeOn,
  inTheWay,
  type Measure,
  obstaclesTo,
  obstacleTo,
  REMEMBERED_DAYS,
  type UnitCalendar,
  withoutStay,
  withStay,
} from "#shared/rules/unit-calendar";

const today = "2026-05-10";
const may = (day: number) => `2026-05-${String(day).padStart(2, "0")}`;
const empty: UnitCalendar = { stays: [], outages: [] };

const stay = (n: number, from: string, to?: string, more: Partial<CalendarStay> = {}): CalendarStay => ({
  placementId: `pla_${n}`,
  householdId: `hh_${n}`,
  unitId: "unt_1",
  status: "reserved",
  from,
  to,
  ...more,
});

const calendar = (...stays: CalendarStay[]): UnitCalendar => ({ stays, outages: [] });
const open = [{ from: "2020-01-01" }];

describe("a unit with a measure", () => {
  const three: Measure = { maxHouseholds: 3 };

  it("takes the third household and not the fourth", () => {
    const two = calendar(stay(1, may(1)), stay(2, may(2)));

    expect(obstacleTo(two, stay(3, may(3)), three, today)).toBeUndefined();
    expect(obstacleTo(withStay(two, stay(3, may(3)), today), stay(4, may(4)), three, today)).toEqual({
      reason: "unitFull",
      on: may(4),
      householdIds: ["hh_1", "hh_2", "hh_3"],
    });
  });

  it("names the first day on which it is full, even when that lies within the stay", () => {
    const full = calendar(stay(1, may(1)), stay(2, may(2)), stay(3, may(20)));

    expect(obstacleTo(full, stay(4, may(12), may(25)), three, today)).toMatchObject({ on: may(20) });
  });

  it("takes a household on the day another leaves", () => {
    const one: Measure = { maxHouseholds: 1 };

    expect(obstacleTo(calendar(stay(1, may(1), may(12))), stay(2, may(12)), one, today)).toBeUndefined();
    expect(obstacleTo(calendar(stay(1, may(1), may(12))), stay(2, may(11)), one, today)).toMatchObject({ on: may(11) });
  });

  it("that states no number is limited by its places alone", () => {
    const crowd = calendar(...[1, 2, 3, 4, 5].map((n) => stay(n, may(1))));

    expect(obstacleTo(crowd, stay(6, may(1)), {}, today)).toBeUndefined();
  });

  it("does not count a household against itself when its stay changes", () => {
    const one: Measure = { maxHouseholds: 1 };

    expect(obstacleTo(calendar(stay(1, may(1), may(12))), stay(1, may(1), may(30)), one, today)).toBeUndefined();
  });
});

describe("a place", () => {
  const inPlace = { placeId: "plc_1" };
  const single: Measure = { place: { householdsAtOnce: 1, availability: open } };

  it("takes one household at once, unless it is set to take more", () => {
    const taken = calendar(stay(1, may(1), undefined, inPlace));

    expect(obstacleTo(taken, stay(2, may(5), undefined, inPlace), single, today)).toMatchObject({
      reason: "placeTaken",
    });
    expect(
      obstacleTo(
        taken,
        stay(2, may(5), undefined, inPlace),
        { place: { householdsAtOnce: 2, availability: open } },
        today,
      ),
    ).toBeUndefined();
  });

  it("is not taken by somebody who is in another place of the unit", () => {
    const elsewhere = calendar(stay(1, may(1), undefined, { placeId: "plc_2" }));

    expect(obstacleTo(elsewhere, stay(2, may(5), undefined, inPlace), single, today)).toBeUndefined();
  });

  it("takes nobody while it is out of service", () => {
    const closed = withOutage(empty, { outageId: "out_1", placeId: "plc_1", from: may(12), to: may(15) }, today);

    expect(obstacleTo(closed, stay(1, may(11), may(13), inPlace), single, today)).toMatchObject({
      reason: "placeOutOfService",
      on: may(12),
    });
    expect(obstacleTo(closed, stay(1, may(11), may(12), inPlace), single, today)).toBeUndefined();
    expect(obstacleTo(closed, stay(1, may(15), may(20), inPlace), single, today)).toBeUndefined();
  });

  it("takes nobody on days on which it is not available, gaps included", () => {
    const gap: Measure = {
      place: { householdsAtOnce: 1, availability: [{ from: may(1), to: may(12) }, { from: may(14) }] },
    };

    expect(obstacleTo(empty, stay(1, may(10), may(12), inPlace), gap, today)).toBeUndefined();
    expect(obstacleTo(empty, stay(1, may(10), may(20), inPlace), gap, today)).toMatchObject({
      reason: "placeClosed",
      on: may(12),
    });
  });

  it("without any availability takes nobody", () => {
    const never: Measure = { place: { householdsAtOnce: 1, availability: [] } };

    expect(obstacleTo(empty, stay(1, may(10), may(12), inPlace), never, today)).toMatchObject({ on: may(10) });
  });
});

describe("somebody who is in", () => {
  const one: Measure = { maxHouseholds: 1 };

  it("counts at least through today, however long ago she was expected to leave", () => {
    const overdue = calendar(stay(1, may(1), may(3), { status: "inProgress" }));

    expect(obstacleTo(overdue, stay(2, today), one, today)).toMatchObject({ reason: "unitFull", on: today });
    expect(firstFreeOn(overdue, stay(2, today), one, today)).toBe(may(11));
  });

  it("counts no longer than her departure once she has left", () => {
    const gone = calendar(stay(1, may(1), may(3), { status: "ended" }));

    expect(obstacleTo(gone, stay(2, may(3)), one, today)).toBeUndefined();
  });

  it("counts on the day of an entry that is to end the same day", () => {
    const full = calendar(stay(1, may(1), undefined, { status: "inProgress" }));

    expect(obstacleTo(full, stay(2, today, today, { status: "inProgress" }), one, today)).toMatchObject({ on: today });
  });
});

describe("an option", () => {
  const one: Measure = { maxHouseholds: 1 };
  const option = (expiresOn: string) => stay(1, may(12), may(20), { expiresOn });

  it("counts through the day on which it expires, and no longer", () => {
    expect(obstacleTo(calendar(option(today)), stay(2, may(12)), one, today)).toMatchObject({ reason: "unitFull" });
    expect(obstacleTo(calendar(option(may(9))), stay(2, may(12)), one, today)).toBeUndefined();
    expect(firstFreeOn(calendar(option(may(9))), stay(2, may(12)), one, today)).toBe(may(12));
  });

  it("that has lapsed does not hold its own household back", () => {
    const own = stay(2, may(15), may(18), { householdId: "hh_1" });

    expect(clashOf(calendar(option(today)), own, today)).toMatchObject({ placementId: "pla_1" });
    expect(clashOf(calendar(option(may(9))), own, today)).toBeUndefined();
  });
});

describe("what stands in the way", () => {
  const inPlace = { placeId: "plc_1" };
  const full: Measure = { maxHouseholds: 1, place: { householdsAtOnce: 1, availability: open } };

  it("is the unit's measure before the taken place, when both begin on one day", () => {
    const taken = calendar(stay(1, may(1), undefined, inPlace));

    expect(obstaclesTo(taken, stay(2, may(12), undefined, inPlace), full, today).map(({ reason }) => reason)).toEqual([
      "unitFull",
      "placeTaken",
    ]);
  });

  it("is whatever comes soonest, when it does not", () => {
    const later = withOutage(
      calendar(stay(1, may(15), undefined, { placeId: "plc_2" })),
      { outageId: "out_1", ...inPlace, from: may(13), to: may(14) },
      today,
    );

    expect(obstacleTo(later, stay(2, may(12), undefined, inPlace), full, today)).toMatchObject({
      reason: "placeOutOfService",
      on: may(13),
    });
  });

  it("are stays with their ends, as far as those are known", () => {
    const known = stay(1, may(1), may(25));
    const overdue = stay(2, may(1), may(5), { status: "inProgress" });
    const gone = stay(3, may(1), may(2), { status: "ended" });
    const obstacle = { reason: "unitFull" as const, on: today, householdIds: ["hh_1", "hh_2", "hh_3"] };

    expect(inTheWay(calendar(known, overdue, gone), obstacle, today)).toEqual([known, { ...overdue, to: undefined }]);
  });

  it("is nothing for a stay of no day", () => {
    const taken = calendar(stay(1, may(1), undefined, inPlace));

    expect(obstacleTo(taken, stay(2, may(12), may(12), inPlace), full, today)).toBeUndefined();
  });
});

describe("the first free day", () => {
  const one: Measure = { maxHouseholds: 1 };

  it("is today when there is room", () => {
    expect(firstFreeOn(empty, stay(1, today), one, today)).toBe(today);
  });

  it("is the end of the last stay in the way", () => {
    const busy = calendar(stay(1, may(1), may(15)), stay(2, may(16), may(20)));

    expect(firstFreeOn(busy, stay(3, may(12), may(14)), one, today)).toBe(may(20));
    expect(firstFreeOn(busy, stay(3, may(12), may(13)), one, today)).toBe(may(15));
  });

  it("is unknown when nobody in the way is expected to leave", () => {
    expect(firstFreeOn(calendar(stay(1, may(1))), stay(2, may(12)), one, today)).toBeUndefined();
  });
});

describe("a household", () => {
  it("is in one place at a time", () => {
    const elsewhere = calendar(stay(1, may(1), may(20)));

    expect(clashOf(elsewhere, stay(2, may(19)), today)).toMatchObject({ placementId: "pla_1" });
    expect(clashOf(elsewhere, stay(2, may(20)), today)).toBeUndefined();
  });
});

describe("a calendar", () => {
  it("forgets what ended more than a year ago, and nothing else", () => {
    const old = stay(1, "2024-01-01", addDays(today, -REMEMBERED_DAYS - 1), { status: "ended" });
    const recent = stay(2, "2024-01-01", addDays(today, -30), { status: "ended" });
    const forgotten = stay(3, "2024-01-01", "2024-06-01", { status: "inProgress" });

    expect(withStay(calendar(old, recent, forgotten), stay(4, today), today).stays.map((s) => s.placementId)).toEqual([
      "pla_2",
      "pla_3",
      "pla_4",
    ]);
  });

  it("replaces a stay and an outage instead of holding them twice", () => {
    const outage = { outageId: "out_1", placeId: "plc_1", from: may(1), to: may(5) };
    const once = withOutage(withStay(empty, stay(1, may(1)), today), outage, today);

    const again = withOutage(withStay(once, stay(1, may(2)), today), { ...outage, to: may(6) }, today);

    expect(again).toEqual({ stays: [stay(1, may(2))], outages: [{ ...outage, to: may(6) }] });
    expect(withoutOutage(withoutStay(again, "pla_1"), "out_1")).toEqual(empty);
  });

  it("knows outages of one place that overlap, and those that only touch", () => {
    const one = withOutage(empty, { outageId: "out_1", placeId: "plc_1", from: may(1), to: may(5) }, today);

    expect(clashingOutage(one, { outageId: "out_2", placeId: "plc_1", from: may(4) })).toMatchObject({
      outageId: "out_1",
    });
    expect(clashingOutage(one, { outageId: "out_2", placeId: "plc_1", from: may(5) })).toBeUndefined();
    expect(clashingOutage(one, { outageId: "out_2", placeId: "plc_2", from: may(4) })).toBeUndefined();
  });
});

describe("any sequence of stays", () => {
  const wanted = fc.record({ from: fc.nat(40), nights: fc.option(fc.integer({ min: 1, max: 20 })), place: fc.nat(2) });
  const days = Array.from({ length: 90 }, (_, n) => addDays(today, n));

  it("never puts more households into the unit or the place than they take, day by day", () => {
    fc.assert(
      fc.property(fc.array(wanted, { maxLength: 25 }), fc.integer({ min: 1, max: 4 }), (wishes, maxHouseholds) => {
        const measure: Measure = { maxHouseholds, place: { householdsAtOnce: 2, availability: open } };
        let taken = empty;
        wishes.forEach(({ from, nights, place }, n) => {
          const start = addDays(today, from);
          const next = stay(n, start, nights === null ? undefined : addDays(start, nights), {
            placeId: `plc_${place}`,
          });
          if (!obstacleTo(taken, next, measure, today)) taken = withStay(taken, next, today);
        });

        for (const day of days) {
          const present = taken.stays.filter((s) => s.from <= day && day < (s.to ?? "9999-12-31"));
          expect(present.length).toBeLessThanOrEqual(maxHouseholds);
          for (const place of ["plc_0", "plc_1", "plc_2"])
            expect(present.filter((s) => s.placeId === place).length).toBeLessThanOrEqual(2);
        }
      }),
    );
  });

  it("is refused only when some day of it is really full", () => {
    fc.assert(
      fc.property(fc.array(wanted, { maxLength: 15 }), wanted, (wishes, last) => {
        const taken = calendar(
          ...wishes.map(({ from, nights }, n) => {
            const start = addDays(today, from);
            return stay(n, start, nights === null ? undefined : addDays(start, nights));
          }),
        );
        const start = addDays(today, last.from);
        const next = stay(99, start, last.nights === null ? undefined : addDays(start, last.nights));

        const refused = obstacleTo(taken, next, { maxHouseholds: 3 }, today) !== undefined;

        const fullSomeDay = days
          .filter((day) => next.from <= day && day < (next.to ?? "9999-12-31"))
          .some((day) => taken.stays.filter((s) => s.from <= day && day < (s.to ?? "9999-12-31")).length >= 3);
        expect(refused).toBe(fullSomeDay);
      }),
    );
  });
});
