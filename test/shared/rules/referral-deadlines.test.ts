import { describe, expect, it } from "vitest";
import type { ReferralToAnswer } from "#shared/rules/deadline-records";
import { deadlinesOf } from "#shared/rules/deadlines";

const due = (referral: Partial<ReferralToAnswer>, today: string) =>
  deadlinesOf(
    {
      placements: [],
      plans: [],
      reviews: [],
      feeAgreements: [],
      people: [],
      outages: [],
      places: [],
      referrals: [{ id: "ref", status: "inFilter", ...referral }],
    },
    today,
  );

describe("papers missing since an emergency entry", () => {
  const missingPapers = [
    { paper: "feeAgreement", dueOn: "2026-03-10" },
    { paper: "socialReport", dueOn: "2026-03-10", receivedOn: "2026-03-01" },
    { paper: "identityPapers", dueOn: "2026-02-28" },
  ];

  it("are named one by one, each with its day", () => {
    expect(due({ status: "admitted", missingPapers, householdId: "rossi" }, "2026-02-28")).toMatchObject([
      { kind: "paperMissing", part: "identityPapers", due: "2026-02-28", severity: "soon", days: 0 },
      { kind: "paperMissing", part: "feeAgreement", due: "2026-03-10", severity: "later", householdId: "rossi" },
    ]);
  });

  it("never go away by themselves, whatever becomes of the referral", () => {
    const one = [{ paper: "feeAgreement", dueOn: "2024-02-29" }];

    for (const status of ["admitted", "withdrawn", "inFilter"])
      expect(due({ status, missingPapers: one }, "2028-02-29")).toMatchObject([{ severity: "overdue", days: -1461 }]);
  });
});

describe("information that was asked for", () => {
  const asked = { status: "moreInformationNeeded", informationDueOn: "2026-03-10" };

  it.each([
    ["2026-03-02", "later"],
    ["2026-03-03", "soon"],
    ["2026-03-10", "soon"],
    ["2026-03-11", "overdue"],
  ])("on %s is %s", (today, severity) => {
    expect(due(asked, today)).toMatchObject([{ kind: "informationDue", severity }]);
  });

  it("is over when it has come", () => {
    expect(due({ ...asked, status: "inFilter" }, "2026-03-11")).toEqual([]);
  });
});

describe("an outcome", () => {
  const closed = { status: "unsuitable", closedOn: "2028-02-27" };

  it.each([
    ["2028-02-27", "soon", 3],
    ["2028-03-01", "soon", 0],
    ["2028-03-02", "overdue", -1],
  ])("on %s is %s to be told, within three days", (today, severity, days) => {
    expect(due(closed, today)).toMatchObject([{ kind: "outcomeToTell", due: "2028-03-01", severity, days }]);
  });

  it("is told on the day of the closing or later, not before", () => {
    expect(due({ ...closed, outcomeTold: [{ on: "2028-02-27" }] }, "2028-03-02")).toEqual([]);
    expect(due({ ...closed, outcomeTold: [{ on: "2028-02-26" }] }, "2028-03-02")).toHaveLength(1);
  });

  it.each(["withdrawn", "expired"])("of a referral that is %s is told as well", (status) => {
    expect(due({ ...closed, status }, "2028-03-02")).toHaveLength(1);
  });

  it("is nobody's business while the referral is open, or without the day", () => {
    expect(due({ ...closed, status: "reopened" }, "2028-03-02")).toEqual([]);
    expect(due({ status: "unsuitable" }, "2028-03-02")).toEqual([]);
  });
});
