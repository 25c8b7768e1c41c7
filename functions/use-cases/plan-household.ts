import { getRecord, recordKey, recordOf, unchangedRecord } from "#functions/db/records";
import type { Write } from "#functions/db/table";
import { type FieldErrors, Refusal } from "#shared/refusal";
import { Household } from "#shared/resources/household";
import { Person } from "#shared/resources/person";
import type { Plan } from "#shared/resources/plan";
import type { Context } from "./context.ts";
import { reachScope } from "./scopes/reach-scope.ts";

/**
 * The household for which a plan is written or takes effect, held to what was read. Refuses with
 * `planHouseholdDeparted` when it has left.
 */
export const presentHousehold = async (ctx: Context, { householdId }: Plan): Promise<Write> => {
  const household = await getRecord(ctx.table, Household, householdId);
  if (household.status === "departed")
    throw new Refusal("planHouseholdDeparted", { params: { code: household.code ?? household.id } });
  return unchangedRecord(Household, household);
};

/** Refuses people who are not there or not to be known of, and people of another household: field by field. */
export const refuseStrangers = async (ctx: Context, { householdId, personId, participants }: Plan): Promise<void> => {
  const named: [field: string, id: string][] = participants.flatMap((one, index) =>
    one.personId ? [[`participants.${index}.personId`, one.personId]] : [],
  );
  if (personId) named.push(["personId", personId]);
  const items = await ctx.table.getMany(named.map(([, id]) => recordKey(Person, id)));
  const people = items.flatMap((item) => (item ? [recordOf(Person, item) as Person] : []));
  const known = new Map(people.filter(await reachScope(ctx, Person, people)).map((person) => [person.id, person]));
  const fields: FieldErrors = {};
  for (const [field, id] of named) {
    const person = known.get(id);
    if (!person) fields[field] = { code: "doesNotExist", params: { resource: Person.name } };
    else if (person.householdId !== householdId) fields[field] = { code: "ofOtherHouseholdPerson" };
  }
  if (Object.keys(fields).length > 0) throw new Refusal("invalid", { fields });
};
