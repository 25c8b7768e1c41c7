import * as z from "zod";
import { nextNumber } from "#functions/db/sequences";
import type { Write } from "#functions/db/table";
import { may } from "#shared/access";
import { date, text } from "#shared/fields";
import type { Resource } from "#shared/resource";
import { Household, householdTypes } from "#shared/resources/household";
import { Person, relations, residencies, sexes } from "#shared/resources/person";
import type { Context } from "./context.ts";
import { refuseImpossibleMember } from "./members.ts";
import { settledRecord } from "./plan-edit.ts";
import { creation, newRecord } from "./writes.ts";

/** Somebody at the door: a name, and whatever else she can say tonight. */
export const Newcomer = z.strictObject({
  lastName: text(),
  firstName: text(),
  birthDate: date().optional(),
  sex: z.enum(sexes).optional(),
  relation: z.enum(relations).optional(),
  residency: z.enum(residencies).default("guest"),
  phone: text(40).optional(),
});
export type Newcomer = z.infer<typeof Newcomer>;

export const NewHousehold = z.strictObject({ type: z.enum(householdTypes), name: text(160).optional() });
export type NewHousehold = z.infer<typeof NewHousehold>;

/** A new record's number, and the write that takes it. */
export const numberFor = async (ctx: Context, { name, numbered }: Resource) => {
  if (!numbered) throw new Error(`${name} are not numbered.`);
  const { number, write } = await nextNumber(ctx.table, numbered.series(ctx.today()));
  return { fields: { [numbered.field]: numbered.write(number, ctx.today()) }, write };
};

export interface Arrived {
  household: Household;
  people: Person[];
  writes: Write[];
}

interface Arrival {
  household: NewHousehold;
  people: readonly Newcomer[];
  on: string;
  referralId: string;
}

/**
 * An educator who lets somebody in at night answers for her from that day, or nobody could write the first line of her
 * diary. Whoever assigns educators chooses herself, then or later.
 */
const firstEducators = ({ actor }: Context, on: string): Household["educators"] => {
  const { staffId, roles } = actor;
  const chooses = may(roles, "assignEducators") || !roles.includes("educator");
  return chooses || staffId === undefined ? [] : [{ staffId, role: "responsible", from: on }];
};

/**
 * A household that begins on the day it enters, with its people. Refuses with `memberTwice`, or with `invalid` for two
 * heads and for impossible birth dates.
 */
export const newHousehold = async (ctx: Context, { household, people, on, referralId }: Arrival): Promise<Arrived> => {
  const { fields, write } = await numberFor(ctx, Household);
  const head = people.find(({ relation }) => relation === "head") ?? people[0];
  const created: Household = newRecord(ctx, Household, {
    ...fields,
    ...household,
    name: household.name ?? head?.lastName,
    status: "inHousing" as const,
    referralId,
    educators: firstEducators(ctx, on),
    supportNetwork: [],
  });
  const members: Person[] = [];
  for (const newcomer of people) {
    const relation = newcomer.relation ?? (newcomer === head ? ("head" as const) : undefined);
    const person = newRecord(ctx, Person, {
      ...newcomer,
      relation,
      householdId: created.id,
      joinedOn: on,
      joiningReason: "entry" as const,
    });
    const settled = settledRecord(ctx, Person, person) as Person;
    refuseImpossibleMember(settled, members);
    members.push(settled);
  }
  const writes = [
    write,
    ...creation(Household, created, "admitted"),
    ...members.flatMap((one) => creation(Person, one, "admitted")),
  ];
  return { household: created, people: members, writes };
};
