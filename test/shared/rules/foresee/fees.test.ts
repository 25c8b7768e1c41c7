import { describe, expect, it } from "vitest";
import { foreseeFees } from "#shared/rules/foresee/fees";

const TODAY = "2026-11-23";

type Agreement = Parameters<typeof foreseeFees>[1];
type Around = Parameters<typeof foreseeFees>[2];

const agreement: Agreement = {
  id: "fee_1",
  householdIds: ["hh_1"],
  validFrom: "2026-01-01",
  validTo: "2026-12-31",
  chargeUnit: "householdDay",
  amount: 4_000,
};

const around = (will: readonly Agreement[], more: Partial<Around> = {}): Around => ({
  was: [agreement],
  will,
  stays: [{ householdId: "hh_1", from: "2026-03-01", to: "2027-02-01" }],
  codeOf: () => "N-0001",
  today: TODAY,
  ...more,
});

const foreseen = (changes: Partial<Agreement>, more?: Partial<Around>) => {
  const after = { ...agreement, ...changes };
  return foreseeFees(agreement, after, around([after], more));
};

describe("A change of a fee agreement", () => {
  it("says what a day costs, what a month of thirty days costs, and for how many months", () => {
    expect(foreseen({ amount: 4_500 })).toEqual([
      {
        code: "amountMoves",
        params: { from: { cents: 4_000 }, to: { cents: 4_500 }, chargeUnit: "householdDay" },
      },
      { code: "monthMoves", params: { from: { cents: 120_000 }, to: { cents: 135_000 }, days: 30 } },
      { code: "monthsAffected", params: { count: 2, from: { date: "2026-11-01" }, to: { date: "2026-12-31" } } },
    ]);
  });

  it("counts a month as it is charged, and no month that is over", () => {
    const codes = (validTo: string) =>
      foreseeFees(
        { ...agreement, validTo, chargeUnit: "month" },
        { ...agreement, validTo, chargeUnit: "month", amount: 5_000 },
        around([], { stays: [] }),
      ).map(({ code }) => code);

    expect(codes("2026-12-31")).toEqual(["amountMoves", "monthsAffected"]);
    expect(codes("2026-10-31")).toEqual(["amountMoves"]);
  });

  it("names the household that is left without one, from the first day on which it is", () => {
    expect(foreseen({ validTo: "2026-11-30" })).toEqual([
      {
        code: "feeGap",
        params: { household: "N-0001", from: { date: "2026-12-01" } },
        tone: "bad",
        householdId: "hh_1",
      },
    ]);
  });

  it("says nothing of days that had no agreement before either, nor of those that another one covers", () => {
    const next = { ...agreement, id: "fee_2", validFrom: "2026-12-01", validTo: "2027-12-31" };
    const after = { ...agreement, validTo: "2026-11-30" };

    expect(foreseen({ validTo: "2027-01-15" })).toEqual([]);
    expect(foreseeFees(agreement, after, around([after, next], { was: [agreement, next] }))).toEqual([]);
  });

  it("names the days on which two agreements would hold", () => {
    const next = { ...agreement, id: "fee_2", validFrom: "2027-01-01", validTo: "2027-12-31" };
    const after = { ...agreement, validTo: "2027-01-10" };

    expect(foreseeFees(agreement, after, around([after, next], { was: [agreement, next] }))).toMatchObject([
      { code: "feeOverlap", params: { household: "N-0001", from: { date: "2027-01-01" } }, tone: "bad" },
    ]);
  });

  it("does not name a household of which the reader may not know", () => {
    expect(foreseen({ validTo: "2026-11-30" }, { codeOf: () => undefined })).toEqual([]);
  });
});
