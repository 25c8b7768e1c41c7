import { insertRecord, replaceRecord } from "#functions/db/records";
import { revision } from "#functions/db/revisions";
import type { Write } from "#functions/db/table";
import { Refusal } from "#shared/refusal";
import type { Resource, StoredRecord } from "#shared/resource";
import type { Context } from "./context.ts";
import { sightMoves } from "./scopes/sight-moves.ts";

/** A new record at its first version, stamped with who and when. */
export const newRecord = <F extends Record<string, unknown>>(ctx: Context, resource: Resource, fields: F) => {
  const at = ctx.now();
  return {
    archived: false,
    ...fields,
    id: ctx.newId(resource.idPrefix),
    version: 1,
    createdAt: at,
    createdBy: ctx.actor.id,
    updatedAt: at,
    updatedBy: ctx.actor.id,
  };
};

/** The next version of a record, stamped with who and when. */
export const nextVersion = <R extends StoredRecord>(ctx: Context, before: R, changes: Partial<R>): R => ({
  ...before,
  ...changes,
  version: before.version + 1,
  updatedAt: ctx.now(),
  updatedBy: ctx.actor.id,
});

/** The writes that create a record together with its first revision. */
export const creation = (resource: Resource, record: StoredRecord, action = "created"): Write[] => [
  insertRecord(resource, record),
  revision(resource, undefined, record, action),
  ...sightMoves(resource, record),
];

/**
 * The writes that replace a record together with the revision that says what changed. Refuses with `erased` a record of
 * which only counts are left, by whatever way it is reached.
 */
export const replacement = (resource: Resource, before: StoredRecord, after: StoredRecord, action: string): Write[] => {
  if (before.erasedOn !== undefined) throw new Refusal("erased");
  return [
    replaceRecord(resource, before, after),
    revision(resource, before, after, action),
    ...sightMoves(resource, after, before),
  ];
};
