import { describe, expect, it } from "vitest";
import type { ConsentFacts } from "#shared/rules/consents";
import type { DeadlineFacts, GuestFacts, PlanToFollow } from "#shared/rules/deadline-records";
import { rightsDeadlines } from "#shared/rules/rights-deadlines";
import { aStay } from "./houses.ts";

const TODAY = "2026-11-22";
const CAME_IN = "2026-09-01";

const stay = aStay(CAME_IN, undefined, { id: "stay", householdId: "rossi" });

const due = (facts: Partial<DeadlineFacts>, today = TODAY) =>
  rightsDeadlines(
    {
      placements: [stay],
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

/** Somebody of the household who has been told how her data are used. */
const aGuest = (more: Partial<GuestFacts> = {}): GuestFacts => ({
  id: "anna",
  householdId: "rossi",
  residency: "guest",
  privacyNoticeOn: CAME_IN,
  ...more,
});

describe("a plan in force", () => {
  const plan: PlanToFollow = { id: "plan", householdId: "rossi", status: "active", startedOn: "2026-10-05" };
  const project: ConsentFacts = { kind: "housingProject", givenOn: "2026-10-01", givenBy: "self" };
  const lacking = (plans: readonly PlanToFollow[], people: readonly GuestFacts[] = [aGuest()]) =>
    due({ plans, people });

  it("asks from the day it began for what nobody has said yes to, in one line for the household", () => {
    const people = [aGuest(), aGuest({ id: "bruno" })];

    expect(lacking([plan], people)).toEqual([
      {
        kind: "planConsentMissing",
        due: "2026-10-05",
        resource: "households",
        id: "rossi",
        householdId: "rossi",
        unitId: "unit",
        people: 2,
      },
    ]);
  });

  it("does not ask for a day before the household came in", () => {
    expect(lacking([{ ...plan, startedOn: "2026-03-01" }])).toMatchObject([{ due: CAME_IN }]);
    expect(lacking([{ ...plan, startedOn: undefined }])).toMatchObject([{ due: CAME_IN }]);
  });

  it("counts each person once, by the earliest day, whatever and however many plans ask", () => {
    const second = { ...plan, id: "second", startedOn: "2026-09-20", goals: [{ area: "school" }] };

    expect(lacking([plan, second])).toMatchObject([{ due: "2026-09-20", people: 1 }]);
  });

  it("is content with what was given, and asks again once it was withdrawn", () => {
    expect(lacking([plan], [aGuest({ consents: [project] })])).toEqual([]);
    expect(lacking([plan], [aGuest({ consents: [{ ...project, withdrawnOn: TODAY }] })])).toMatchObject([
      { kind: "planConsentMissing", people: 1 },
    ]);
  });

  it("asks for each exchange that it needs beside the project", () => {
    const withService = { ...plan, participants: [{ role: "referringContact" }] };
    const exchange: ConsentFacts = { ...project, kind: "exchangeReferring", recipientId: "service" };

    expect(lacking([withService], [aGuest({ consents: [project] })])).toHaveLength(1);
    expect(lacking([withService], [aGuest({ consents: [project, exchange] })])).toEqual([]);
  });

  it.each(["draft", "shared", "closed"])("asks for nothing while it is %s", (status) => {
    expect(lacking([{ ...plan, status }])).toEqual([]);
  });

  it("asks nobody who has left, is no guest, is younger than 14, or is of another household", () => {
    const people = [
      aGuest({ leftOn: TODAY }),
      aGuest({ residency: "nonResident" }),
      aGuest({ birthDate: "2012-11-23" }),
      aGuest({ householdId: "bianchi" }),
    ];

    expect(lacking([plan], people)).toEqual([]);
  });

  it("asks nothing of a household that has gone", () => {
    const gone = aStay(CAME_IN, "2026-11-01", { householdId: "rossi" });

    expect(due({ placements: [gone], plans: [plan], people: [aGuest()] })).toEqual([]);
  });
});

describe("what somebody said for a child", () => {
  const byMother: ConsentFacts = { kind: "photographs", givenOn: "2026-09-10", givenBy: "parent" };
  const child = (consents: readonly ConsentFacts[], more: Partial<GuestFacts> = {}) =>
    aGuest({ id: "luca", birthDate: "2012-12-01", consents, ...more });
  const of = (person: GuestFacts, today = TODAY) => due({ people: [person] }, today);

  it("has to be said by the child herself from her fourteenth birthday", () => {
    expect(of(child([byMother]))).toMatchObject([
      { kind: "ownConsentDue", due: "2026-12-01", resource: "households", id: "rossi", people: 1 },
    ]);
  });

  it("and by her alone from her eighteenth, where a parent said it after the fourteenth", () => {
    expect(of(child([byMother], { birthDate: "2009-02-28" }))).toMatchObject([{ due: "2027-02-28" }]);
  });

  it("waits from the first of March for somebody born on a day that not every year has", () => {
    expect(of(child([byMother], { birthDate: "2012-02-29" }))).toMatchObject([{ due: "2030-03-01" }]);
    expect(of(child([{ ...byMother, givenOn: "2026-02-01" }], { birthDate: "2012-02-29" }))).toMatchObject([
      { due: "2026-03-01" },
    ]);
  });

  it("is settled by her own word for the same purpose and recipient", () => {
    const own: ConsentFacts = { ...byMother, givenBy: "self", givenOn: "2026-11-20" };

    expect(of(child([byMother, own]))).toEqual([]);
    expect(of(child([byMother, { ...own, recipientId: "school" }]))).toHaveLength(1);
    expect(of(child([byMother, { ...own, kind: "statistics" }]))).toHaveLength(1);
  });

  it("is not settled by a word that she took back", () => {
    const own: ConsentFacts = { ...byMother, givenBy: "self", givenOn: "2026-11-01", withdrawnOn: "2026-11-15" };

    expect(of(child([byMother, own]))).toHaveLength(1);
  });

  it("counts by the last time a parent said it", () => {
    const again = { ...byMother, givenOn: "2026-12-05" };

    expect(of(child([byMother, again]), "2026-12-10")).toMatchObject([{ due: "2030-12-01" }]);
  });

  it("asks nothing once it was withdrawn, nor of whoever spoke for herself, nor where no birthday is known", () => {
    expect(of(child([{ ...byMother, withdrawnOn: TODAY }]))).toEqual([]);
    expect(of(child([{ ...byMother, givenBy: "self" }]))).toEqual([]);
    expect(of(child([byMother], { birthDate: undefined }))).toEqual([]);
  });

  it("makes one line of several children, with the first birthday", () => {
    const people = [child([byMother]), child([byMother], { id: "sara", birthDate: "2012-11-30" })];

    expect(due({ people })).toMatchObject([{ kind: "ownConsentDue", due: "2026-11-30", people: 2 }]);
  });
});

describe("a correction that was asked for", () => {
  const sent = (more: object = {}) => ({
    id: "dis",
    householdId: "rossi",
    recipientId: "service",
    corrections: [{ on: "2026-11-20" }],
    ...more,
  });
  const withheld = { organisationId: "service", from: "2026-11-21" };

  it("is to reach whoever had received it within seven days", () => {
    expect(due({ disclosures: [sent()] })).toEqual([
      { kind: "correctionToSend", due: "2026-11-27", resource: "disclosures", id: "dis", householdId: "rossi" },
    ]);
  });

  it("counts from the first that is still open, and stops when all have gone out", () => {
    const first = { on: "2026-11-01", sentOn: "2026-11-03" };
    const corrections = [{ on: "2026-11-18" }, first, { on: "2026-11-15" }];

    expect(due({ disclosures: [sent({ corrections })] })).toMatchObject([{ due: "2026-11-22" }]);
    expect(due({ disclosures: [sent({ corrections: [first] })] })).toEqual([]);
    expect(due({ disclosures: [sent({ corrections: undefined })] })).toEqual([]);
  });

  it("goes to each recipient for itself, whether the household is still in or not", () => {
    const disclosures = [sent(), sent({ id: "other", recipientId: "school" })];

    expect(due({ placements: [], disclosures }).map(({ id }) => id)).toEqual(["dis", "other"]);
  });

  it("is not asked for where the recipient must not be told about the household or one of its guests", () => {
    const disclosures = [sent()];

    expect(due({ disclosures, households: [{ id: "rossi", withheldFrom: [withheld] }] })).toEqual([]);
    expect(due({ disclosures, people: [aGuest({ withheldFrom: [withheld] })] })).toEqual([]);
  });

  it("is not asked for where nobody may send it: for somebody it names, who has left, or takes part without living there", () => {
    const gone = aGuest({ leftOn: "2026-11-21", withheldFrom: [withheld] });
    const father = aGuest({ id: "father", residency: "nonResident", withheldFrom: [withheld] });

    expect(due({ disclosures: [sent({ personIds: ["anna"] })], people: [gone] })).toEqual([]);
    expect(due({ disclosures: [sent()], people: [father] })).toEqual([]);
  });

  it("is asked for where it names others than whoever must not be told of", () => {
    const people = [aGuest({ withheldFrom: [withheld] }), aGuest({ id: "bruno" })];

    expect(due({ disclosures: [sent({ personIds: ["bruno"] })], people })).toHaveLength(1);
  });

  it("is asked for again when that has ended, and where it is about others", () => {
    const disclosures = [sent()];
    const ended = { ...withheld, to: TODAY };

    expect(due({ disclosures, households: [{ id: "rossi", withheldFrom: [ended] }] })).toHaveLength(1);
    expect(due({ disclosures, households: [{ id: "bianchi", withheldFrom: [withheld] }] })).toHaveLength(1);
    expect(due({ disclosures, people: [aGuest({ leftOn: "2026-11-21", withheldFrom: [withheld] })] })).toHaveLength(1);
    expect(
      due({
        disclosures,
        households: [{ id: "rossi", withheldFrom: [{ ...withheld, organisationId: "school" }] }],
      }),
    ).toHaveLength(1);
  });

  it("is owed to a person even where every organisation is kept out", () => {
    const disclosures = [sent({ recipientId: undefined })];

    expect(due({ disclosures, households: [{ id: "rossi", withheldFrom: [withheld] }] })).toHaveLength(1);
  });
});
