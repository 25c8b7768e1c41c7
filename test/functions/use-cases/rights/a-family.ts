import { Disclosure } from "#shared/resources/disclosure";
import { Document } from "#shared/resources/document";
import { Household } from "#shared/resources/household";
import { Organisation } from "#shared/resources/organisation";
import { Person } from "#shared/resources/person";
import { Plan } from "#shared/resources/plan";
import { StaffMember } from "#shared/resources/staff-member";
import { Unit } from "#shared/resources/unit";
import type { World } from "#test/world";

/** A mother, her son and a father who takes part without living there; a service that knows them, and an educator. */
export const aFamily = async (world: World, son = { firstName: "Luca", lastName: "Rossi" }) => {
  const household = await world.create(Household, {
    type: "womanWithChildren",
    note: `Anna e ${son.firstName} sono qui.`,
  });
  const householdId = household.id;
  const person = (values: Record<string, unknown>) => world.create(Person, { householdId, ...values });
  const mother = await person({ firstName: "Anna", lastName: "Rossi", birthDate: "1990-03-12", relation: "head" });
  const child = await person({ ...son, birthDate: "2015-05-03", relation: "child", phone: "333 9998877" });
  const father = await person({
    firstName: "Mario",
    lastName: "Bianchi",
    residency: "nonResident",
    relation: "otherParent",
  });
  const service = await world.create(Organisation, { name: "Servizio sociale di Monza", roles: ["referringService"] });
  const educator = await world.create(
    StaffMember,
    { username: "educator", name: "Giulia Sala", roles: ["educator"] },
    "area-manager",
  );
  await world.create(Unit, {
    code: "MED",
    name: "Casa Medici",
    capacityMeasure: "apartments",
    protectedContext: true,
    address: "Via dei Platani 12, Monza",
  });
  return { household, mother, child, father, service, educator };
};

export type Family = Awaited<ReturnType<typeof aFamily>>;

/** A plan of the whole household, with something in it for everybody. */
export const aHouseholdPlan = (world: World, { household, mother, father }: Family, about: string) =>
  world.create(Plan, {
    householdId: household.id,
    kind: "PI",
    startingSituation: `Vive con ${about} in via dei Platani.`,
    participants: [
      { role: "guest", personId: mother.id },
      { role: "nonResident", personId: father.id },
    ],
    goals: [
      {
        id: "gol_01J00000000000000000000000",
        area: "parenting",
        text: `Il padre vede ${about}`,
        responsible: "Mario Bianchi",
        actions: [{ text: "Accompagnare a scuola", who: "Mario Bianchi" }],
      },
    ],
  });

export const aPaperOf = (world: World, { household }: Family, personId: string, kind = "identityCard") =>
  world.create(Document, { householdId: household.id, personId, kind, number: "CA12345" });

export const aDisclosure = (world: World, { household, service }: Family, more: Record<string, unknown> = {}) =>
  world.create(Disclosure, {
    householdId: household.id,
    what: "socialReport",
    document: "Relazione di settembre",
    recipientId: service.id,
    on: "2026-10-01",
    way: "email",
    ...more,
  });
