import { beforeAll, describe, expect, it } from "vitest";
import { allRecords, recordsUnder } from "#functions/db/records";
import { saveOne } from "#functions/use-cases/save-one";
import { Household } from "#shared/resources/household";
import { Person } from "#shared/resources/person";
import { Unit } from "#shared/resources/unit";
import * as steps from "#shared/steps/referrals";
import { aReferralWorld, referralAt, take } from "#test/referrals";

type Setting = Awaited<ReturnType<typeof aReferralWorld>>;

let setting: Setting;
/** A unit that states no rules. */
let other: Unit;
beforeAll(async () => {
  setting = await aReferralWorld();
  other = (await setting.world.casAmica()).unit;
});

const assessedAt = (more = {}) => referralAt(setting.world, "inFilter", { ...setting.known, ...more });

describe("receiving a draft", () => {
  it("names each thing that is missing, and nothing else", async () => {
    const { world } = setting;
    const { id } = await referralAt(world, "draft", { receivedOn: undefined });

    await expect(take(world, steps.receive, id, {})).rejects.toMatchObject({
      code: "invalid",
      fields: {
        receivedOn: { code: "required" },
        referringServiceId: { code: "required" },
        householdType: { code: "required" },
        members: { code: "required" },
      },
    });
  });

  it("takes no day that has not come", async () => {
    const { world, known } = setting;
    const { id } = await referralAt(world, "draft", known);

    await expect(take(world, steps.receive, id, { receivedOn: "2026-10-13" })).rejects.toMatchObject({
      fields: { receivedOn: { code: "notInFuture" } },
    });
  });

  it("has nobody among the members twice, but may have twins without a name", async () => {
    const { world, known } = setting;
    const ada = { role: "adult", birthYear: 1990, lastName: "Rossi", firstName: "Ada" };
    const twin = { role: "minor", birthYear: 2018 };
    const attempt = async (members: object[]) =>
      take(world, steps.receive, (await referralAt(world, "draft", known)).id, { members });

    await expect(attempt([ada, twin, { ...ada, lastName: "ROSSI" }])).rejects.toMatchObject({
      fields: { "members.2.lastName": { code: "memberTwice" } },
    });
    await expect(attempt([ada, { ...ada, birthYear: 1961 }, twin, twin])).resolves.toMatchObject({
      status: "received",
    });
  });

  it("holds what was wrong before against nobody", async () => {
    const { world, known, told } = setting;
    const { id } = await referralAt(world, "received", { ...known, activeSocialProjectSince: "2027-01-01" });

    await expect(take(world, steps.takeIntoFilter, id, told.takeIntoFilter ?? {})).resolves.toMatchObject({
      status: "inFilter",
    });
  });
});

describe("the filter", () => {
  it("needs somebody who follows it", async () => {
    const { world } = setting;
    const { id } = await referralAt(world, "received");

    await expect(take(world, steps.takeIntoFilter, id, {})).rejects.toMatchObject({
      fields: { filterOwnerId: { code: "required" } },
    });
  });

  it("asks for information by a day that is not over", async () => {
    const { world } = setting;
    const asks = async (informationDueOn: string) =>
      take(world, steps.askInformation, (await referralAt(world, "inFilter")).id, {
        informationAsked: "Relazione",
        informationDueOn,
      });

    await expect(asks("2026-10-11")).rejects.toMatchObject({ fields: { informationDueOn: { code: "inThePast" } } });
    await expect(asks("2026-10-12")).resolves.toMatchObject({ status: "moreInformationNeeded" });
  });

  it("forgets why it was closed when it is reopened, and needs a reason for that", async () => {
    const { world } = setting;
    const closed = { closingReason: "noAnswer", closingDetail: "Due solleciti", closedOn: "2026-10-02" } as const;
    const { id } = await referralAt(world, "expired", closed);

    const reopened = await take(world, steps.reopen, id, { why: "Ha risposto." });

    expect(reopened).toMatchObject({ status: "reopened" });
    for (const name of ["closingReason", "closingDetail", "closedOn"]) expect(reopened).not.toHaveProperty(name);
    expect(steps.reopen.body.safeParse({}).success).toBe(false);
  });
});

describe("an assessment", () => {
  it("keeps rule, value and outcome of each unit considered, on the day on which the home is needed", async () => {
    const { world, unit } = setting;
    const { id } = await assessedAt({ eligibility: [], activeSocialProjectSince: undefined });

    const { eligibility } = await take(world, steps.assess, id, { unitIds: [unit.id, other.id] });

    expect(eligibility).toEqual([
      { unitId: unit.id, rule: "householdType", value: "womanWithChildren", outcome: "yes" },
      { unitId: unit.id, rule: "activeSocialProject", outcome: "unknown" },
      { unitId: other.id, rule: "noRules", outcome: "yes" },
    ]);
  });

  it("uses the rules that the unit had on that day", async () => {
    const { world } = setting;
    const unit = await world.create(Unit, {
      code: "MED",
      name: "Casa Medici",
      capacityMeasure: "apartments",
      eligibleHouseholdTypes: ["family"],
    });
    const from = unit.eligibleHouseholdTypes;
    world.travelTo("2026-10-13T07:30:00.000Z");
    const edits = { eligibleHouseholdTypes: { from, to: ["singleWoman"] } };
    await saveOne(world.as("coordinator"), Unit, { id: unit.id, edits });
    const { id } = await assessedAt({ householdType: "family" });
    const outcome = async () =>
      (await take(world, steps.assess, id, { unitIds: [unit.id] })).eligibility.map((row) => row.outcome);

    const later = await outcome();
    world.travelTo("2026-10-12T07:30:00.000Z");

    expect([later, await outcome()]).toEqual([["no"], ["yes"]]);
  });

  it("needs at least one unit, and only units that exist", async () => {
    const { world, unit } = setting;
    const { id } = await assessedAt();
    const gone = unit.id.replace(/.$/, (last) => (last === "0" ? "1" : "0"));

    await expect(take(world, steps.assess, id, { unitIds: [] })).rejects.toMatchObject({
      fields: { unitIds: { code: "required" } },
    });
    await expect(take(world, steps.assess, id, { unitIds: [gone] })).rejects.toMatchObject({
      fields: { unitIds: { code: "doesNotExist" } },
    });
  });

  it("lets only the area manager override a rule, and keeps who and why", async () => {
    const { world, unit } = setting;
    const { id } = await assessedAt({ householdType: "family", requestedUnitId: undefined });
    const overrides = [{ unitId: unit.id, rule: "householdType", reason: "Solo per l'estate." }];
    const told = { unitIds: [unit.id], overrides };

    await expect(take(world, steps.assess, id, told)).rejects.toMatchObject({
      code: "fieldForbidden",
      fields: { overrides: { code: "fieldForbidden" } },
    });
    expect((await take(world, steps.assess, id, told, "area-manager")).eligibility[0]).toEqual({
      unitId: unit.id,
      rule: "householdType",
      value: "family",
      outcome: "no",
      overriddenBy: "area-manager",
      overrideReason: "Solo per l'estate.",
    });
    await expect(take(world, steps.findSuitable, id, {})).resolves.toMatchObject({ status: "suitable" });
  });

  it.each(["activeSocialProject", "age"])(
    "has no override for the rule %s, which is met or not asked",
    async (rule) => {
      const { world, unit } = setting;
      const { id } = await assessedAt();
      const told = { unitIds: [unit.id], overrides: [{ unitId: unit.id, rule, reason: "Perché sì." }] };

      await expect(take(world, steps.assess, id, told, "area-manager")).rejects.toMatchObject({
        fields: { "overrides.0.rule": { code: "nothingToOverride" } },
      });
    },
  );
});

describe("finding a referral suitable", () => {
  it("is refused while a unit considered has not been assessed", async () => {
    const { world, unit } = setting;
    const attempt = async (more: object) => take(world, steps.findSuitable, (await assessedAt(more)).id, {});

    await expect(attempt({ eligibility: [] })).rejects.toMatchObject({
      code: "notAssessed",
      extra: { unitIds: [unit.id] },
    });
    await expect(attempt({ eligibility: [], requestedUnitId: undefined })).rejects.toMatchObject({
      code: "notAssessed",
    });
  });

  it("is refused while an outcome is unclear, with the unit's name", async () => {
    const { world } = setting;
    const { id } = await assessedAt({ activeSocialProject: undefined });

    await expect(take(world, steps.findSuitable, id, {})).rejects.toMatchObject({
      code: "eligibilityUnclear",
      params: { units: "Abitare Insieme" },
    });
  });

  it("is refused when no unit fits, even if one did when it was assessed", async () => {
    const { world } = setting;
    const { id } = await assessedAt({ householdType: "family" });

    await expect(take(world, steps.findSuitable, id, {})).rejects.toMatchObject({
      code: "noSuitableUnit",
      params: { units: "Abitare Insieme" },
    });
  });

  it("is enough with one unit that fits", async () => {
    const { world, known } = setting;
    const rows = [...(known.eligibility ?? []), { unitId: other.id, rule: "noRules", outcome: "yes" }];
    const { id } = await assessedAt({ householdType: "family", eligibility: rows });

    await expect(take(world, steps.findSuitable, id, {})).resolves.toMatchObject({ status: "suitable" });
  });

  it("begins the household's own record, with the people whose names are known", async () => {
    const { world } = setting;
    const members = [
      { role: "minor", birthYear: 2018, lastName: "Rossi", firstName: "Bea" },
      { role: "adult", birthYear: 1990, lastName: "Rossi", firstName: "Ada", phone: "demo" },
      { role: "minor", birthYear: 2020 },
      { role: "nonResident", birthYear: 1985, lastName: "Neri", firstName: "Ugo" },
    ];
    const { id } = await assessedAt({ householdId: undefined, members });

    const { householdId = "" } = await take(world, steps.findSuitable, id, {});

    const households = await allRecords(world.table, Household);
    expect(households.find((one) => one.id === householdId)).toMatchObject({
      type: "womanWithChildren",
      status: "known",
      name: "Rossi",
      referralId: id,
      code: expect.stringMatching(/^N-\d{4}$/),
    });
    const people = (await recordsUnder(world.table, Household, householdId, [Person])).get("people") as Person[];
    expect(people.map(({ firstName, relation, residency }) => [firstName, relation, residency]).sort()).toEqual([
      ["Ada", "head", "guest"],
      ["Bea", "child", "guest"],
      ["Ugo", undefined, "nonResident"],
    ]);
  });

  it("gives each of many households a number of its own, however many begin at once", async () => {
    const { world } = setting;
    const referrals = await Promise.all(Array.from({ length: 8 }, () => assessedAt({ householdId: undefined })));

    const found = await Promise.all(referrals.map(({ id }) => take(world, steps.findSuitable, id, {})));

    const ids = found.map(({ householdId }) => householdId);
    const households = (await allRecords(world.table, Household)).filter(({ id }) => ids.includes(id));
    expect(new Set(households.map(({ code }) => code)).size).toBe(8);
  });

  it("takes the household that is known already", async () => {
    const { world, household } = setting;
    const { id } = await assessedAt({ householdId: undefined });
    const count = (await allRecords(world.table, Household)).length;

    const after = await take(world, steps.findSuitable, id, { householdId: household.id });

    expect(after.householdId).toBe(household.id);
    expect(await allRecords(world.table, Household)).toHaveLength(count);
  });

  it("happens once when two colleagues do it in the same moment", async () => {
    const { world } = setting;
    const { id } = await assessedAt({ householdId: undefined });
    const count = (await allRecords(world.table, Household)).length;

    const outcomes = await Promise.allSettled([1, 2, 3].map(() => take(world, steps.findSuitable, id, {})));

    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
    expect(await allRecords(world.table, Household)).toHaveLength(count + 1);
  });
});
