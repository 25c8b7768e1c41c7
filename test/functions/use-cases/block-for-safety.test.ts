import { describe, expect, it } from "vitest";
import { getRecord } from "#functions/db/records";
import { revisionsOf } from "#functions/db/revisions";
import { blockForSafety, liftSafetyBlock } from "#functions/use-cases/block-for-safety";
import { reviewParticipantsAllowed } from "#functions/use-cases/blocked-participants";
import { saveOne } from "#functions/use-cases/save-one";
import { Household } from "#shared/resources/household";
import { Person } from "#shared/resources/person";
import { Plan } from "#shared/resources/plan";
import { Review } from "#shared/resources/review";
import { aWorld, type World } from "../../world.ts";
import { aFamily, aFather, aReviewHeld, personNow } from "./household-people.ts";

const told = { reason: "Ordine di protezione del tribunale" };

/** A plan and a review in which the father takes part, once by his record and once by his name. */
const withFather = async (plans = 1) => {
  const world = await aWorld();
  const family = await aFamily(world);
  const father = await aFather(world, family.household.id);
  const participants = [
    { role: "guest", personId: family.mother.id },
    { role: "nonResident", personId: father.id, name: "Karim Haddad" },
  ];
  const goals = [
    { id: "gol_01J00000000000000000000000", area: "parenting", text: "Nido", responsible: "Haddad Karim" },
  ];
  const made: Plan[] = [];
  for (let edition = 0; edition < plans; edition++)
    made.push(await world.create(Plan, { householdId: family.household.id, kind: "PI", participants, goals }));
  const review = await aReviewHeld(world, {
    planId: made[0]?.id,
    householdId: family.household.id,
    heldOn: "2026-10-05",
    kind: "withGuest",
    participants: [
      { name: "Samira Haddad", side: "guest" },
      { name: "HADDAD Karim", side: "other" },
    ],
  });
  return { world, ...family, father, plans: made, plan: made[0] as Plan, review };
};

const block = (world: World, id: string) => blockForSafety(world.as("coordinator"), id, told);

describe("a safety block", () => {
  it("takes the person out of plans and reviews, and says so in their histories", async () => {
    const { world, father, plan, review, mother } = await withFather();

    await block(world, father.id);

    const after = await getRecord(world.table, Plan, plan.id);
    expect(after.participants).toEqual([{ role: "guest", personId: mother.id }]);
    expect(after.goals[0]).not.toHaveProperty("responsible");
    expect((await getRecord(world.table, Review, review.id)).participants).toEqual([
      { name: "Samira Haddad", side: "guest" },
    ]);
    expect((await revisionsOf(world.table, Plan, plan.id)).at(-1)).toMatchObject({ action: "blockForSafety" });
  });

  it("keeps the reason and the day with the person, as a revision", async () => {
    const { world, father } = await withFather();

    await block(world, father.id);

    expect(await personNow(world, father.id)).toMatchObject({
      safetyBlock: true,
      safetyBlockReason: told.reason,
      safetyBlockedOn: "2026-10-12",
    });
    expect((await revisionsOf(world.table, Person, father.id)).at(-1)?.changes).toHaveProperty("safetyBlock");
  });

  it("reaches every edition, however many: more than one transaction holds", async () => {
    const { world, father, plans } = await withFather(55);

    await block(world, father.id);

    const after = await Promise.all(plans.map(({ id }) => getRecord(world.table, Plan, id)));
    expect(after.filter(({ participants }) => participants.length !== 1)).toEqual([]);
  });

  it("takes him out of the support network, and of the meetings to come but not of those held", async () => {
    const { world, father, household } = await withFather();
    await saveOne(world.as("coordinator"), Household, {
      id: household.id,
      edits: {
        supportNetwork: { from: [], to: [{ who: "Karim Haddad", kind: "family" }, { who: "Scuola Leopardi" }] },
      },
    });

    await block(world, father.id);

    expect((await getRecord(world.table, Household, household.id)).supportNetwork).toEqual([
      { who: "Scuola Leopardi" },
    ]);
  });

  it("refuses him as a participant from then on, by record and by name", async () => {
    const { world, father, plan, review, mother, household } = await withFather();
    await world.assign(household, await world.colleague("educator"));
    await block(world, father.id);
    const { participants } = await getRecord(world.table, Plan, plan.id);
    const edit = (to: object[]) =>
      saveOne(world.as("educator"), Plan, { id: plan.id, edits: { participants: { from: participants, to } } });
    const guest = { role: "guest", personId: mother.id };

    await expect(edit([guest, { role: "nonResident", personId: father.id }])).rejects.toMatchObject({
      code: "participantBlocked",
    });
    await expect(edit([guest, { role: "nonResident", name: "haddad KARIM" }])).rejects.toMatchObject({
      code: "participantBlocked",
    });
    await expect(
      reviewParticipantsAllowed(world.as("educator"), {
        ...review,
        participants: [...review.participants, { name: "karim  Haddad", side: "other" }],
      }),
    ).rejects.toMatchObject({ code: "participantBlocked" });
  });

  it("says nothing against a namesake in another household", async () => {
    const { world, father } = await withFather();
    await block(world, father.id);
    const other = await world.household();

    await expect(
      world.create(Plan, {
        householdId: other.id,
        kind: "PI",
        participants: [{ role: "nonResident", name: "Karim Haddad" }],
      }),
    ).resolves.toMatchObject({ version: 1 });
  });

  it("wins over a plan that is saved in the same moment, whichever comes first", async () => {
    const { world, father, plan, household } = await withFather();
    const { participants } = plan;
    const saving = world.create(Plan, { householdId: household.id, kind: "PEI", participants });

    const [, saved] = await Promise.all([block(world, father.id), saving.catch(({ code }) => code)]);

    const ids = typeof saved === "string" ? [] : (await getRecord(world.table, Plan, saved.id)).participants;
    expect(ids).not.toContainEqual(expect.objectContaining({ personId: father.id }));
  });

  it("is for non-resident participants, set and lifted by the coordinator alone", async () => {
    const { world, father, mother } = await withFather();

    await expect(block(world, mother.id)).rejects.toMatchObject({ code: "notPossibleNow" });
    await expect(blockForSafety(world.as("area-manager"), father.id, told)).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(liftSafetyBlock(world.as("coordinator"), father.id, told)).rejects.toMatchObject({
      code: "notPossibleNow",
    });
  });

  it("is set by its step alone: nobody types it in", async () => {
    const { world, father } = await withFather();

    await expect(
      saveOne(world.as("coordinator"), Person, { id: father.id, edits: { safetyBlock: { from: false, to: true } } }),
    ).rejects.toMatchObject({ fields: { safetyBlock: { code: "setByAction" } } });
  });

  it("can be lifted, and then he may take part again", async () => {
    const { world, father, plan, mother } = await withFather();
    await block(world, father.id);

    await liftSafetyBlock(world.as("coordinator"), father.id, { reason: "Provvedimento revocato" });

    expect(await personNow(world, father.id)).toMatchObject({ safetyBlock: false });
    const { participants } = await getRecord(world.table, Plan, plan.id);
    await expect(
      saveOne(world.as("coordinator"), Plan, {
        id: plan.id,
        edits: {
          participants: {
            from: participants,
            to: [
              { role: "guest", personId: mother.id },
              { role: "nonResident", personId: father.id },
            ],
          },
        },
      }),
    ).resolves.toMatchObject({ participants: [{}, { personId: father.id }] });
  });
});
