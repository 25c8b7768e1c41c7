import { describe, expect, it } from "vitest";
import type { DeadlineFacts, GuestFacts } from "#shared/rules/deadline-records";
import { deadlinesOf } from "#shared/rules/deadlines";
import { aConfirmation, anOption, anOutage, aStay } from "./houses.ts";

const TODAY = "2026-11-22";

const due = (facts: Partial<DeadlineFacts>, today = TODAY) =>
  deadlinesOf(
    {
      placements: [],
      plans: [],
      reviews: [],
      feeAgreements: [],
      people: [],
      outages: [],
      places: [],
      referrals: [],
      ...facts,
    },
    today,
  );

const inHouse = aStay("2026-09-01", undefined, { id: "stay", householdId: "rossi" });

const hasLeft = aStay("2026-09-01", "2026-11-01", { householdId: "rossi" });

const aRossi = (more: Partial<GuestFacts> = {}): GuestFacts => ({
  id: "anna",
  householdId: "rossi",
  residency: "guest",
  privacyNoticeOn: "2026-09-01",
  ...more,
});

describe("deadlines of placements", () => {
  it("name an option until it is decided, and call it overdue when it has run out", () => {
    const options = [anOption("2026-12-10", "2026-11-25"), anOption("2026-12-20", "2026-11-21")];

    expect(due({ placements: options })).toMatchObject([
      { kind: "optionExpiring", due: "2026-11-21", severity: "overdue", days: -1, id: "option-2026-12-20" },
      { kind: "optionExpiring", due: "2026-11-25", severity: "soon", days: 3, unitId: "unit" },
    ]);
  });

  it("name an expected departure thirty days ahead, and one that should have been", () => {
    const leaving = (expectedOut: string) => aStay("2026-01-01", undefined, { id: expectedOut, expectedOut });
    const placements = ["2026-11-01", "2026-11-29", "2026-12-22", "2026-12-23"].map(leaving);

    expect(due({ placements }).map(({ id, severity }) => [id, severity])).toEqual([
      ["2026-11-01", "overdue"],
      ["2026-11-29", "soon"],
      ["2026-12-22", "later"],
    ]);
  });

  it("ask nothing of households that have left or are not in yet", () => {
    const placements = [
      aStay("2026-01-01", "2026-11-01", { expectedOut: "2026-11-30" }),
      aConfirmation("2026-11-01", "2026-11-30"),
    ];

    expect(due({ placements })).toEqual([]);
  });
});

describe("deadlines of plans", () => {
  const plan = { id: "plan", householdId: "rossi", status: "active", nextReviewOn: "2026-11-20" };

  it("name a review that is due or overdue, with the household", () => {
    expect(due({ plans: [plan] })).toEqual([
      {
        kind: "reviewDue",
        due: "2026-11-20",
        severity: "overdue",
        days: -2,
        resource: "plans",
        id: "plan",
        householdId: "rossi",
      },
    ]);
    expect(due({ plans: [{ ...plan, nextReviewOn: TODAY }] })).toMatchObject([{ severity: "soon", days: 0 }]);
  });

  it("ask nothing of a plan that is concluded or replaced", () => {
    expect(
      due({
        plans: [
          { ...plan, status: "concluded" },
          { ...plan, status: "replaced" },
        ],
      }),
    ).toEqual([]);
  });

  it("take a review that was held as done, and the day it set as the next", () => {
    const held = { planId: "plan", heldOn: "2026-11-20" };

    expect(due({ plans: [plan], reviews: [held] })).toEqual([]);
    expect(due({ plans: [plan], reviews: [{ ...held, nextOn: "2026-12-01" }] })).toMatchObject([{ due: "2026-12-01" }]);
  });

  it("take only the last review of the plan itself", () => {
    const reviews = [
      { planId: "plan", heldOn: "2026-11-21", nextOn: "2026-12-10" },
      { planId: "plan", heldOn: "2026-05-20", nextOn: "2026-12-01" },
      { planId: "other", heldOn: "2026-11-22", nextOn: "2026-12-05" },
    ];

    expect(due({ plans: [plan], reviews })).toMatchObject([{ due: "2026-12-10" }]);
  });

  it("keep the day of the plan when the last review was held before it", () => {
    const reviews = [{ planId: "plan", heldOn: "2026-05-20", nextOn: "2026-11-15" }];

    expect(due({ plans: [plan], reviews })).toMatchObject([{ due: "2026-11-20" }]);
  });
});

describe("deadlines of fee agreements", () => {
  const agreement = { id: "fee", householdIds: ["rossi"], validFrom: "2026-01-01", validTo: "2026-12-07" };
  const ending = (validTo: string) => due({ placements: [inHouse], feeAgreements: [{ ...agreement, validTo }] });

  it("name an agreement that ends within sixty days while the household is in", () => {
    expect(ending("2027-01-21")).toMatchObject([{ severity: "later", days: 60, householdId: "rossi", unitId: "unit" }]);
    expect(ending("2027-01-22")).toEqual([]);
  });

  it("call it soon from fifteen days ahead and overdue afterwards", () => {
    expect(ending("2026-12-08")).toMatchObject([{ severity: "later" }]);
    expect(ending("2026-12-07")).toMatchObject([{ severity: "soon", days: 15 }]);
    expect(ending("2026-11-21")).toMatchObject([{ severity: "overdue" }]);
  });

  it("ask nothing when the household is not in, or another agreement follows without a gap", () => {
    const next = { ...agreement, id: "next", validFrom: "2026-12-08", validTo: "2027-12-31" };
    const late = { ...next, validFrom: "2026-12-09" };
    const ids = (others: (typeof next)[]) =>
      due({ placements: [inHouse], feeAgreements: [agreement, ...others] }).map(({ id }) => id);

    expect(due({ placements: [hasLeft], feeAgreements: [agreement] })).toEqual([]);
    expect(due({ feeAgreements: [agreement] })).toEqual([]);
    expect(ids([next])).toEqual([]);
    expect(ids([late])).toEqual(["fee"]);
    expect(ids([{ ...next, validTo: "2026-12-07", validFrom: "2026-06-01" }])).toEqual(["fee", "next"]);
    expect(ids([{ ...next, householdIds: ["bianchi"] }])).toEqual(["fee"]);
  });
});

describe("deadlines of guests", () => {
  const of = (guest: Partial<GuestFacts>) => due({ placements: [inHouse], people: [aRossi(guest)] });

  it("name a residence permit that expires within sixty days or has expired", () => {
    expect(of({ residencePermitExpiresOn: "2027-01-21" })).toMatchObject([{ severity: "later" }]);
    expect(of({ residencePermitExpiresOn: "2027-01-22" })).toEqual([]);
    expect(of({ residencePermitExpiresOn: "2026-11-01" })).toMatchObject([{ severity: "overdue", id: "anna" }]);
  });

  it("name a child who turns eighteen within sixty days, and nobody who already has", () => {
    expect(of({ birthDate: "2008-12-01" })).toMatchObject([{ kind: "turningEighteen", due: "2026-12-01", days: 9 }]);
    expect(of({ birthDate: "2009-01-22" })).toEqual([]);
    expect(of({ birthDate: "2008-11-21" })).toEqual([]);
  });

  it("let somebody born on 29 February turn eighteen on 1 March", () => {
    const people = [aRossi({ birthDate: "2008-02-29" })];

    expect(due({ placements: [inHouse], people }, "2026-02-20")).toMatchObject([{ due: "2026-03-01" }]);
  });

  it("call a missing privacy notice overdue from the day the guest came in", () => {
    expect(of({ privacyNoticeOn: undefined })).toMatchObject([
      { kind: "consentMissing", due: "2026-09-01", severity: "overdue" },
    ]);
    expect(of({ privacyNoticeOn: undefined, joinedOn: TODAY })).toMatchObject([{ due: TODAY, severity: "soon" }]);
  });

  it("do not begin anew with a transfer", () => {
    const before = aStay("2026-09-01", "2026-10-12", { id: "before", householdId: "rossi" });
    const now = aStay("2026-10-12", undefined, { id: "now", householdId: "rossi", transferredFromId: "before" });

    expect(due({ placements: [now, before], people: [aRossi({ privacyNoticeOn: undefined })] })).toMatchObject([
      { kind: "consentMissing", due: "2026-09-01" },
    ]);
  });

  it("ask nothing of participants who are not guests, of who has left, and of households that are not in", () => {
    const late = { residencePermitExpiresOn: "2026-11-01", privacyNoticeOn: undefined };

    expect(of({ ...late, residency: "nonResident" })).toEqual([]);
    expect(of({ ...late, leftOn: TODAY })).toEqual([]);
    expect(due({ placements: [hasLeft], people: [aRossi(late)] })).toEqual([]);
    expect(due({ people: [aRossi(late)] })).toEqual([]);
  });
});

describe("other deadlines", () => {
  it("name information that was asked for and has not come", () => {
    const referral = {
      id: "ref",
      status: "moreInformationNeeded",
      informationDueOn: "2026-11-20",
      requestedUnitId: "cas",
    };

    expect(due({ referrals: [referral] })).toMatchObject([
      { kind: "informationDue", severity: "overdue", unitId: "cas" },
    ]);
    expect(due({ referrals: [{ ...referral, status: "inFilter" }] })).toEqual([]);
  });

  it("name an outage that ends within seven days, and none that is over or has no end", () => {
    const outages = [
      anOutage("2026-11-01", "2026-11-29"),
      anOutage("2026-11-02", "2026-11-30"),
      anOutage("2026-11-03", "2026-11-21"),
      anOutage("2026-11-04"),
    ];

    expect(due({ outages, places: [{ id: "place", unitId: "cas" }] })).toMatchObject([
      { kind: "outageEnding", id: "outage-2026-11-01", unitId: "cas", severity: "later" },
    ]);
  });

  it("come in order of their day, whatever they are about", () => {
    const plans = [{ id: "plan", householdId: "rossi", status: "active", nextReviewOn: "2026-11-30" }];
    const placements = [anOption("2026-12-10", "2026-12-01"), anOption("2026-12-11", "2026-11-29")];

    expect(due({ plans, placements }).map((deadline) => deadline.due)).toEqual([
      "2026-11-29",
      "2026-11-30",
      "2026-12-01",
    ]);
  });
});
