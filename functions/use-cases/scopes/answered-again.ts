import { recordKey, recordOf } from "#functions/db/records";
import type { Context } from "#functions/use-cases/context";
import type { RowOutcome } from "#functions/use-cases/save-rows";
import { withinScope } from "#functions/use-cases/scope";
import { accessTo } from "#shared/access";
import type { Resource } from "#shared/resource";
import { rolesReading } from "./reach-scope.ts";

/**
 * Earlier outcomes of rows as they may be told today: of a record that somebody has lost sight of, that there is none;
 * of a conflict, the fields that she may still read.
 */
export const answeredAgain = async (
  ctx: Context,
  resource: Resource,
  earlier: ReadonlyMap<number, RowOutcome>,
): Promise<Map<number, RowOutcome>> => {
  const ids = [...new Set([...earlier.values()].flatMap(({ id }) => id ?? []))];
  const items = await ctx.table.getMany(ids.map((id) => recordKey(resource, id)));
  const records = items.flatMap((item) => (item ? [recordOf(resource, item)] : []));
  const known = new Map((await withinScope(ctx, resource, records)).map((record) => [record.id, record]));
  const toldOf = (outcome: RowOutcome): RowOutcome => {
    if (outcome.id === undefined) return outcome;
    const record = known.get(outcome.id);
    if (!record) return notThere(resource, outcome.id);
    if (outcome.status !== "conflict") return outcome;
    const { read } = accessTo(resource, rolesReading(ctx, resource, record));
    const current = Object.fromEntries(Object.entries(outcome.current).filter(([name]) => read.has(name)));
    return { ...outcome, current };
  };
  return new Map([...earlier].map(([index, outcome]) => [index, toldOf(outcome)]));
};

const notThere = (resource: Resource, id: string): RowOutcome => ({
  id,
  status: "refused",
  code: "notFound",
  params: { resource: resource.name },
  fields: {},
  extra: {},
});
