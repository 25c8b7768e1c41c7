import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#shared/dates";
import {
  beginningOfFile,
  dueDays,
  dueDaysOfRoot,
  fateOn,
  keptBecause,
  type RetentionFacts,
  type RuleFacts,
} from "#shared/rules/retention";

const TODAY = "2026-10-12";
const nothing: RetentionFacts = { placements: [], referrals: [], fees: [], lastChange: "2020-05-01" };
const left = (actualOut: string) => ({ status: "departed", actualIn: "2015-01-01", actualOut, archived: false });

describe("what a household's months count from", () => {
  it("is the end of the last of its stays", () => {
    const facts = { ...nothing, placements: [left("2019-03-01"), left("2021-06-30"), left("2018-01-01")] };

    expect(beginningOfFile(facts)).toEqual({ day: "2021-06-30", from: "stay" });
  });

  it("is the closing of its referral when no stay ever began", () => {
    const cancelled = { status: "cancelled", archived: false };
    const referrals = [{ status: "unsuitable", closedOn: "2022-02-02", archived: false }];

    expect(beginningOfFile({ ...nothing, placements: [cancelled], referrals })).toEqual({
      day: "2022-02-02",
      from: "referral",
    });
  });

  it("is the last closing when it asked again after it had left", () => {
    const referrals = [{ status: "withdrawn", closedOn: "2024-01-31", archived: false }];

    expect(beginningOfFile({ ...nothing, placements: [left("2021-06-30")], referrals })).toEqual({
      day: "2024-01-31",
      from: "referral",
    });
  });

  it("is its last change when it has neither", () => {
    expect(beginningOfFile(nothing)).toEqual({ day: "2020-05-01", from: "lastChange" });
  });
});

describe("a household is kept, whatever the rules say,", () => {
  it.each([
    ["while somebody holds it", { hold: {} }, "hold"],
    ["through the last day of a hold", { hold: { until: TODAY } }, "hold"],
    ["while it stays", { placements: [{ status: "inProgress", actualIn: "2016-01-01", archived: false }] }, "openStay"],
    ["while a place is kept for it", { placements: [{ status: "optioned", archived: false }] }, "openStay"],
    [
      "while nobody has dated its departure",
      { placements: [{ status: "departed", actualIn: "2016-01-01", archived: false }] },
      "openStay",
    ],
    ["while a referral is open", { referrals: [{ status: "waiting", archived: false }] }, "openReferral"],
    ["while a fee agreement has no end", { fees: [{ archived: false }] }, "openFees"],
    ["through the last day of a fee agreement", { fees: [{ validTo: TODAY, archived: false }] }, "openFees"],
  ])("%s", (_, facts, because) => {
    expect(keptBecause({ ...nothing, ...facts }, TODAY)).toBe(because);
  });

  it.each([
    ["a hold that has passed", { hold: { until: "2026-10-11" } }],
    ["a stay that has ended", { placements: [left("2026-10-01")] }],
    ["a stay that never began", { placements: [{ status: "didNotArrive", archived: false }] }],
    ["a referral that has its answer", { referrals: [{ status: "admitted", archived: false }] }],
    ["a draft that somebody has put away", { referrals: [{ status: "draft", archived: true }] }],
    ["a fee agreement that has ended", { fees: [{ validTo: "2026-10-11", archived: false }] }],
    ["a fee agreement that somebody has put away", { fees: [{ archived: true }] }],
  ])("but not for %s", (_, facts) => {
    expect(keptBecause({ ...nothing, ...facts }, TODAY)).toBeUndefined();
  });
});

describe("the months", () => {
  const rule = { kind: "people", monthsUntilArchived: 12, monthsUntilErased: 24 };

  it("end on the same day of the month, or on the last of a shorter one", () => {
    expect(dueDays(rule, "2024-02-29")).toEqual({ archiveOn: "2025-02-28", eraseOn: "2026-02-28" });
  });

  it("are over on the day itself, and not the day before", () => {
    const days = dueDays(rule, "2025-10-12");

    expect(fateOn(days, "2026-10-11")).toBe("stays");
    expect(fateOn(days, "2026-10-12")).toBe("archive");
    expect(fateOn(days, "2027-10-11")).toBe("archive");
    expect(fateOn(days, "2027-10-12")).toBe("erase");
  });

  it("of the household itself are at least those of everything in its file", () => {
    const diary = { kind: "diary-entries", monthsUntilArchived: 3, monthsUntilErased: 60 };

    expect(dueDaysOfRoot(rule, [diary], "2020-01-15")).toEqual({ archiveOn: "2021-01-15", eraseOn: "2025-01-15" });
  });
});

const day = fc.integer({ min: 0, max: 6_000 }).map((days) => addDays("2012-01-01", days));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const factsArbitrary: fc.Arbitrary<RetentionFacts> = fc.record({
  placements: fc.array(
    fc.record({
      status: fc.constantFrom("optioned", "confirmed", "inProgress", "departed", "cancelled", "didNotArrive"),
      actualIn: maybe(day),
      actualOut: maybe(day),
      archived: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  referrals: fc.array(
    fc.record({
      status: fc.constantFrom("draft", "received", "waiting", "accepted", "admitted", "unsuitable", "expired"),
      closedOn: maybe(day),
      archived: fc.boolean(),
      retiredOn: maybe(day),
    }),
    { maxLength: 2 },
  ),
  fees: fc.array(fc.record({ validTo: maybe(day), archived: fc.boolean() }), { maxLength: 2 }),
  hold: maybe(fc.record({ until: maybe(day) })),
  lastChange: day,
});
const ruleArbitrary: fc.Arbitrary<RuleFacts> = fc.record({
  kind: fc.constant("people"),
  monthsUntilArchived: fc.integer({ min: 3, max: 240 }),
  monthsUntilErased: fc.integer({ min: 3, max: 240 }),
});

const fate = (facts: RetentionFacts, rule: RuleFacts, on: string) =>
  keptBecause(facts, on) ? "stays" : fateOn(dueDays(rule, beginningOfFile(facts).day), on);
const rank = { stays: 0, archive: 1, erase: 2 };

describe("for any household, rule and day", () => {
  it("nothing goes of one that lives somewhere, is about to, or is held", () => {
    fc.assert(
      fc.property(factsArbitrary, ruleArbitrary, day, (facts, rule, on) => {
        const lives = facts.placements.some(({ status }) => ["optioned", "confirmed", "inProgress"].includes(status));
        const held = facts.hold !== undefined && (facts.hold.until === undefined || on <= facts.hold.until);
        if (lives || held) expect(fate(facts, rule, on)).toBe("stays");
      }),
      { numRuns: 2_000 },
    );
  });

  it("what has gone on one day has gone on every later one", () => {
    fc.assert(
      fc.property(factsArbitrary, ruleArbitrary, day, fc.nat(2_000), (facts, rule, on, days) => {
        expect(rank[fate(facts, rule, addDays(on, days))]).toBeGreaterThanOrEqual(rank[fate(facts, rule, on)]);
      }),
      { numRuns: 2_000 },
    );
  });

  it("what is erased has been due to be archived, even where a rule says it the other way round", () => {
    fc.assert(
      fc.property(ruleArbitrary, day, (rule, from) => {
        const { archiveOn, eraseOn } = dueDays(rule, from);
        expect(archiveOn <= eraseOn).toBe(true);
      }),
    );
  });
});
