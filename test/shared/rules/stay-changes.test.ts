import { describe, expect, it } from "vitest";
import { outageOf, stayOf } from "#shared/rules/calendar-stays";
import { householdStatusAfter } from "#shared/rules/household-stays";
import { addedDays } from "#shared/rules/stay-changes";
import type { CalendarStay } from "#shared/rules/unit-calendar";

const today = "2026-05-10";
const may = (day: number) => `2026-05-${String(day).padStart(2, "0")}`;

const stay = (from: string, to?: string, more: Partial<CalendarStay> = {}): CalendarStay => ({
  placementId: "pla_1",
  householdId: "hh_1",
  unitId: "unt_1",
  placeId: "plc_1",
  status: "reserved",
  from,
  to,
  ...more,
});

const daysOf = (after: CalendarStay | undefined, before?: CalendarStay) =>
  addedDays(after, before, today).map(({ from, to }) => `${from}/${to ?? "…"}`);

describe("the days that have to find room", () => {
  it("are all those of a new stay, and none of one that is gone", () => {
    expect(daysOf(stay(may(12), may(20)))).toEqual([`${may(12)}/${may(20)}`]);
    expect(daysOf(undefined, stay(may(12)))).toEqual([]);
  });

  it("are only those that were added, at either end", () => {
    const before = stay(may(12), may(20));

    expect(daysOf(stay(may(14), may(18)), before)).toEqual([]);
    expect(daysOf(stay(may(10), may(25)), before)).toEqual([`${may(10)}/${may(12)}`, `${may(20)}/${may(25)}`]);
    expect(daysOf(stay(may(12)), before)).toEqual([`${may(20)}/…`]);
    expect(daysOf(stay(may(25), may(28)), before)).toEqual([`${may(25)}/${may(28)}`]);
    expect(daysOf(stay(may(10), may(11)), before)).toEqual([`${may(10)}/${may(11)}`]);
  });

  it("are all of them when a reservation begins in earnest, on another place, or was a lapsed option", () => {
    const whole = [`${may(12)}/${may(20)}`];
    const before = stay(may(12), may(20));

    expect(daysOf(stay(may(12), may(20), { status: "inProgress" }), before)).toEqual(whole);
    expect(daysOf(stay(may(12), may(20), { placeId: "plc_2" }), before)).toEqual(whole);
    expect(daysOf(before, { ...before, expiresOn: may(9) })).toEqual(whole);
    expect(daysOf(before, { ...before, expiresOn: may(10) })).toEqual([]);
  });

  it("are none of an option that has lapsed", () => {
    expect(daysOf(stay(may(12), may(20), { expiresOn: may(9) }))).toEqual([]);
  });

  it("of somebody who is overdue begin after today", () => {
    const overdue = stay(may(1), may(5), { status: "inProgress" });

    expect(daysOf({ ...overdue, to: may(20) }, overdue)).toEqual([`${may(11)}/${may(20)}`]);
    expect(daysOf({ ...overdue, status: "ended", to: may(10) }, overdue)).toEqual([]);
  });

  it("before an entry that is corrected end where it was, however long she is still in", () => {
    const inside = stay(may(5), undefined, { status: "inProgress" });

    expect(addedDays({ ...inside, from: may(3) }, inside, today)).toEqual([
      { ...inside, status: "ended", from: may(3), to: may(5) },
    ]);
  });
});

describe("a placement on a calendar", () => {
  const placement = { id: "pla_1", householdId: "hh_1", unitId: "unt_1", placeId: "plc_1" };

  it("stands with its real days, before them with the expected ones", () => {
    const expected = { ...placement, expectedIn: may(3), expectedOut: may(9) };

    expect(stayOf({ ...expected, status: "confirmed" })).toEqual(stay(may(3), may(9)));
    expect(stayOf({ ...expected, status: "inProgress", actualIn: may(4) })).toMatchObject({
      ...{ status: "inProgress", from: may(4), to: may(9) },
    });
    expect(stayOf({ ...expected, status: "departed", actualIn: may(4), actualOut: may(6) })).toMatchObject({
      ...{ status: "ended", from: may(4), to: may(6) },
    });
  });

  it("expires only as an option", () => {
    const expiring = { ...placement, expectedIn: may(3), optionExpiresOn: may(2) };

    expect(stayOf({ ...expiring, status: "optioned" })).toMatchObject({ expiresOn: may(2) });
    expect(stayOf({ ...expiring, status: "confirmed" })).not.toHaveProperty("expiresOn");
  });

  it("is not there once it has come to nothing, was put away, or has no day", () => {
    const gone = ["cancelled", "didNotArrive"] as const;

    expect(gone.map((status) => stayOf({ ...placement, status, expectedIn: may(3) }))).toEqual([undefined, undefined]);
    expect(stayOf({ ...placement, status: "confirmed", expectedIn: may(3), archived: true })).toBeUndefined();
    expect(stayOf({ ...placement, status: "confirmed" })).toBeUndefined();
  });

  it("has outages beside it", () => {
    expect(outageOf({ id: "out_1", placeId: "plc_1", from: may(1), to: may(3) })).toEqual({
      ...{ outageId: "out_1", placeId: "plc_1", from: may(1), to: may(3) },
    });
  });
});

describe("a household's status", () => {
  it("follows from its stays", () => {
    const statusAfter = (...statuses: CalendarStay["status"][]) =>
      householdStatusAfter(
        "waiting",
        statuses.map((status) => ({ status })),
      );

    expect([
      statusAfter("ended", "inProgress"),
      statusAfter("reserved", "ended"),
      statusAfter("reserved"),
      statusAfter(),
    ]).toEqual(["inHousing", "departed", "waiting", "waiting"]);
  });
});
