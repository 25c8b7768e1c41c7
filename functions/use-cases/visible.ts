import type { Revision } from "#functions/db/revisions";
import { accessTo } from "#shared/access";
import type { Resource, StoredRecord } from "#shared/resource";
import type { Context } from "./context.ts";

type Visible = Partial<StoredRecord>;

/** Only the fields that this person may read; every answer goes through here. */
export const visibleTo = (ctx: Context, resource: Resource): ((record: StoredRecord) => Visible) => {
  const { read } = accessTo(resource, ctx.actor.roles);
  const hidden = resource.fields.filter(({ name }) => !read.has(name)).map(({ name }) => name);
  if (hidden.length === 0) return (record) => record;
  return (record) => {
    const seen: Visible = { ...record };
    for (const name of hidden) delete seen[name];
    return seen;
  };
};

/** A revision without the fields that this person may not read. */
export const visibleRevision = (ctx: Context, resource: Resource): ((revision: Revision) => Revision) => {
  const { read } = accessTo(resource, ctx.actor.roles);
  return (revision) => ({
    ...revision,
    changes: Object.fromEntries(Object.entries(revision.changes).filter(([name]) => read.has(name))),
  });
};

/** Whether this kind of record exists at all for this person. */
export const mayReadAny = (ctx: Context, resource: Resource): boolean =>
  accessTo(resource, ctx.actor.roles).read.size > 0;
