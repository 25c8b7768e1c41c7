import { describe, expect, it } from "vitest";
import { type CaseloadFacts, caseloadsOf, pastAssignments, withoutResponsible } from "#shared/rules/caseload";
import type { Deadline } from "#shared/rules/deadlines";

const TODAY = "2026-11-23";

const due = (householdId: string, on: string, more: Partial<Deadline> = {}): Deadline => ({
  kind: "reviewDue",
  due: on,
  resource: "plans",
  id: `plan-${on}`,
  householdId,
  severity: "soon",
  days: 0,
  ...more,
});

const member = (id: string, more: object = {}) => ({ id, name: id, roles: ["educator"], ...more });

const facts: CaseloadFacts = {
  today: TODAY,
  staff: [
    member("bruno"),
    member("anna"),
    member("carla", { activeTo: "2026-11-22" }),
    member("dora", { activeTo: "2026-11-22" }),
    member("giulia", { roles: ["coordinator"] }),
  ],
  households: [
    {
      id: "h1",
      code: "N-0001",
      status: "inHousing",
      educators: [
        { staffId: "anna", role: "responsible", from: "2026-01-01" },
        { staffId: "bruno", role: "substitute", from: "2026-01-01", to: TODAY },
      ],
    },
    {
      id: "h2",
      code: "N-0002",
      status: "inHousing",
      educators: [{ staffId: "anna", role: "substitute", from: TODAY }],
    },
    {
      id: "h3",
      code: "N-0003",
      status: "departed",
      educators: [{ staffId: "dora", role: "responsible", from: "2026-01-01", to: "2026-06-01" }],
    },
    {
      id: "h4",
      code: "N-0004",
      status: "known",
      educators: [{ staffId: "carla", role: "responsible", from: "2026-01-01" }],
    },
  ],
  deadlines: [
    due("h1", "2026-11-01", { severity: "overdue", kind: "exchangeDue" }),
    due("h1", "2026-11-30"),
    due("h1", "2026-12-30"),
    due("h3", "2026-11-30"),
  ],
};

describe("the caseload", () => {
  it("counts what is somebody's today, responsible ones first, with deadlines and the nearest review", () => {
    expect(caseloadsOf(facts)[0]).toEqual({
      staffId: "anna",
      name: "anna",
      hasLeft: false,
      responsible: 1,
      substitute: 1,
      due: 3,
      overdue: 1,
      households: [
        {
          householdId: "h1",
          code: "N-0001",
          role: "responsible",
          from: "2026-01-01",
          due: 3,
          overdue: 1,
          reviewOn: "2026-11-30",
        },
        { householdId: "h2", code: "N-0002", role: "substitute", from: TODAY, due: 0, overdue: 0 },
      ],
    });
  });

  it("is everybody's who is an educator at work, or who left a household behind", () => {
    expect(caseloadsOf(facts).map(({ name, hasLeft, households }) => [name, hasLeft, households.length])).toEqual([
      ["anna", false, 2],
      ["bruno", false, 0],
      ["carla", true, 1],
    ]);
  });

  it("names households in housing for which nobody is responsible today", () => {
    expect(withoutResponsible(facts).map(({ code }) => code)).toEqual(["N-0002"]);
  });

  it("remembers what is over from the day of its end, the last first", () => {
    expect(pastAssignments(facts).map(({ code, staffId, to }) => [code, staffId, to])).toEqual([
      ["N-0001", "bruno", TODAY],
      ["N-0003", "dora", "2026-06-01"],
    ]);
  });
});
