import { takeNumbers } from "#functions/db/sequences";
import type { Write } from "#functions/db/table";
import { ageOn } from "#shared/dates";
import { Refusal } from "#shared/refusal";
import { Household } from "#shared/resources/household";
import { Person } from "#shared/resources/person";
import { isMemberOn } from "#shared/rules/household-members";
import type { BodyOf } from "#shared/step";
import { split as step } from "#shared/steps/households";
import type { Context } from "./context.ts";
import { carriedOver, newHead, readMembers, refuseBeforeEntry, refuseEmptied } from "./members.ts";
import { takeStep } from "./take-step.ts";
import { creation, newRecord, nextVersion, replacement } from "./writes.ts";

type Told = BodyOf<typeof step>;

/**
 * Some people of a household go on as one of their own: they leave it on that day and get new records in the new
 * household, which keeps the referral, whoever follows it, and from whom it is kept. Refuses with `splitOfAll`, with
 * `invalid` for somebody who is not there that day, a day ahead or a day before the entry.
 */
export const splitHousehold = (ctx: Context, householdId: string, told: Told): Promise<Household> =>
  takeStep<Household>(ctx, step, { id: householdId, told }, async (household) => {
    const { on, personIds, newHeadId } = told;
    if (on > ctx.today()) throw new Refusal("invalid", { fields: { on: { code: "notInFuture" } } });
    const [members] = await Promise.all([readMembers(ctx, householdId), refuseBeforeEntry(ctx, householdId, on)]);
    const leaving = leavers(members, personIds, on);
    const staying = members.filter((one) => !leaving.includes(one));
    refuseEmptied("splitOfAll", staying, on);
    const next = await nextHousehold(ctx, household, told, leaving);
    return {
      writes: [
        ...creation(Household, next, step.name),
        ...leaving.flatMap((person) => movedOn(ctx, person, { to: next.id, on, head: headOf(leaving, on) })),
        ...newHead(ctx, staying, { newHeadId, on, step: step.name }),
      ],
    };
  });

const leavers = (members: readonly Person[], personIds: readonly string[], on: string): Person[] => {
  const refused = (code: string) => new Refusal("invalid", { fields: { personIds: { code } } });
  if (personIds.length === 0) throw refused("required");
  return [...new Set(personIds)].map((id) => {
    const person = members.find((one) => one.id === id);
    if (!person || person.safetyBlock || !isMemberOn(person, on)) throw refused("notAMember");
    return person;
  });
};

/** Who was head stays head; otherwise the eldest grown-up is. */
const headOf = (leaving: readonly Person[], on: string): Person | undefined => {
  const guests = leaving.filter(({ residency }) => residency === "guest");
  const adults = guests.filter(({ birthDate }) => birthDate === undefined || ageOn(birthDate, on) >= 18);
  const eldest = adults.toSorted((a, b) => (a.birthDate ?? "").localeCompare(b.birthDate ?? ""));
  return guests.find(({ relation }) => relation === "head") ?? eldest[0];
};

const nextHousehold = async (
  ctx: Context,
  household: Household,
  { type, on }: Told,
  leaving: readonly Person[],
): Promise<Household> => {
  const { numbered } = Household;
  if (!numbered) throw new Error("Households are numbered.");
  const number = await takeNumbers(ctx.table, numbered.series(ctx.today()), 1);
  const current = household.educators.filter(({ to }) => to === undefined || to > on);
  return newRecord(ctx, Household, {
    [numbered.field]: numbered.write(number, ctx.today()),
    type,
    status: "known" as const,
    name: headOf(leaving, on)?.lastName,
    referralId: household.referralId,
    educators: current.map((one) => ({ ...one, from: one.from > on ? one.from : on })),
    supportNetwork: [],
    ...guardOf(household),
  });
};

/** Splitting lets nobody know more: whoever may not end a restriction or a withholding must not leave it behind. */
const guardOf = ({ restricted, restrictedReason, withheldFrom }: Household): Partial<Household> =>
  restricted ? { restricted, restrictedReason, withheldFrom } : { withheldFrom };

interface Move {
  to: string;
  on: string;
  head?: Person;
}

const movedOn = (ctx: Context, person: Person, { to, on, head }: Move): Write[] => {
  const left = nextVersion(ctx, person, { leftOn: on, leavingReason: "split", wentToId: to });
  const arrived = newRecord(ctx, Person, {
    ...carriedOver(person),
    householdId: to,
    relation: relationThere(person, head),
    joinedOn: on,
    joiningReason: "split",
    formerlyId: person.id,
    cameFromId: person.householdId,
  });
  return [
    ...replacement(Person, person, left, step.name),
    ...creation(Person, { ...arrived, safetyBlock: false }, step.name),
  ];
};

const relationThere = (person: Person, head: Person | undefined): Person["relation"] => {
  if (person.id === head?.id) return "head";
  return person.relation === "head" ? undefined : person.relation;
};
