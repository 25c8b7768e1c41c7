import { accountFollows } from "#functions/db/accounts";
import { readBlocks, replaceBlocks } from "#functions/db/safety-blocks";
import type { Write } from "#functions/db/table";
import type { Context } from "#functions/use-cases/context";
import type { Resource, StoredRecord } from "#shared/resource";
import { Person } from "#shared/resources/person";
import { StaffMember } from "#shared/resources/staff-member";

/** A block is kept by name; once nothing else says the name, nor does the block. */
const blockGone = async (ctx: Context, person: StoredRecord): Promise<Write[]> => {
  const stored = await readBlocks(ctx.table);
  const left = stored.blocks.filter(({ personId }) => personId !== person.id);
  return left.length === stored.blocks.length ? [] : [replaceBlocks(stored, left, ctx.now())];
};

/** What else of the table follows a record that is put away, in the same transaction. */
export const besideRetired = (resource: Resource, after: StoredRecord): Write[] =>
  resource === StaffMember ? [accountFollows(StaffMember.schema.parse(after) as StaffMember)] : [];

/** What else of the table goes with a record that is erased, in the same transaction. */
export const besideErased = async (ctx: Context, resource: Resource, after: StoredRecord): Promise<Write[]> =>
  resource === Person ? blockGone(ctx, after) : besideRetired(resource, after);
