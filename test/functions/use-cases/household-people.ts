import { getRecord, recordsOfKindUnder } from "#functions/db/records";
import type { addMember } from "#functions/use-cases/add-member";
import { admitHousehold } from "#functions/use-cases/admit-household";
import { creation, newRecord } from "#functions/use-cases/writes";
import { Household } from "#shared/resources/household";
import { Person } from "#shared/resources/person";
import { Review } from "#shared/resources/review";
import { addMember as joining } from "#shared/steps/households";
import type { World } from "../../world.ts";

/** Day on which the households of these tests come in, days before Monday. */
export const ENTRY = "2026-10-01";

/** A mother with a daughter of six, in an apartment of three beds since the first of October. */
export const aFamily = async (world: World) => {
  const { unit, apartment } = await world.casAmica();
  const household = await world.household("womanWithChildren");
  const person = (firstName: string, more: object) =>
    world.create(Person, { householdId: household.id, lastName: "Haddad", firstName, joinedOn: ENTRY, ...more });
  const mother = await person("Samira", { birthDate: "1994-05-04", sex: "female", relation: "head" });
  const daughter = await person("Lina", { birthDate: "2020-02-29", sex: "female", relation: "child" });
  await admitHousehold(world.as("coordinator"), unit.id, {
    householdId: household.id,
    placeId: apartment.id,
    from: ENTRY,
  });
  return { unit, apartment, household, mother, daughter };
};

/** The father, who lives elsewhere and takes part. */
export const aFather = (world: World, householdId: string) =>
  world.create(Person, {
    householdId,
    lastName: "Haddad",
    firstName: "Karim",
    residency: "nonResident",
    relation: "otherParent",
    joinedOn: ENTRY,
  });

/** What is told when somebody joins. */
export const newcomer = (more: object = {}) =>
  joining.body.parse({
    on: "2026-10-10",
    joiningReason: "arrival",
    lastName: "Haddad",
    firstName: "Omar",
    birthDate: "2018-03-03",
    ...more,
  }) as Parameters<typeof addMember>[2];

export const peopleOf = (world: World, householdId: string): Promise<Person[]> =>
  recordsOfKindUnder(world.table, Household, householdId, Person);

export const personNow = (world: World, id: string): Promise<Person> => getRecord(world.table, Person, id);

/** A review as it stands in the table, whatever the plan is up to. */
export const aReviewHeld = async (world: World, values: Partial<Review>): Promise<Review> => {
  const given = newRecord(world.as("coordinator"), Review, { goalOutcomes: [], participants: [], ...values });
  const review = Review.schema.parse(given) as Review;
  await world.table.commit(creation(Review, review));
  return review;
};
