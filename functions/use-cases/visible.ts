import type { Revision } from "#functions/db/revisions";
import { accessTo, type Role } from "#shared/access";
import type { Resource, StoredRecord } from "#shared/resource";
import type { Context } from "./context.ts";
import { ownPart, ownPartOfChanges } from "./scopes/own-part.ts";
import { rolesReading } from "./scopes/reach-scope.ts";

type Visible = Partial<StoredRecord>;

const hiddenFrom = (resource: Resource, roles: readonly Role[]): string[] => {
  const { read } = accessTo(resource, roles);
  return resource.fields.filter(({ name }) => !read.has(name)).map(({ name }) => name);
};

/**
 * Only the fields that this person may read; every answer goes through here. Of somebody's several roles those count
 * that reach the record.
 */
export const visibleTo =
  (ctx: Context, resource: Resource): ((record: StoredRecord) => Visible) =>
  (record) => {
    const hidden = hiddenFrom(resource, rolesReading(ctx, resource, record));
    const told = ownPart(ctx, resource, record);
    if (hidden.length === 0) return told;
    const seen: Visible = { ...told };
    for (const name of hidden) delete seen[name];
    return seen;
  };

/** A revision of a record that is in scope, without the fields that this person may not read. */
export const visibleRevision = (
  ctx: Context,
  resource: Resource,
  record: StoredRecord,
): ((revision: Revision) => Revision) => {
  const { read } = accessTo(resource, rolesReading(ctx, resource, record));
  return (revision) => ({
    ...revision,
    changes: ownPartOfChanges(
      ctx,
      resource,
      record,
      Object.fromEntries(Object.entries(revision.changes).filter(([name]) => read.has(name))),
    ),
  });
};

/** Whether this kind of record exists at all for this person. */
export const mayReadAny = (ctx: Context, resource: Resource): boolean =>
  accessTo(resource, ctx.actor.roles).read.size > 0;
