import { describe, expect, it } from "vitest";
import { createProjections } from "#functions/projections/projections";
import { activatePlan } from "#functions/use-cases/activate-plan";
import { admitHousehold } from "#functions/use-cases/admit-household";
import { approvePlan } from "#functions/use-cases/approve-plan";
import { contextFor, systemActor } from "#functions/use-cases/context";
import { recordReview } from "#functions/use-cases/hold-review";
import { makeCapacityReport } from "#functions/use-cases/make-capacity-report";
import { saveOne } from "#functions/use-cases/save-one";
import { sharePlan } from "#functions/use-cases/share-plan";
import type { Role } from "#shared/access";
import type { ResourceOf } from "#shared/resource";
import { FeeAgreement } from "#shared/resources/fee-agreement";
import { Household } from "#shared/resources/household";
import { Organisation } from "#shared/resources/organisation";
import { Person } from "#shared/resources/person";
import { Place } from "#shared/resources/place";
import { Plan } from "#shared/resources/plan";
import { Referral } from "#shared/resources/referral";
import { StaffMember } from "#shared/resources/staff-member";
import { Unit } from "#shared/resources/unit";
import { aPartnerWorld, aReferral, CAPACITY, REFERRALS, REPORTS } from "#test/functions/partner-api/partner-world";
import { changesOf } from "#test/functions/projections/stream";
import type { World } from "#test/world";
import { CANARY, CANARY_CENTS, CANARY_DAY, planted } from "./canaries.ts";

/** A plan in force with a review, both full of canaries. */
const aPlantedPlan = async (world: World, householdId: string, personId: string): Promise<Plan> => {
  const { goals, ...written } = planted(Plan) as Partial<Plan>;
  const participants = [{ role: "guest", personId, name: CANARY }];
  const plan = await world.create(Plan, {
    ...written,
    householdId,
    participants,
    goals: goals?.map((goal) => ({ ...goal, marks: undefined })),
  });
  const ctx = world.as("coordinator");
  await sharePlan(ctx, plan.id, {});
  await approvePlan(ctx, plan.id, {});
  await activatePlan(ctx, plan.id, { on: "2026-10-02" });
  await recordReview(ctx, plan.id, {
    heldOn: "2026-10-03",
    kind: "withGuest",
    participants: [{ name: CANARY, side: "guest" }],
    goalOutcomes: plan.goals.map(({ id }) => ({ goalId: id, progress: 1, status: "open", note: CANARY })),
    decisions: CANARY,
    minutes: CANARY,
  });
  return plan;
};

/** A house in which every field that anybody may write holds a canary, lived in, reported on and told to the partner. */
const aPlantedHouse = async () => {
  const world = await aPartnerWorld({ stream: true });
  const make = <R>(resource: ResourceOf<R>, values: Record<string, unknown> = {}, role: Role = "coordinator") =>
    world.create<R>(resource, { ...planted(resource), ...values }, role);

  const organisation = await make(Organisation, { name: "Consorzio Farsi Prossimo" });
  const open = {
    ageFrom: 0,
    ageTo: 99,
    maxHouseholds: 5,
    partnerIds: [organisation.id],
    eligibleHouseholdTypes: undefined,
  };
  const unit = await make(Unit, { ...open, code: "CAS", name: "CasAmica", protectedContext: true });
  await make(Unit, { ...open, code: "MED" });
  const place = await make(Place, { unitId: unit.id });
  const staff = await make(StaffMember, { username: "canary", roles: ["coordinator"] }, "area-manager");
  const household = await make(Household, { type: "family" });
  const person = await make(Person, { householdId: household.id, joinedOn: CANARY_DAY, leftOn: undefined });
  const plan = await aPlantedPlan(world, household.id, person.id);
  await make(FeeAgreement, { payerId: organisation.id, householdIds: [household.id] }, "administration");
  const referral = await make(Referral, { householdId: household.id, requestedUnitId: unit.id });

  const placement = await admitHousehold(world.as("area-manager"), unit.id, {
    householdId: household.id,
    placeId: place.id,
    from: "2026-10-02",
    overrideReason: CANARY,
  });
  const sent = await world.call(REFERRALS, { method: "POST", body: aReferral({ needs: CANARY }) });
  const project = createProjections({ table: world.table, now: world.now });
  const follow = async () => project({ Records: await changesOf(world.table) });
  await follow();
  const own = { id: (sent.json as { id: string }).id.replace("prf_", "ref_") };
  const { status: _, ...written } = planted(Referral);
  const edits = Object.fromEntries(Object.entries(written).map(([name, to]) => [name, { from: undefined, to }]));
  for (const [name, edit] of Object.entries(edits)) {
    const item = await world.table.get({ pk: `REFERRAL#${own.id}`, sk: "REFERRAL" });
    await saveOne(world.as("coordinator"), Referral, { ...own, edits: { [name]: { ...edit, from: item?.[name] } } });
  }
  const ctx = contextFor({ table: world.table, now: world.now }, systemActor);
  const report = await makeCapacityReport(ctx, { from: "2026-10-01", to: "2026-10-31" });
  await follow();
  const records = { organisation, unit, place, staff, household, person, plan, referral, placement };
  return { ...world, report, records, own };
};

describe("what leaves by the partner's door", () => {
  it("holds nothing that a record of ours says, in any answer, refusal or manual", async () => {
    const house = await aPlantedHouse();
    const { items } = (await house.call(REFERRALS)).json as { items: { id: string }[] };
    const paths = [
      CAPACITY,
      REFERRALS,
      REPORTS,
      `${REPORTS}/${house.report.id}.csv`,
      `${REPORTS}/${house.report.id}`,
      "/partner/v1/openapi.json",
      "/partner/v1/docs",
      ...items.map(({ id }) => `${REFERRALS}/${id}`),
      ...Object.values(house.records).map(({ id }) => `${REFERRALS}/${id}`),
    ];
    const bodies = [
      aReferral({ partnerReference: "FP-2", requestedUnit: "MED" }),
      aReferral({ householdType: "family" }),
      aReferral({ partnerReference: "FP-3", members: [] }),
      "{",
    ];

    const replies = [];
    for (const language of ["it", "en"]) {
      const headers = { "accept-language": language };
      for (const path of paths) replies.push(await house.call(path, { headers }));
      for (const body of bodies) replies.push(await house.call(REFERRALS, { method: "POST", body, headers }));
    }

    const bytes = replies.map(({ headers, text }) => JSON.stringify(headers) + text).join("\n");
    expect(items).toHaveLength(1);
    expect(bytes.length).toBeGreaterThan(10_000);
    expect(bytes).toContain('"occupied":1');
    const secrets = [CANARY, CANARY_DAY, String(CANARY_CENTS), String(house.records.household.code), "N-000", "S-2026"];
    for (const secret of secrets) expect(bytes.toUpperCase()).not.toContain(secret.toUpperCase());
    for (const { id } of [...Object.values(house.records), house.own]) expect(bytes).not.toContain(id);
    expect(bytes).not.toMatch(/\b(hh|per|pla|plc|unt|org|stf|pln|fee|ref)_[0-9A-Z]{26}/);
  });

  it("is not even in the partner's partition once staff have taken what it sent", async () => {
    const house = await aPlantedHouse();

    const items = await house.table.all({ partition: "PARTNER#farsi-prossimo" });

    expect(items.map(({ sk }) => sk.split("#")[0])).toEqual(
      expect.arrayContaining(["CAPACITY", "INBOX", "REFERENCE", "REFERRAL", "REPORT"]),
    );
    expect(JSON.stringify(items)).not.toMatch(/canary|1931-07-13|7654321|N-000\d/i);
  });
});
