import { describe, expect, it } from "vitest";
import { freePlacesByDay } from "#shared/rules/free-places";
import { aConfirmation, anOutage, aPlace, aStay, aUnit, october } from "./houses.ts";

describe("free places by day", () => {
  const places = [1, 2, 3].map((n) => aPlace({ id: `place-${n}`, name: `Apartment ${n}` }));

  it("tell for each day how many places there are and what became of them", () => {
    const days = freePlacesByDay(
      october({
        places,
        placements: [
          aStay("2026-10-01", "2026-10-02", { placeId: "place-1" }),
          aConfirmation("2026-10-02", undefined, { placeId: "place-2" }),
        ],
        outages: [anOutage("2026-10-02", undefined, { placeId: "place-1" })],
        to: "2026-10-02",
      }),
    );

    expect(days).toEqual([
      { date: "2026-10-01", places: 3, occupied: 1, unavailable: 0, reserved: 0, free: 2 },
      { date: "2026-10-02", places: 3, occupied: 0, unavailable: 1, reserved: 1, free: 1 },
    ]);
  });

  it("offer no more places than the unit's own limit lets in", () => {
    const unit = aUnit({ maxHouseholds: 2 });
    const placements = [aStay("2026-10-01", undefined, { placeId: "place-1" })];

    const [today, tomorrow] = freePlacesByDay(
      october({ unit, places, placements, asOf: "2026-10-01", to: "2026-10-02" }),
    );

    expect(today).toMatchObject({ places: 3, occupied: 1, unavailable: 1, free: 1 });
    expect(tomorrow).toMatchObject({ places: 3, occupied: 0, reserved: 1, unavailable: 1, free: 1 });
  });

  it("offer nothing in a unit without places", () => {
    expect(freePlacesByDay(october({ places: [], to: "2026-10-01" }))).toEqual([
      { date: "2026-10-01", places: 0, occupied: 0, unavailable: 0, reserved: 0, free: 0 },
    ]);
  });

  it("say nothing about a period that ends before it begins", () => {
    expect(freePlacesByDay(october({ to: "2026-09-01" }))).toEqual([]);
  });
});
