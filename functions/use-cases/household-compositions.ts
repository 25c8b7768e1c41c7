import { allRecords } from "#functions/db/records";
import { Household } from "#shared/resources/household";
import { Person } from "#shared/resources/person";
import { type Composition, compositionOf } from "#shared/rules/composition";
import type { Context } from "./context.ts";
import { withinScope } from "./scope.ts";

export interface HouseholdComposition extends Composition {
  householdId: string;
}

/** How many grown-ups and minors live, today, in each household: what a bill rests on, and nobody's name. */
export const householdCompositions = async (ctx: Context): Promise<{ items: HouseholdComposition[] }> => {
  const [all, people] = await Promise.all([allRecords(ctx.table, Household), allRecords(ctx.table, Person)]);
  const households = await withinScope(ctx, Household, all);
  const membersOf = Map.groupBy(people, ({ householdId }) => householdId);
  const today = ctx.today();
  return {
    items: households.map(({ id }) => ({ householdId: id, ...compositionOf(membersOf.get(id) ?? [], today) })),
  };
};
