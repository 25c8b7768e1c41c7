import { getRecord, recordsUnder } from "#functions/db/records";
import type { Resource } from "#shared/resource";
import { Household } from "#shared/resources/household";
import { resources } from "#shared/resources/index";
import type { Context } from "./context.ts";
import { mayReadAny, visibleTo } from "./visible.ts";

const kept: readonly Resource[] = resources.filter(({ belongsTo }) => belongsTo?.resource === Household.name);

/** A household and everything that belongs to it, by kind: what its page shows, in one answer. */
export const householdFile = async (ctx: Context, id: string) => {
  const kinds = kept.filter((resource) => mayReadAny(ctx, resource));
  const [household, under] = await Promise.all([
    getRecord(ctx.table, Household, id),
    recordsUnder(ctx.table, Household, id, kinds),
  ]);
  return {
    household: visibleTo(ctx, Household)(household),
    ...Object.fromEntries(
      kinds.map((resource) => [resource.name, (under.get(resource.name) ?? []).map(visibleTo(ctx, resource))]),
    ),
  };
};
