import { describe, expect, it } from "vitest";
import { assignEducators } from "#functions/use-cases/assign-educators";
import type { Role } from "#shared/access";
import { DiaryEntry } from "#shared/resources/diary-entry";
import { Document } from "#shared/resources/document";
import { FeeAgreement } from "#shared/resources/fee-agreement";
import { Household } from "#shared/resources/household";
import { Organisation } from "#shared/resources/organisation";
import { Plan } from "#shared/resources/plan";
import { Referral } from "#shared/resources/referral";
import { StaffMember } from "#shared/resources/staff-member";
import { staffApiOf } from "../../staff-call.ts";
import { aWorld } from "../../world.ts";
import { aFamily, aReviewHeld } from "./household-people.ts";

const aFile = async () => {
  const world = await aWorld();
  const family = await aFamily(world);
  const { id: householdId } = family.household;
  const payer = await world.create(Organisation, { name: "Comune di Brugherio", roles: ["payer"] });
  const staff = { username: "educator", name: "Giulia", roles: ["educator"] };
  const educator = await world.create(StaffMember, staff, "area-manager");
  const referral = await world.create(Referral, { householdId, householdType: "womanWithChildren", payerId: payer.id });
  const plan = await world.create(Plan, { householdId, kind: "PI" });
  const review = await aReviewHeld(world, { planId: plan.id, householdId, heldOn: "2026-10-05", kind: "team" });
  await world.create(Document, { householdId, kind: "passport", expiresOn: "2026-11-01" });
  const fee = await world.create(
    FeeAgreement,
    { payerId: payer.id, householdIds: [householdId], validFrom: "2026-10-01", chargeUnit: "month", amount: 90000 },
    "administration",
  );
  const assign = () =>
    assignEducators(world.as("coordinator"), householdId, {
      educators: [{ staffId: educator.id, role: "responsible", from: "2026-01-01" }],
    });
  const file = async (role: Role) =>
    (await staffApiOf(world).call(role, `GET /api/households/${householdId}/file`)).body;
  return { world, ...family, householdId, payer, educator, referral, plan, review, fee, assign, file };
};

describe("a household's file", () => {
  it("brings everything that its page shows, in one answer", async () => {
    const { file, household, plan, review, referral, payer, unit, apartment, fee } = await aFile();

    const answer = await file("coordinator");

    expect(answer).toMatchObject({
      household: { id: household.id },
      placements: [{ status: "inProgress" }],
      plans: [{ id: plan.id }],
      reviews: [{ id: review.id }],
      referrals: [{ id: referral.id }],
      documents: [{ kind: "passport" }],
      "fee-agreements": [{ id: fee.id }],
      around: { units: [{ id: unit.id }], places: [{ id: apartment.id, beds: 3 }], organisations: [{ id: payer.id }] },
    });
    expect(answer.people).toHaveLength(2);
  });

  it("leaves out what a role may not see, kind by kind and field by field", async () => {
    const { file, assign } = await aFile();
    await assign();

    const educator = await file("educator");
    const administration = await file("administration");

    expect(educator).not.toHaveProperty("fee-agreements");
    expect(educator.around.units[0]).not.toHaveProperty("address");
    for (const kind of ["people", "plans", "reviews", "documents", "diary"])
      expect(administration).not.toHaveProperty(kind);
    expect(administration.household).not.toHaveProperty("educators");
  });

  it("opens the diary to the coordinator and to who is assigned today, to nobody else", async () => {
    const { world, file, assign, householdId, educator, unit } = await aFile();
    await world.create(DiaryEntry, { householdId, on: "2026-10-07", text: "Colloquio" });

    const edits = { unitIds: { to: [unit.id] } };
    await staffApiOf(world).call("area-manager", `PATCH /api/staff/${educator.id}`, { body: { edits } });
    const before = await file("educator");
    await assign();
    const after = await file("educator");

    expect(before).toMatchObject({ mine: false, plans: [], people: [{}, {}] });
    expect(after.mine).toBe(true);
    expect(before).not.toHaveProperty("diary");
    expect(after.diary.items).toMatchObject([{ text: "Colloquio" }]);
    expect(after.around.staff).toMatchObject([{ id: educator.id, name: "Giulia" }]);
    expect((await file("coordinator")).diary.items).toHaveLength(1);
    expect(await file("area-manager")).not.toHaveProperty("diary");
  });

  it("brings the latest twenty entries and where the next page begins", async () => {
    const { world, file, householdId } = await aFile();
    for (let day = 1; day <= 22; day++)
      await world.create(DiaryEntry, { householdId, on: `2026-09-${String(day).padStart(2, "0")}`, text: `${day}` });

    const { diary } = await file("coordinator");

    expect(diary.items).toHaveLength(20);
    expect(diary.items[0]).toMatchObject({ on: "2026-09-22" });
    const next = await staffApiOf(world).call(
      "coordinator",
      `GET /api/households/${householdId}/diary?next=${diary.next}`,
    );
    expect(next.body.items.map(({ on }: DiaryEntry) => on)).toEqual(["2026-09-02", "2026-09-01"]);
  });

  it("knows an agreement that has come to include the household, and forgets one that no longer does", async () => {
    const { world, file, fee, householdId } = await aFile();
    const other = await world.create(Household, { type: "singleWoman" });
    const api = staffApiOf(world);
    const edit = (from: string[], to: string[]) =>
      api.call("administration", `PATCH /api/fee-agreements/${fee.id}`, {
        body: { edits: { householdIds: { from, to } } },
      });

    await edit([householdId], [other.id]);

    expect((await file("coordinator"))["fee-agreements"]).toEqual([]);
    const { body } = await api.call("coordinator", `GET /api/households/${other.id}/file`);
    expect(body["fee-agreements"]).toMatchObject([{ id: fee.id }]);
    expect((await edit([other.id], [householdId])).status).toBe(200);
    expect((await file("coordinator"))["fee-agreements"]).toHaveLength(1);
  });

  it("is not there for a household that is not", async () => {
    const { world } = await aFile();

    const { status } = await staffApiOf(world).call(
      "coordinator",
      "GET /api/households/hh_01J00000000000000000000000/file",
    );

    expect(status).toBe(404);
  });
});
