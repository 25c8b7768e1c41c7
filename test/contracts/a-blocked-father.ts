import { assignEducators } from "#functions/use-cases/assign-educators";
import { blockForSafety } from "#functions/use-cases/block-for-safety";
import { DiaryEntry } from "#shared/resources/diary-entry";
import { Document } from "#shared/resources/document";
import { Household } from "#shared/resources/household";
import { Person } from "#shared/resources/person";
import { Plan } from "#shared/resources/plan";
import { StaffMember } from "#shared/resources/staff-member";
import { aReviewHeld } from "../functions/use-cases/household-people.ts";
import { aWorld } from "../world.ts";

/** Said nowhere else in these tests, so that one look tells whether anything of him got out. */
export const CANARY = { lastName: "Canarini", firstName: "Zefirino", taxCode: "CNRZFR80A01F704X", phone: "3339998877" };
const NAME = "Zefirino Canarini";
export const PAPER = { number: "CANARINO-771", note: "Ordinanza del canarino" };

/** A household whose non-resident father stands in everything that can name a person, and then is blocked. */
export const aBlockedFather = async () => {
  const world = await aWorld();
  const educator = await world.create(
    StaffMember,
    { username: "educator", name: "Giulia", roles: ["educator"] },
    "area-manager",
  );
  const household = await world.create(Household, {
    type: "womanWithChildren",
    supportNetwork: [{ who: NAME, kind: "family", phone: CANARY.phone }],
  });
  await assignEducators(world.as("coordinator"), household.id, {
    educators: [{ staffId: educator.id, role: "responsible", from: "2026-01-01" }],
  });
  const father = await world.create(Person, { householdId: household.id, residency: "nonResident", ...CANARY });
  const plan = await world.create(Plan, {
    householdId: household.id,
    kind: "PI",
    personId: father.id,
    participants: [{ role: "nonResident", personId: father.id, name: NAME }],
    goals: [
      {
        id: "gol_01J00000000000000000000000",
        area: "parenting",
        text: "Stare coi figli",
        responsible: NAME,
        actions: [{ text: "Accompagnare a scuola", who: NAME }],
      },
    ],
  });
  const review = await aReviewHeld(world, {
    planId: plan.id,
    householdId: household.id,
    heldOn: "2026-10-05",
    kind: "withGuest",
    participants: [{ name: NAME, side: "other" }],
  });
  const paper = await world.create(Document, {
    householdId: household.id,
    personId: father.id,
    kind: "courtOrder",
    number: PAPER.number,
    note: PAPER.note,
  });
  const entry = await world.create(DiaryEntry, {
    householdId: household.id,
    personId: father.id,
    on: "2026-10-06",
    text: "Telefonata",
  });
  await blockForSafety(world.as("coordinator"), father.id, { reason: "Ordine di protezione" });
  return { world, household, father, plan, review, paper, entry };
};

/** What an answer tells of him. */
export const tells = (body: unknown, fatherId: string): string[] => {
  const text = JSON.stringify(body) ?? "";
  const secrets = [fatherId, ...Object.values(CANARY), ...Object.values(PAPER), NAME, "Canarini Zefirino"];
  return secrets.filter((secret) => text.includes(secret));
};
