import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildCapacityReport, RULE_VERSION, reportInput } from "#shared/rules/capacity-report";
import { occupancyOf } from "#shared/rules/occupancy";
import { type ReportInput, reportFacts } from "#shared/rules/report-facts";
import { aConfirmation, aGuest, anOption, anOutage, aPlace, aReferral, aStay, aUnit } from "./houses.ts";
import { manyHouses } from "./many-houses.ts";
import { anyHouse, shuffledHouse } from "./random-houses.ts";

const casAmica = aUnit({ id: "unit-1", code: "CAS" });
const aliante = aUnit({ id: "unit-2", code: "ALI", name: "Progetto Aliante", capacityMeasure: "paths" });

const facts = (more: Partial<ReportInput> = {}): ReportInput => ({
  units: [casAmica, aliante],
  places: [aPlace({ unitId: "unit-1", beds: 3 })],
  placements: [
    aStay("2026-10-01", "2026-10-11", { unitId: "unit-1" }),
    aStay("2026-10-21", undefined, { unitId: "unit-2", placeId: undefined }),
  ],
  outages: [anOutage("2026-10-11", "2026-10-14")],
  people: [aGuest("mother", "household-2026-10-01")],
  referrals: [
    aReferral("a", { waitingSince: "2026-10-22", requestedUnitId: "unit-1" }),
    aReferral("b", { status: "unsuitable", closedOn: "2026-10-05", closingReason: "outsideTarget" }),
  ],
  from: "2026-10-01",
  to: "2026-10-31",
  asOf: "2026-11-01",
  ...more,
});

describe("a capacity report", () => {
  it("holds each unit in order of code, with its figures, lengths of stay, waits and refusals", () => {
    expect(buildCapacityReport(facts()).units).toMatchObject([
      { code: "ALI", households: { days: 11 }, lengthOfStay: { open: { count: 1, total: 11 } }, waiting: { count: 0 } },
      {
        code: "CAS",
        occupied: 10,
        unavailable: 3,
        personNights: 10,
        rates: { gross: { percent: 32.3 }, net: { percent: 35.7 }, beds: { numerator: 10, denominator: 93 } },
        lengthOfStay: { closed: { count: 1, mean: 10 } },
        waiting: { count: 1, total: 10 },
        refusals: [],
      },
    ]);
  });

  it("adds the units up, with the referrals that ask for any unit", () => {
    expect(buildCapacityReport(facts()).total).toMatchObject({
      placeDays: 31,
      occupied: 10,
      unavailable: 3,
      free: 18,
      households: { days: 21, atEnd: 1 },
      rates: { gross: { numerator: 10, denominator: 31, percent: 32.3 } },
      waiting: { count: 1 },
      refusals: [{ outcome: "unsuitable", reason: "outsideTarget", count: 1 }],
      anomalies: 0,
    });
  });

  it("says when it was looked at, by which rule, and what its rates divide by what", () => {
    expect(buildCapacityReport(facts())).toMatchObject({
      ruleVersion: RULE_VERSION,
      from: "2026-10-01",
      to: "2026-10-31",
      asOf: "2026-11-01",
      forecast: false,
      definitions: { gross: "occupied place-days ÷ place-days" },
    });
  });

  it("counts the anomalies of all units", () => {
    const outages = [anOutage("2026-10-05", "2026-10-08")];

    expect(buildCapacityReport(facts({ outages })).total.anomalies).toBe(1);
  });

  it("is plain data that reads back as it was written", () => {
    const report = buildCapacityReport(facts({ outages: [anOutage("2026-10-05", "2026-10-08")] }));

    expect(JSON.parse(JSON.stringify(report))).toStrictEqual(report);
  });

  it("gives the same bytes for the same facts in any order", () => {
    fc.assert(
      fc.property(shuffledHouse, (houses) => {
        const [one, other] = houses.map(({ unit, ...house }) => ({ ...house, units: [unit], referrals: [] }));

        expect(JSON.stringify(other && buildCapacityReport(other))).toBe(
          JSON.stringify(one && buildCapacityReport(one)),
        );
        expect(other && reportInput(other)).toBe(one && reportInput(one));
      }),
    );
  });

  it("loses nothing by looking only at the facts that touch its period", () => {
    fc.assert(
      fc.property(anyHouse, ({ unit, ...house }) => {
        const [fromReport] = buildCapacityReport({ ...house, units: [unit], referrals: [] }).units;

        expect(fromReport).toMatchObject(occupancyOf({ unit, ...house }));
      }),
    );
  });
});

describe("the facts behind a report", () => {
  const changed = (more: Partial<ReportInput>) => reportInput(facts(more)) !== reportInput(facts());

  it("change when a day of a stay, a guest, an outage, a referral or a rule changes", () => {
    const [first, ...others] = facts().placements;
    const laterDeparture = first && { ...first, actualOut: "2026-10-12" };

    expect(changed({ placements: laterDeparture ? [laterDeparture, ...others] : [] })).toBe(true);
    expect(changed({ people: [aGuest("mother", "household-2026-10-01", { joinedOn: "2026-10-02" })] })).toBe(true);
    expect(changed({ outages: [] })).toBe(true);
    expect(changed({ referrals: [] })).toBe(true);
    expect(changed({ units: [{ ...casAmica, maxHouseholds: 5 }, aliante] })).toBe(true);
    expect(changed({ asOf: "2026-11-02" })).toBe(true);
  });

  it("do not change with what the report does not rest on", () => {
    const { placements, outages, people, referrals } = facts();

    expect(
      changed({
        placements: [
          ...placements,
          aStay("2026-01-01", "2026-09-30", { unitId: "unit-1" }),
          aStay("2026-11-01", undefined, { unitId: "unit-1" }),
          anOption("2026-10-20", "2026-10-25", { unitId: "unit-1" }),
          aConfirmation("2026-10-20", undefined, { unitId: "unit-1", status: "cancelled" }),
          aStay("2026-10-01", undefined, { id: "elsewhere", unitId: "elsewhere" }),
        ],
        outages: [...outages, anOutage("2026-09-01", "2026-10-01")],
        people: [
          ...people,
          aGuest("father", "household-2026-10-01", { residency: "nonResident" }),
          aGuest("aunt", "household-2026-10-01", { leftOn: "2026-10-01" }),
          aGuest("stranger", "elsewhere"),
        ],
        referrals: [...referrals, aReferral("c", { status: "received" })],
      }),
    ).toBe(false);
  });

  it("name nobody, whatever the records hold besides", () => {
    const person = { ...aGuest("mother", "household-2026-10-01"), lastName: "Canarino", birthDate: "1990-01-01" };
    const place = { ...aPlace({ unitId: "unit-1" }), note: "Canarino" };

    const input = facts({ people: [person], places: [place] });

    expect(reportInput(input)).not.toContain("Canarino");
    expect(reportInput(input)).not.toContain("1990-01-01");
    expect(JSON.stringify(buildCapacityReport(input))).not.toContain("Canarino");
  });

  it("keep a departure on the first day of the period, which closes a stay in it", () => {
    const placements = [aStay("2026-09-01", "2026-10-01", { unitId: "unit-1" })];

    expect(reportFacts(facts({ placements })).placements).toHaveLength(1);
    expect(buildCapacityReport(facts({ placements })).total.lengthOfStay.closed).toMatchObject({ count: 1, total: 30 });
  });
});

describe("a report over a thousand places and ten years", () => {
  it("comes to the same whether they are one unit or two hundred", () => {
    const { total: apart } = buildCapacityReport(manyHouses(5));
    const { total: together } = buildCapacityReport(manyHouses(1000));

    expect(together).toEqual(apart);
    expect(together.placeDays).toBe(1000 * 3652);
  });

  it("agrees with the figures of one place looked at alone", () => {
    const input = manyHouses();
    const [unit] = input.units;
    const place = buildCapacityReport(input).units[0]?.places[0];

    const alone = unit && occupancyOf({ ...input, unit, places: input.places.slice(0, 1) });

    expect(alone?.places[0]).toEqual(place);
  });
});
