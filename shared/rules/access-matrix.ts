import { type Action, accessTo, actionsOf, may, type Reach, type Role, reachOf, roles } from "../access.ts";
import type { Sensitivity } from "../fields.ts";
import type { Resource } from "../resource.ts";
import { steps } from "../steps/index.ts";

/** What a role may do with one field: change it, change it through a step, only read it, or not know of it. */
export type Right = "edit" | "step" | "read" | "never";
export const rights: readonly Right[] = ["edit", "step", "read", "never"];

export interface FieldRow {
  name: string;
  sensitivity: Sensitivity;
  rights: Record<Role, Right>;
}

/** One kind of record: what each role may do with it, and of which records. */
export interface KindRows {
  name: string;
  reaches: Record<Role, { read?: Reach; edit?: Reach }>;
  creates: Record<Role, boolean>;
  fields: FieldRow[];
}

export interface ActionRow {
  name: Action;
  allowed: Record<Role, boolean>;
}

const perRole = <T>(value: (role: Role) => T): Record<Role, T> =>
  Object.fromEntries(roles.map((role) => [role, value(role)])) as Record<Role, T>;

const isSetInStep = ({ name }: Resource, field: string, role: Role): boolean =>
  (steps[name] ?? []).some(({ asks, allow }) => asks.includes(field) && may([role], allow));

const rightTo = (resource: Resource, field: string, role: Role): Right => {
  const { read, edit } = accessTo(resource, [role]);
  if (edit.has(field)) return "edit";
  if (isSetInStep(resource, field, role)) return "step";
  return read.has(field) ? "read" : "never";
};

/** Who may see and change what, field by field, as `shared/access.ts` decides it: nothing is told here that is not so. */
export const accessMatrix = (kinds: readonly Resource[]): KindRows[] =>
  kinds.map((resource) => ({
    name: resource.name,
    reaches: perRole((role) => reachOf(resource, role)),
    creates: perRole((role) => accessTo(resource, [role]).create),
    fields: resource.fields.map(({ name, sensitivity }) => ({
      name,
      sensitivity,
      rights: perRole((role) => rightTo(resource, name, role)),
    })),
  }));

/** What is more than an edit, and who may do it. */
export const actionMatrix = (): ActionRow[] =>
  actionsOf(roles).map((name) => ({ name, allowed: perRole((role) => actionsOf([role]).includes(name)) }));

/** How many fields of a kind a role has each right to, for a line that stands for all of them. */
export const rightsOverall = ({ fields }: KindRows, role: Role): Record<Right, number> => {
  const counts: Record<Right, number> = { edit: 0, step: 0, read: 0, never: 0 };
  for (const { rights } of fields) counts[rights[role]] += 1;
  return counts;
};
