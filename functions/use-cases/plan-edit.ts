import { dequal } from "dequal";
import { accessTo, type Role } from "#shared/access";
import { type FieldErrors, Refusal } from "#shared/refusal";
import type { Field, Resource, StoredRecord } from "#shared/resource";
import type { Context } from "./context.ts";
import { fieldErrorsOf } from "./field-errors.ts";
import { newRecord, nextVersion } from "./writes.ts";

/** Per field, the value that was seen and the value that is wanted. Absent, `undefined` and `null` all mean unset. */
export type Edits = Record<string, { from?: unknown; to?: unknown }>;

const unset = (value: unknown) => value ?? undefined;

const whyNot = (field: Field | undefined, mayEdit: boolean): string | undefined => {
  if (!field) return "unknownField";
  if (field.setBy === "action") return "setByAction";
  if (field.setBy === "system") return "setBySystem";
  return mayEdit ? undefined : "fieldForbidden";
};

/** Refuses every field that does not exist, that people do not set, or that this person may not set. */
const refuseForeignFields = (resource: Resource, names: string[], roles: readonly Role[]): void => {
  const { edit } = accessTo(resource, roles);
  const errors: FieldErrors = {};
  for (const name of names) {
    const code = whyNot(resource.field(name), edit.has(name));
    if (code) errors[name] = { code };
  }
  const codes = Object.values(errors).map(({ code }) => code);
  if (codes.length > 0)
    throw new Refusal(codes.every((code) => code === "fieldForbidden") ? "fieldForbidden" : "invalid", {
      fields: errors,
    });
};

const withoutUnset = <R extends object>(record: R): R =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => unset(value) !== undefined)) as R;

/** The record as its definition wants it, or a refusal that names each field. */
export const settledRecord = (
  ctx: Context,
  resource: Resource,
  record: object,
  before?: StoredRecord,
): StoredRecord => {
  const candidate = withoutUnset(record);
  const parsed = resource.schema.safeParse(candidate);
  if (!parsed.success) throw new Refusal("invalid", { fields: fieldErrorsOf(parsed.error, candidate) });
  const complete = resource.settle(parsed.data as StoredRecord, before, ctx.today());
  const errors = resource.check(complete, before, ctx.today());
  if (Object.keys(errors).length > 0) throw new Refusal("invalid", { fields: errors });
  return withoutUnset(complete);
};

const conflicting = (record: StoredRecord, edits: Edits) =>
  Object.entries(edits).filter(
    ([name, { from, to }]) => !dequal(unset(record[name]), unset(from)) && !dequal(unset(record[name]), unset(to)),
  );

/**
 * The record after the edits, or `undefined` when it already is as wanted. Refuses with `conflict` (current values
 * in `current`) when a value is no longer the one that was seen. `roles` are those that reach the record.
 */
export const plannedEdit = (
  ctx: Context,
  resource: Resource,
  before: StoredRecord,
  edits: Edits,
  roles: readonly Role[] = ctx.actor.roles,
): StoredRecord | undefined => {
  refuseForeignFields(resource, Object.keys(edits), roles);
  const conflicts = conflicting(before, edits);
  if (conflicts.length > 0)
    throw new Refusal("conflict", {
      extra: { current: Object.fromEntries(conflicts.map(([name]) => [name, before[name] ?? null])) },
    });
  const wanted = Object.fromEntries(Object.entries(edits).map(([name, { to }]) => [name, unset(to)]));
  if (Object.entries(wanted).every(([name, value]) => dequal(unset(before[name]), value))) return undefined;
  return settledRecord(ctx, resource, nextVersion(ctx, before, wanted), before);
};

/** A new record from what somebody typed. */
export const plannedCreation = (ctx: Context, resource: Resource, values: Record<string, unknown>): StoredRecord => {
  if (resource.beginsWith !== undefined)
    throw new Refusal("invalid", {
      fields: { id: { code: "beginsWithAction", params: { action: resource.beginsWith } } },
    });
  if (!accessTo(resource, ctx.actor.roles).create) throw new Refusal("forbidden");
  refuseForeignFields(resource, Object.keys(values), ctx.actor.roles);
  return settledRecord(ctx, resource, newRecord(ctx, resource, values));
};
