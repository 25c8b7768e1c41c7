import { describe, expect, it } from "vitest";
import { occupancyOf } from "#shared/rules/occupancy";
import { aConfirmation, aGuest, anOption, anOutage, aPlace, aStay, aUnit, october } from "./houses.ts";

describe("counting the place-days of a month", () => {
  it("calls a place nobody uses free on every day", () => {
    expect(occupancyOf(october())).toMatchObject({ placeDays: 31, occupied: 0, unavailable: 0, reserved: 0, free: 31 });
  });

  it("counts the day of entry and not the day of departure", () => {
    const october10to15 = october({ placements: [aStay("2026-10-10", "2026-10-15")] });

    expect(occupancyOf(october10to15)).toMatchObject({ occupied: 5, free: 26 });
  });

  it("counts nothing when a household enters and leaves on the same day", () => {
    const passingThrough = october({ placements: [aStay("2026-10-10", "2026-10-10")] });

    expect(occupancyOf(passingThrough)).toMatchObject({ occupied: 0, free: 31, anomalies: [] });
  });

  it("lets one household leave and the next enter the same place on one day, counting it once", () => {
    const handOver = october({
      placements: [aStay("2026-10-01", "2026-10-12"), aStay("2026-10-12", "2026-11-01")],
    });

    expect(occupancyOf(handOver)).toMatchObject({ occupied: 31, free: 0, anomalies: [] });
  });

  it("divides a stay over the end of a month without losing or doubling a night", () => {
    const placements = [aStay("2026-09-28", "2026-10-04")];
    const september = october({ placements, from: "2026-09-01", to: "2026-09-30" });

    expect(occupancyOf(september).occupied).toBe(3);
    expect(occupancyOf(october({ placements })).occupied).toBe(3);
  });

  it("counts 29 February in a leap year and does not make one up in another", () => {
    const placements = [aStay("2024-02-01", "2026-12-01")];
    const february = (year: number, last: number) =>
      october({ placements, from: `${year}-02-01`, to: `${year}-02-${last}` });

    expect(occupancyOf(february(2024, 29)).occupied).toBe(29);
    expect(occupancyOf(february(2026, 28)).occupied).toBe(28);
  });

  it("counts the night of 29 March 2026, which has 23 hours, as one", () => {
    const placements = [aStay("2026-03-28", "2026-03-30")];

    expect(occupancyOf(october({ placements, from: "2026-03-01", to: "2026-03-31" }))).toMatchObject({
      placeDays: 31,
      occupied: 2,
    });
  });

  it("counts the night of 25 October 2026, which has 25 hours, as one", () => {
    const placements = [aStay("2026-10-24", "2026-10-26")];

    expect(occupancyOf(october({ placements }))).toMatchObject({ placeDays: 31, occupied: 2 });
  });

  it("follows a place that opens in the middle of the month", () => {
    const second = aPlace({ id: "second", name: "Apartment 2", availability: [{ from: "2026-10-16" }] });

    expect(occupancyOf(october({ places: [aPlace(), second] })).placeDays).toBe(31 + 16);
  });

  it("leaves out the days between two availability intervals", () => {
    const reopened = aPlace({ availability: [{ from: "2020-01-01", to: "2026-10-06" }, { from: "2026-10-30" }] });

    expect(occupancyOf(october({ places: [reopened] }))).toMatchObject({ placeDays: 7, free: 7 });
  });

  it("leaves out placements that were cancelled or did not arrive", () => {
    const placements = [
      aConfirmation("2026-10-05", "2026-10-20", { id: "cancelled", status: "cancelled" }),
      aConfirmation("2026-10-05", "2026-10-20", { id: "absent", status: "didNotArrive" }),
    ];

    expect(occupancyOf(october({ placements }))).toMatchObject({ reserved: 0, occupied: 0, free: 31 });
  });

  it("leaves out places, stays and outages of other units", () => {
    const elsewhere = october({
      places: [aPlace(), aPlace({ id: "other", unitId: "elsewhere" })],
      placements: [aStay("2026-10-01", "2026-10-11", { unitId: "elsewhere", placeId: "other" })],
      outages: [anOutage("2026-10-01", undefined, { placeId: "other" })],
    });

    expect(occupancyOf(elsewhere)).toMatchObject({ placeDays: 31, occupied: 0, unavailable: 0, free: 31 });
  });
});

describe("counting outages", () => {
  it("takes the days of an outage as unavailable up to the day the place can be used again", () => {
    expect(occupancyOf(october({ outages: [anOutage("2026-10-05", "2026-10-08")] }))).toMatchObject({
      unavailable: 3,
      free: 28,
    });
  });

  it("takes an outage without an end as lasting until further notice", () => {
    expect(occupancyOf(october({ outages: [anOutage("2026-10-30")] })).unavailable).toBe(2);
  });

  it("counts the days of two overlapping outages once", () => {
    const outages = [anOutage("2026-10-05", "2026-10-10"), anOutage("2026-10-08", "2026-10-12")];

    expect(occupancyOf(october({ outages })).unavailable).toBe(7);
  });

  it("counts an outage of a closed place nowhere", () => {
    const closed = aPlace({ availability: [{ from: "2020-01-01", to: "2026-10-11" }] });

    expect(occupancyOf(october({ places: [closed], outages: [anOutage("2026-10-09")] }))).toMatchObject({
      placeDays: 10,
      unavailable: 2,
      free: 8,
    });
  });

  it("counts a household that stays on through an outage as occupied", () => {
    const clash = october({
      placements: [aStay("2026-10-01", "2026-10-11")],
      outages: [anOutage("2026-10-09", "2026-10-15")],
    });

    expect(occupancyOf(clash)).toMatchObject({ occupied: 10, unavailable: 4, free: 17 });
  });
});

describe("counting reservations", () => {
  it("keeps a place for a confirmed household from its expected entry to its expected departure", () => {
    const placements = [aConfirmation("2026-10-20", "2026-10-25")];

    expect(occupancyOf(october({ placements, asOf: "2026-10-01" }))).toMatchObject({ reserved: 5, free: 26 });
  });

  it("keeps a place for an option through the day on which it expires", () => {
    const placements = [anOption("2026-10-20", "2026-10-10")];

    expect(occupancyOf(october({ placements, asOf: "2026-10-10" })).reserved).toBe(12);
    expect(occupancyOf(october({ placements, asOf: "2026-10-11" })).reserved).toBe(0);
  });

  it("keeps a place from the as-of day when no day of entry is agreed", () => {
    expect(occupancyOf(october({ placements: [aConfirmation()], asOf: "2026-10-21" })).reserved).toBe(11);
  });

  it("lets an occupied and a blocked day win over a reservation", () => {
    const rivals = october({
      placements: [aStay("2026-10-01", "2026-10-11"), aConfirmation("2026-10-01", "2026-10-31")],
      outages: [anOutage("2026-10-11", "2026-10-16")],
    });

    expect(occupancyOf(rivals)).toMatchObject({ occupied: 10, unavailable: 5, reserved: 15, free: 1 });
  });

  it("lets a reservation that names no place take one of those still free", () => {
    const places = [aPlace(), aPlace({ id: "second" })];
    const placements = [aConfirmation("2026-10-31", undefined, { placeId: undefined })];

    expect(occupancyOf(october({ places, placements }))).toMatchObject({ reserved: 1, free: 61, withheld: 0 });
  });
});

describe("a place for several households", () => {
  const shared = aPlace({ householdsAtOnce: 3 });

  it("has that many place-days a day, and each household takes one", () => {
    const placements = [aStay("2026-10-01", "2026-10-11"), aStay("2026-10-06", "2026-10-11")];

    expect(occupancyOf(october({ places: [shared], placements }))).toMatchObject({
      placeDays: 93,
      occupied: 15,
      free: 78,
    });
  });

  it("blocks what is not occupied when an outage covers it, and reserves no more than what is left", () => {
    const placements = [
      aStay("2026-10-01", "2026-11-01"),
      ...["a", "b", "c"].map((id) => aConfirmation("2026-10-01", undefined, { id, householdId: id })),
    ];
    const outages = [anOutage("2026-10-01", "2026-10-11")];

    expect(occupancyOf(october({ places: [shared], placements, outages }))).toMatchObject({
      occupied: 31,
      unavailable: 20,
      reserved: 42,
      free: 0,
    });
  });
});

describe("looking beyond the as-of day", () => {
  const november = { from: "2026-11-01", to: "2026-11-30", asOf: "2026-10-20" };

  it("projects an open stay to its expected end, no further, and marks the figures as forecast", () => {
    const placements = [aStay("2026-05-01", undefined, { expectedOut: "2026-11-11" })];

    expect(occupancyOf(october({ ...november, placements }))).toMatchObject({
      occupied: 10,
      reserved: 0,
      free: 20,
      forecast: true,
    });
  });

  it("does not count an open stay without an expected end as occupied, but does not offer its place either", () => {
    const placements = [aStay("2026-05-01")];

    expect(occupancyOf(october({ ...november, placements }))).toMatchObject({ occupied: 0, reserved: 30, free: 0 });
  });

  it("counts an open stay up to the as-of day", () => {
    const placements = [aStay("2026-10-11")];

    expect(occupancyOf(october({ placements, asOf: "2026-10-20" }))).toMatchObject({
      occupied: 10,
      reserved: 11,
      free: 10,
      forecast: true,
    });
  });

  it("treats a household that should have left, and has not, as still there", () => {
    const placements = [aStay("2026-10-01", undefined, { expectedOut: "2026-10-10" })];

    expect(occupancyOf(october({ placements, asOf: "2026-10-20" }))).toMatchObject({ occupied: 20, reserved: 11 });
  });

  it("is no forecast when the period ends on the as-of day", () => {
    expect(occupancyOf(october({ asOf: "2026-10-31" })).forecast).toBe(false);
  });
});

describe("rates", () => {
  it("divides occupied place-days by all for the gross rate and by the available ones for the net rate", () => {
    const placements = [aStay("2026-10-01", "2026-10-11")];
    const outages = [anOutage("2026-10-20", "2026-10-31")];

    expect(occupancyOf(october({ placements, outages })).rates).toMatchObject({
      gross: { numerator: 10, denominator: 31, percent: 32.3 },
      net: { numerator: 10, denominator: 20, percent: 50 },
    });
  });

  it("gives no percentage where there is nothing to divide by", () => {
    const outages = [anOutage("2026-10-01", "2026-11-01")];

    const { rates } = occupancyOf(october({ outages }));

    expect(rates.net).toEqual({ numerator: 0, denominator: 0 });
    expect(rates.gross).toEqual({ numerator: 0, denominator: 31, percent: 0 });
  });

  it("measures households against the most the unit took on each day", () => {
    const unit = aUnit({
      maxHouseholds: 4,
      ruleVersions: [
        { to: "2026-10-16", maxHouseholds: 3 },
        { from: "2026-10-16", maxHouseholds: 4 },
      ],
    });
    const placements = [aStay("2026-10-01", "2026-11-01")];

    expect(occupancyOf(october({ unit, placements })).rates.limit).toEqual({
      numerator: 31,
      denominator: 15 * 3 + 16 * 4,
      percent: 28.4,
    });
  });

  it("counts no household-day in the limit's rate while the limit is not stated", () => {
    const unit = aUnit({ ruleVersions: [{ to: "2026-10-31" }, { from: "2026-10-31", maxHouseholds: 2 }] });
    const placements = [aStay("2026-10-01", "2026-11-01")];

    expect(occupancyOf(october({ unit, placements })).rates.limit).toEqual({
      numerator: 1,
      denominator: 2,
      percent: 50,
    });
  });
});

describe("the limit of the unit", () => {
  const places = ["a", "b", "c"].map((id) => aPlace({ id, name: id }));

  it("withholds free places that the rules of the day let nobody enter", () => {
    const unit = aUnit({
      ruleVersions: [
        { to: "2026-10-21", maxHouseholds: 3 },
        { from: "2026-10-21", maxHouseholds: 2 },
      ],
    });
    const placements = [aStay("2026-10-01", "2026-11-01", { placeId: "a" })];

    expect(occupancyOf(october({ unit, places, placements }))).toMatchObject({
      placeDays: 93,
      occupied: 31,
      withheld: 11,
      free: 51,
    });
  });

  it("withholds one place for a household that is in without a place", () => {
    const placements = [aStay("2026-10-01", "2026-10-11", { placeId: undefined })];

    expect(occupancyOf(october({ places, placements }))).toMatchObject({ occupied: 0, withheld: 10, free: 83 });
  });
});

describe("a unit without places", () => {
  const aliante = aUnit({ code: "ALI", name: "Progetto Aliante", capacityMeasure: "paths" });
  const placements = [
    aStay("2026-09-01", "2026-10-11", { placeId: undefined }),
    aStay("2026-10-05", undefined, { placeId: undefined }),
    aStay("2026-10-31", undefined, { placeId: undefined }),
  ];

  it("counts the paths in progress: days, the most at once, and those at the end", () => {
    const { households } = occupancyOf(october({ unit: aliante, places: [], placements }));

    expect(households).toMatchObject({ days: 10 + 27 + 1, peak: 2, atEnd: 2 });
  });

  it("has no rate with a percentage, and nothing wrong with it", () => {
    const { rates, anomalies, placeDays } = occupancyOf(october({ unit: aliante, places: [], placements }));

    expect([rates.gross, rates.net, rates.beds, rates.limit].map(({ percent }) => percent)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(placeDays).toBe(0);
    expect(anomalies).toEqual([]);
  });
});

describe("person-nights and beds", () => {
  const withBeds = [aPlace({ beds: 3 })];
  const placements = [aStay("2026-10-01", "2026-10-11", { householdId: "rossi" })];

  it("counts one night for each guest who belongs to the household that day", () => {
    const people = [
      aGuest("mother", "rossi"),
      aGuest("newborn", "rossi", { joinedOn: "2026-10-06" }),
      aGuest("uncle", "rossi", { leftOn: "2026-10-03" }),
    ];

    expect(occupancyOf(october({ places: withBeds, placements, people }))).toMatchObject({
      personNights: 10 + 5 + 2,
      bedNights: 93,
      rates: { beds: { numerator: 17, denominator: 93, percent: 18.3 } },
    });
  });

  it("never counts a participant who is not a guest", () => {
    const people = [aGuest("mother", "rossi"), aGuest("father", "rossi", { residency: "nonResident" })];

    expect(occupancyOf(october({ places: withBeds, placements, people })).personNights).toBe(10);
  });

  it("has no bed-nights where beds are not stated, but still person-nights", () => {
    const { rates, personNights, bedNights } = occupancyOf(
      october({ placements, people: [aGuest("mother", "rossi")] }),
    );

    expect({ personNights, bedNights, beds: rates.beds }).toEqual({
      personNights: 10,
      bedNights: 0,
      beds: { numerator: 0, denominator: 0 },
    });
  });

  it("says on how many household-days no guest is on record", () => {
    const people = [aGuest("mother", "rossi", { joinedOn: "2026-10-04" })];

    expect(occupancyOf(october({ placements, people })).households.daysWithoutGuests).toBe(3);
  });
});

describe("the figures of each place", () => {
  it("stand in order of name and add up to those of the unit", () => {
    const places = [aPlace({ id: "z", name: "Apartment 1" }), aPlace({ id: "a", name: "Apartment 2" })];
    const placements = [aStay("2026-10-01", "2026-10-08", { placeId: "a" })];

    const unit = occupancyOf(october({ places, placements }));

    expect(unit.places.map(({ placeId, occupied, free }) => ({ placeId, occupied, free }))).toEqual([
      { placeId: "z", occupied: 0, free: 31 },
      { placeId: "a", occupied: 7, free: 24 },
    ]);
    expect(unit).toMatchObject({ occupied: 7, free: 55 });
  });
});
