import type { Reach } from "./reach.ts";

/**
 * What a role may do with a kind of record:
 * `edit` every field · `read` every field · `never` · or only the fields named, each list on its own.
 * `but` takes fields away again. `reads` and `edits` say of which records; unset: of all.
 */
export type Grant = "edit" | "read" | "never" | FieldGrant;

export type Fields = "all" | readonly string[];

export interface FieldGrant {
  read: Fields;
  reads?: Reach;
  edit?: Fields;
  edits?: Reach;
  but?: readonly string[];
  create?: boolean;
}

/** A grant in full, whatever way it is written. */
export const inFull = (grant: Grant): FieldGrant => {
  if (grant === "edit") return { read: "all", edit: "all", create: true };
  if (grant === "read") return { read: "all" };
  if (grant === "never") return { read: [] };
  return grant;
};

export const includes = (fields: Fields | undefined, name: string): boolean =>
  fields === "all" || (fields?.includes(name) ?? false);
