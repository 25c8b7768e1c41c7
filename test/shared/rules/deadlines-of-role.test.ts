import { describe, expect, it } from "vitest";
import type { Role } from "#shared/access";
import { deadlineKinds } from "#shared/rules/deadline-records";
import type { Deadline } from "#shared/rules/deadlines";
import { deadlinesFor } from "#shared/rules/deadlines-of-role";

const TODAY = "2026-11-23";

const aDeadline = (more: Partial<Deadline> = {}): Deadline => ({
  kind: "reviewDue",
  due: "2026-11-30",
  resource: "plans",
  id: "plan",
  severity: "soon",
  days: 7,
  ...more,
});

const assigned = (from: string, to?: string) => ({
  id: "rossi",
  educators: [{ staffId: "anna", role: "substitute" as const, from, to }],
});

const households = [assigned("2026-01-01"), { id: "bianchi", educators: [] }, { id: "verdi" }];

const whatSees = (roles: Role[], deadlines: Deadline[], more: { staffId?: string; unitIds?: string[] } = {}) =>
  deadlinesFor({ roles, ...more }, deadlines, { households, today: TODAY });

const anna = { staffId: "anna", unitIds: ["abi"] };

const oneOfEach = deadlineKinds.map((kind) => aDeadline({ kind, id: kind, householdId: "rossi" }));
const kindsFor = (role: Role, who = {}) => whatSees([role], oneOfEach, who).map(({ kind }) => kind);

describe("deadlines by role", () => {
  it("are all the coordinator's, but for the review of who has read what", () => {
    expect(kindsFor("coordinator")).toEqual(deadlineKinds.filter((kind) => kind !== "accessReviewToSign"));
  });

  it("are the area manager's where they concern occupancy, fees and approvals", () => {
    expect(kindsFor("area-manager").sort()).toEqual(
      [
        "accessReviewToSign",
        "bedsExceeded",
        "departureExpected",
        "feeAgreementEnding",
        "optionExpiring",
        "outageEnding",
        "planToApprove",
      ].sort(),
    );
  });

  it("are the area manager's when the paper that is missing is the fee agreement", () => {
    const papers = ["feeAgreement", "socialReport"].map((part) => aDeadline({ kind: "paperMissing", part }));

    expect(whatSees(["area-manager"], papers).map(({ part }) => part)).toEqual(["feeAgreement"]);
  });

  it("are the administration's for fee agreements only", () => {
    expect(kindsFor("administration")).toEqual(["feeAgreementEnding"]);
  });

  it("are an educator's for what she may see and settle", () => {
    const others = [
      "feeAgreementEnding",
      "outcomeToTell",
      "planToApprove",
      "correctionToSend",
      "diaryOpened",
      "accessReviewToSign",
    ];

    expect(kindsFor("educator", anna)).toEqual(deadlineKinds.filter((kind) => !others.includes(kind)));
  });
});

describe("an educator's deadlines", () => {
  it("are never those of a household that is not hers, even in her unit", () => {
    const foreign = ["bianchi", "verdi", "neri"].map((householdId) => aDeadline({ householdId, unitId: "abi" }));

    expect(whatSees(["educator"], foreign, anna)).toEqual([]);
  });

  it.each([
    ["the day before she begins", "2026-11-24", undefined, 0],
    ["her first day", TODAY, undefined, 1],
    ["her last day", "2026-01-01", "2026-11-24", 1],
    ["the day on which she hands over", "2026-01-01", TODAY, 0],
  ])("follow the assignment: %s", (_, from, to, count) => {
    const facts = { households: [assigned(from, to)], today: TODAY };
    const found = deadlinesFor({ roles: ["educator"], ...anna }, [aDeadline({ householdId: "rossi" })], facts);

    expect(found).toHaveLength(count);
  });

  it("are those of her units where no household is concerned", () => {
    const outages = ["abi", "cas", undefined].map((unitId) => aDeadline({ kind: "outageEnding", unitId }));

    expect(whatSees(["educator"], outages, anna).map(({ unitId }) => unitId)).toEqual(["abi"]);
    expect(whatSees(["educator"], outages, { staffId: "anna" })).toEqual([]);
  });

  it("are none for somebody without a staff record", () => {
    expect(whatSees(["educator"], oneOfEach)).toEqual([]);
  });
});

describe("several roles", () => {
  it("add up, and no role sees nothing", () => {
    expect(whatSees(["administration", "area-manager"], oneOfEach)).toHaveLength(7);
    expect(whatSees([], oneOfEach)).toEqual([]);
  });

  it("keep the order in which the deadlines came", () => {
    const found = whatSees(["coordinator"], [aDeadline({ id: "b" }), aDeadline({ id: "a" })]);

    expect(found.map(({ id }) => id)).toEqual(["b", "a"]);
  });
});
