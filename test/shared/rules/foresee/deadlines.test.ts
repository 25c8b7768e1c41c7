import { describe, expect, it } from "vitest";
import type { DueDate } from "#shared/rules/deadline-records";
import { foreseeDeadlines } from "#shared/rules/foresee/deadlines";

const TODAY = "2026-11-23";
const codeOf = () => "N-0001";

const review = (due: string): DueDate => ({
  kind: "reviewDue",
  due,
  resource: "plans",
  id: "pln_1",
  householdId: "hh_1",
});

describe("The deadlines that a change moves", () => {
  it("say from which day to which, and on which record", () => {
    expect(foreseeDeadlines([review("2026-12-01")], [review("2027-01-15")], codeOf, TODAY)).toEqual([
      {
        code: "deadlineMoves",
        params: {
          household: "N-0001",
          deadline: "reviewDue",
          from: { date: "2026-12-01" },
          to: { date: "2027-01-15" },
        },
        householdId: "hh_1",
        recordId: "pln_1",
      },
    ]);
  });

  it("come, go, or are overdue at once", () => {
    const code = (was: DueDate[], will: DueDate[]) => foreseeDeadlines(was, will, codeOf, TODAY).map((one) => one.code);

    expect(code([], [review("2026-12-01")])).toEqual(["deadlineComes"]);
    expect(code([review("2026-12-01")], [])).toEqual(["deadlineGoes"]);
    expect(code([review("2026-12-01")], [review("2026-11-22")])).toEqual(["deadlineOverdue"]);
    expect(code([review("2026-12-01")], [review("2026-12-01")])).toEqual([]);
  });

  it("do not speak of a birthday that has passed, nor of a household out of sight", () => {
    const birthday: DueDate = { ...review("2026-01-01"), kind: "turningEighteen", resource: "people" };

    expect(foreseeDeadlines([], [birthday], codeOf, TODAY)).toEqual([]);
    expect(foreseeDeadlines([], [review("2026-12-01")], () => undefined, TODAY)).toEqual([]);
  });
});
