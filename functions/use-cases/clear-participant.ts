import { recordKey, recordOf, recordsUnder } from "#functions/db/records";
import type { Write } from "#functions/db/table";
import type { Resource, StoredRecord } from "#shared/resource";
import { Household } from "#shared/resources/household";
import type { Person } from "#shared/resources/person";
import { Plan } from "#shared/resources/plan";
import { Referral } from "#shared/resources/referral";
import { Review } from "#shared/resources/review";
import { type BlockedPerson, withoutPerson } from "#shared/rules/blocked-people";
import { nameKey } from "#shared/rules/known-names";
import type { Context } from "./context.ts";
import { nextVersion, replacement } from "./writes.ts";

/** The fields of each kind in which somebody takes part; texts stay as they were written. */
const parts: readonly (readonly [Resource, readonly string[]])[] = [
  [Plan, ["participants", "goals", "personId"]],
  [Review, ["participants"]],
  [Household, ["supportNetwork"]],
  [Referral, ["meetings"]],
];

/** The writes that take a person out of everything of his household in which he takes part; one pair for each record. */
export const writesWithout = async (ctx: Context, person: Person, action: string): Promise<Write[]> => {
  const him = { personId: person.id, nameKey: nameKey(person.lastName, person.firstName) };
  const under = await recordsUnder(ctx.table, Household, person.householdId, [Plan, Referral]);
  const plans = under.get(Plan.name) ?? [];
  const reviews = await Promise.all(plans.map(({ id }) => recordsUnder(ctx.table, Plan, id, [Review])));
  const found: [Resource, readonly StoredRecord[]][] = [
    [Plan, plans],
    [Review, reviews.flatMap((ofPlan) => ofPlan.get(Review.name) ?? [])],
    [Referral, under.get(Referral.name) ?? []],
  ];
  const keys = found.flatMap(([resource, records]) => records.map(({ id }) => ({ resource, id })));
  const all = [...keys, { resource: Household, id: person.householdId }];
  // The index proposes; what each record says is read consistently.
  const items = await ctx.table.getMany(all.map(({ resource, id }) => recordKey(resource, id)));
  return all.flatMap(({ resource }, index) => {
    const item = items[index];
    return item ? replacementWithout(ctx, { resource, record: recordOf(resource, item), him, action }) : [];
  });
};

interface Clearing {
  resource: Resource;
  record: StoredRecord;
  him: BlockedPerson;
  action: string;
}

const replacementWithout = (ctx: Context, { resource, record, him, action }: Clearing): Write[] => {
  const names = parts.find(([kind]) => kind === resource)?.[1] ?? [];
  const changes = Object.fromEntries(
    names.flatMap((name) => {
      const kept = cleared(ctx, name, record[name], him);
      return kept === record[name] ? [] : [[name, kept]];
    }),
  );
  if (Object.keys(changes).length === 0) return [];
  return replacement(resource, record, nextVersion(ctx, record, changes), action);
};

/** Meetings that have been held keep who was there; he is not invited to the next ones. */
const cleared = (ctx: Context, name: string, value: unknown, him: BlockedPerson): unknown => {
  if (name !== "meetings" || !Array.isArray(value)) return withoutPerson(value, him, true);
  const kept = value.map((meeting) => (meeting.on >= ctx.today() ? withoutPerson(meeting, him, true) : meeting));
  return kept.every((meeting, index) => meeting === value[index]) ? value : kept;
};
