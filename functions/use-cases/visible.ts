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

/** What a change is called of which somebody is told that there was one, and no more. */
const UNSAID = "edited";

/**
 * A revision of a record that is in scope, without the fields that this person may not read; a step that changed nothing
 * else is not named, because its name says what it was about.
 */
export const visibleRevision = (
  ctx: Context,
  resource: Resource,
  record: StoredRecord,
): ((revision: Revision) => Revision) => {
  const { read } = accessTo(resource, rolesReading(ctx, resource, record));
  return (revision) => {
    const all = Object.entries(revision.changes);
    const readable = Object.fromEntries(all.filter(([name]) => read.has(name)));
    const changes = ownPartOfChanges(ctx, resource, record, readable);
    const isUnsaid = revision.version > 1 && all.length > 0 && Object.keys(changes).length === 0;
    return { ...revision, ...(isUnsaid && { action: UNSAID }), changes };
  };
};

/** Whether this kind of record exists at all for this person. */
export const mayReadAny = (ctx: Context, resource: Resource): boolean =>
  accessTo(resource, ctx.actor.roles).read.size > 0;
