import { type Fields, includes, inFull } from "./access/grant.ts";
import { grants } from "./access/grants.ts";
import type { Reach } from "./access/reach.ts";
import type { Role } from "./access/roles.ts";
import type { Field, Resource } from "./resource.ts";

export { type Action, actionsOf, may } from "./access/actions.ts";
export { type Reach, reachesAsFarAs } from "./access/reach.ts";
export { type Role, roles } from "./access/roles.ts";

const grantsOf = (held: readonly Role[], resource: Resource) =>
  held.map((role) => inFull(grants[resource.name]?.[role] ?? "never"));

/** Set by people, in a grid or a form, rather than by an action or by the application. */
const isTyped = (field: Field) => field.setBy === "staff";

export interface Access {
  /** Names of the fields that may be seen; empty: the kind of record does not exist for this person. */
  read: ReadonlySet<string>;
  /** Names of the fields that may be changed in an edit. */
  edit: ReadonlySet<string>;
  create: boolean;
}

const computed = new Map<string, Access>();

/** What somebody who holds these roles may read and change of a resource; several roles add up. */
export const accessTo = (resource: Resource, held: readonly Role[]): Access => {
  const key = `${resource.name} ${[...held].sort().join(" ")}`;
  const known = computed.get(key);
  if (known) return known;
  const given = grantsOf(held, resource);
  const names = (right: "read" | "edit", of: readonly Field[]) =>
    of
      .map((field) => field.name)
      .filter((name) => given.some((grant) => includes(grant[right], name) && !grant.but?.includes(name)));
  const access = {
    read: new Set(names("read", resource.fields)),
    edit: new Set(names("edit", resource.fields.filter(isTyped))),
    create: resource.beginsWith === undefined && given.some((grant) => grant.create === true),
  };
  computed.set(key, access);
  return access;
};

/** Of which records of a kind one role may read and edit the fields that `accessTo` names; unset: of none. */
export const reachOf = (resource: Resource, role: Role): { read?: Reach; edit?: Reach } => {
  const grant = inFull(grants[resource.name]?.[role] ?? "never");
  const isNamed = (fields: Fields | undefined) => fields === "all" || (fields?.length ?? 0) > 0;
  return {
    ...(isNamed(grant.read) && { read: grant.reads ?? "all" }),
    ...(isNamed(grant.edit) && { edit: grant.edits ?? "all" }),
  };
};
