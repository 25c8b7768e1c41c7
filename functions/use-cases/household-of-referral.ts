import { nextNumber } from "#functions/db/sequences";
import type { Write } from "#functions/db/table";
import { Refusal } from "#shared/refusal";
import { Household } from "#shared/resources/household";
import { Person } from "#shared/resources/person";
import type { Referral } from "#shared/resources/referral";
import type { Context } from "./context.ts";
import { creation, newRecord } from "./writes.ts";

type Member = Referral["members"][number];

/** Only members who have a name become people; the year of birth alone is no birth date. */
const isNamed = (member: Member): member is Member & { lastName: string; firstName: string } =>
  member.lastName !== undefined && member.firstName !== undefined;

const relationOf = (member: Member, head: Member | undefined): Person["relation"] => {
  if (member === head) return "head";
  return member.role === "minor" ? "child" : undefined;
};

const peopleOf = (ctx: Context, { members }: Referral, householdId: string): Write[] => {
  const head = members.find(({ role }) => role === "adult");
  return members.filter(isNamed).flatMap((member) =>
    creation(
      Person,
      newRecord(ctx, Person, {
        householdId,
        lastName: member.lastName,
        firstName: member.firstName,
        relation: relationOf(member, head),
        residency: member.role === "nonResident" ? ("nonResident" as const) : ("guest" as const),
        phone: member.phone,
      }),
    ),
  );
};

/**
 * The household that begins with a referral, and its people as far as their names are known: the writes, and its id.
 * Refuses with `invalid` when nobody has said what kind of household it is.
 */
export const householdOfReferral = async (
  ctx: Context,
  referral: Referral,
): Promise<{ householdId: string; writes: Write[] }> => {
  const { numbered } = Household;
  if (!numbered) throw new Error("Households are numbered.");
  if (referral.householdType === undefined)
    throw new Refusal("invalid", { fields: { householdType: { code: "required" } } });
  const { number, write } = await nextNumber(ctx.table, numbered.series(ctx.today()));
  const head = referral.members.find(({ role, lastName }) => role === "adult" && lastName !== undefined);
  const household = newRecord(ctx, Household, {
    [numbered.field]: numbered.write(number, ctx.today()),
    type: referral.householdType,
    status: "known" as const,
    name: head?.lastName,
    referralId: referral.id,
    educators: [],
    supportNetwork: [],
  });
  const people = peopleOf(ctx, referral, household.id);
  return { householdId: household.id, writes: [write, ...creation(Household, household), ...people] };
};
