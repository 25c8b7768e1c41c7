import { describe, expect, it } from "vitest";
import type { DeadlineFacts, DocumentFacts, GuestFacts } from "#shared/rules/deadline-records";
import { deadlinesOf, keyOf } from "#shared/rules/deadlines";
import { aStay } from "./houses.ts";

const nothing: DeadlineFacts = {
  placements: [],
  plans: [],
  reviews: [],
  feeAgreements: [],
  people: [],
  outages: [],
  places: [],
  referrals: [],
};

const dueOn = (today: string, facts: Partial<DeadlineFacts>) =>
  deadlinesOf({ ...nothing, ...facts }, today).map(({ kind, due, severity, days }) => ({ kind, due, severity, days }));

const stay = aStay("2026-01-10", undefined, { id: "stay", householdId: "rossi" });
const gone = aStay("2026-01-10", "2026-03-01", { id: "stay", householdId: "rossi" });

const guest = (id: string, more: Partial<GuestFacts> = {}): GuestFacts => ({
  id,
  householdId: "rossi",
  residency: "guest",
  privacyNoticeOn: "2026-01-10",
  ...more,
});

describe("an exchange with the referring service", () => {
  const facts = { placements: [stay], units: [{ id: "unit", exchangeEveryDays: 30 }], households: [{ id: "rossi" }] };
  const exchangedOn = (lastExchangeOn: string) => ({ ...facts, households: [{ id: "rossi", lastExchangeOn }] });

  it.each([
    ["fifteen days before", "2026-03-17", []],
    ["fourteen days before", "2026-03-18", ["later", 14]],
    ["four days before", "2026-03-28", ["later", 4]],
    ["three days before", "2026-03-29", ["soon", 3]],
    ["on the day", "2026-04-01", ["soon", 0]],
    ["a day after", "2026-04-02", ["overdue", -1]],
  ])("is due a cadence after the last one: %s", (_, today, expected) => {
    const found = dueOn(today, exchangedOn("2026-03-02")).flatMap(({ severity, days }) => [severity, days]);

    expect(found).toEqual(expected);
  });

  it("counts from the entry while there was none since, across 29 February", () => {
    expect(dueOn("2026-02-09", facts)).toMatchObject([{ kind: "exchangeDue", due: "2026-02-09", severity: "soon" }]);
    expect(dueOn("2026-02-10", exchangedOn("2025-12-31"))).toMatchObject([{ due: "2026-02-09", severity: "overdue" }]);
    const leap = { ...facts, placements: [{ ...stay, actualIn: "2028-01-31" }] };
    expect(dueOn("2028-03-01", leap)).toMatchObject([{ due: "2028-03-01", days: 0 }]);
  });

  it("goes on counting through transfers", () => {
    const moved = { ...gone, id: "first", actualOut: "2026-02-01" };
    const again = aStay("2026-02-01", "2026-02-05", { id: "second", householdId: "rossi", transferredFromId: "first" });
    const here = aStay("2026-02-05", undefined, { id: "third", householdId: "rossi", transferredFromId: "second" });

    expect(dueOn("2026-02-09", { ...facts, placements: [here, moved, again] })).toMatchObject([{ due: "2026-02-09" }]);
  });

  it("is not asked for without a cadence, without the household's record, or when it has left", () => {
    expect(dueOn("2026-12-01", { ...facts, units: [{ id: "unit" }] })).toEqual([]);
    expect(dueOn("2026-12-01", { ...facts, households: [] })).toEqual([]);
    expect(dueOn("2026-12-01", { ...facts, placements: [gone] })).toEqual([]);
  });
});

describe("a document", () => {
  const paper = (more: Partial<DocumentFacts> = {}): DocumentFacts => ({
    id: "doc",
    householdId: "rossi",
    personId: "anna",
    kind: "passport",
    expiresOn: "2026-08-31",
    ...more,
  });
  const withPapers = (documents: DocumentFacts[], people = [guest("anna")]) => ({
    placements: [stay],
    people,
    documents,
  });

  it.each([
    ["2026-07-01", []],
    ["2026-07-02", ["later", 60]],
    ["2026-07-31", ["later", 31]],
    ["2026-08-01", ["soon", 30]],
    ["2026-08-31", ["soon", 0]],
    ["2026-09-01", ["overdue", -1]],
  ])("is named from sixty days ahead: %s", (today, expected) => {
    expect(dueOn(today, withPapers([paper()])).flatMap(({ severity, days }) => [severity, days])).toEqual(expected);
  });

  it("is named no more when a newer one of its kind lies beside it", () => {
    const on = (other: Partial<DocumentFacts>) =>
      dueOn("2026-08-20", withPapers([paper(), paper({ id: "new", ...other })])).length;

    expect(on({ expiresOn: "2031-08-31" })).toBe(0);
    expect(on({ expiresOn: undefined })).toBe(0);
    expect(on({ expiresOn: "2031-08-31", kind: "identityCard" })).toBe(1);
    expect(on({ expiresOn: "2031-08-31", personId: undefined })).toBe(1);
    expect(on({ expiresOn: "2031-08-31", householdId: "bianchi" })).toBe(1);
  });

  it("of the household as a whole counts too", () => {
    expect(dueOn("2026-08-20", withPapers([paper({ personId: undefined, kind: "courtOrder" })]))).toHaveLength(1);
  });

  it("is not asked of who is no guest, has left, or whose household has left", () => {
    const people = (more: Partial<GuestFacts>) => dueOn("2026-08-20", withPapers([paper()], [guest("anna", more)]));

    expect(people({ residency: "nonResident" })).toEqual([]);
    expect(people({ leftOn: "2026-08-20" })).toEqual([]);
    expect(people({ leftOn: "2026-08-21" })).toHaveLength(1);
    expect(dueOn("2026-08-20", { ...withPapers([paper()]), placements: [gone] })).toEqual([]);
  });

  it("that is a permit is named once, by the person's own record", () => {
    const anna = guest("anna", { residencePermitExpiresOn: "2026-08-31" });

    expect(dueOn("2026-08-20", withPapers([paper({ kind: "residencePermit" })], [anna]))).toMatchObject([
      { kind: "residencePermitExpiring" },
    ]);
    expect(dueOn("2026-08-20", withPapers([paper({ kind: "residencePermit" })]))).toMatchObject([
      { kind: "documentExpiring" },
    ]);
  });
});

describe("something the coordinator asked about the diary", () => {
  const asking = (followUp: object) => ({
    diaryEntries: [{ id: "dia", householdId: "rossi", followUps: [{ askedOn: "2026-02-26", ...followUp }] }],
  });

  it("is due on the day she named, or after a week", () => {
    expect(dueOn("2026-03-01", asking({ dueOn: "2026-03-03" }))).toMatchObject([
      { due: "2026-03-03", severity: "soon" },
    ]);
    expect(dueOn("2026-03-01", asking({}))).toMatchObject([{ due: "2026-03-05", severity: "later" }]);
    expect(
      dueOn("2028-03-05", { diaryEntries: [{ id: "d", householdId: "r", followUps: [{ askedOn: "2028-02-27" }] }] }),
    ).toMatchObject([{ due: "2028-03-05", days: 0 }]);
  });

  it("is over with the answer", () => {
    expect(dueOn("2026-03-01", asking({ doneOn: "2026-02-27" }))).toEqual([]);
  });
});

describe("beds", () => {
  const facts = (people: GuestFacts[], beds?: number) => ({
    placements: [stay],
    places: [{ id: "place", unitId: "unit", beds }],
    people,
  });
  const three = [guest("anna"), guest("bea"), guest("carlo", { joinedOn: "2026-04-01" })];

  it("are too few from the day of the last arrival", () => {
    expect(dueOn("2026-04-01", facts(three, 2))).toEqual([
      { kind: "bedsExceeded", due: "2026-04-01", severity: "soon", days: 0 },
    ]);
    expect(dueOn("2026-04-02", facts(three, 2))).toMatchObject([{ severity: "overdue" }]);
    expect(dueOn("2026-03-31", facts(three, 2))).toEqual([]);
  });

  it("are enough for as many guests, for those who left, for participants, and where nobody counts them", () => {
    expect(dueOn("2026-05-01", facts(three, 3))).toEqual([]);
    expect(dueOn("2026-05-01", facts([...three.slice(0, 2), guest("carlo", { leftOn: "2026-05-01" })], 2))).toEqual([]);
    expect(dueOn("2026-05-01", facts([...three.slice(0, 2), guest("dino", { residency: "nonResident" })], 2))).toEqual(
      [],
    );
    expect(dueOn("2026-05-01", facts(three))).toEqual([]);
  });
});

describe("a plan that has been shared", () => {
  const shared = { id: "plan", householdId: "rossi", status: "shared", updatedAt: "2026-02-27T23:30:00.000Z" };

  it("waits a week for the coordinator, by the calendar of Rome", () => {
    expect(dueOn("2026-03-06", { plans: [shared] })).toMatchObject([
      { kind: "planToApprove", due: "2026-03-07", days: 1 },
    ]);
    expect(dueOn("2026-03-08", { plans: [shared] })).toMatchObject([{ severity: "overdue" }]);
  });

  it("waits for nothing before and after", () => {
    expect(
      dueOn("2026-03-08", {
        plans: [
          { ...shared, status: "draft" },
          { ...shared, status: "approved" },
        ],
      }),
    ).toEqual([]);
  });

  it("is not reviewed before it is approved", () => {
    const plan = { ...shared, nextReviewOn: "2026-03-08" };

    expect(dueOn("2026-03-08", { plans: [{ ...plan, status: "draft" }] })).toEqual([]);
    expect(dueOn("2026-03-08", { plans: [{ ...plan, status: "approved" }] })).toMatchObject([{ kind: "reviewDue" }]);
  });
});

describe("the key of a deadline", () => {
  it("tells apart what stands on one record", () => {
    const about = { resource: "referrals", due: "2026-03-01", id: "ref" } as const;
    const keys = [
      keyOf({ ...about, kind: "paperMissing", part: "socialReport" }),
      keyOf({ ...about, kind: "paperMissing", part: "feeAgreement" }),
      keyOf({ ...about, kind: "informationDue" }),
      keyOf({ ...about, kind: "feeAgreementEnding", householdId: "rossi" }),
      keyOf({ ...about, kind: "feeAgreementEnding", householdId: "bianchi" }),
    ];

    expect(new Set(keys).size).toBe(5);
  });
});
