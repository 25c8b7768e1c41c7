import { describe, expect, it } from "vitest";
import { foreseeAbsence } from "#shared/rules/foresee/absences";

const away = { from: "2026-10-28", to: "2026-11-04", type: "homeLeave" };

describe("A change of an absence", () => {
  it("counts nights, not days: from the 28th to the 4th there are seven", () => {
    expect(foreseeAbsence(undefined, away, [])).toEqual([{ code: "nightsAway", params: { count: 7, from: 0 } }]);
    expect(foreseeAbsence(away, { ...away, to: "2026-11-06" }, [])).toEqual([
      { code: "nightsAway", params: { count: 9, from: 7 } },
    ]);
  });

  it("warns of more nights in one month than the agreement allows for, each month on its own", () => {
    const rules = [{ type: "homeLeave", maxDaysPerMonth: 4 }];

    expect(foreseeAbsence(undefined, away, rules).map(({ code }) => code)).toEqual(["nightsAway"]);
    expect(foreseeAbsence(away, { ...away, to: "2026-11-06" }, rules)).toContainEqual({
      code: "absenceLimit",
      params: { count: 5, max: 4, absenceType: "homeLeave" },
      tone: "warn",
    });
  });

  it("warns of an absence without an end, and says when one no longer counts", () => {
    expect(foreseeAbsence(away, { ...away, to: undefined }, [])).toMatchObject([{ code: "nightsAwayOpenEnded" }]);
    expect(foreseeAbsence(away, { ...away, archived: true }, [])).toMatchObject([{ code: "nightsAwayGone" }]);
  });
});
