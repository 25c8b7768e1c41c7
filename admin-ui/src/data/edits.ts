import { dequal } from "dequal";

/** Per field, the value that was seen and the value that is wanted. */
export type Edits = Record<string, { from: unknown; to: unknown }>;

type Values = Readonly<Record<string, unknown>>;

/** Nothing is `undefined` in a record, `null` in a form and "" in an input: all mean unset. */
export const unset = (value: unknown): unknown => (value === null || value === "" ? undefined : value);

const settled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(settled);
  if (typeof value !== "object" || value === null) return unset(value);
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, member]): [string, unknown] => [name, settled(member)])
      .filter(([, member]) => member !== undefined),
  );
};

/** What a form holds, as the server wants it: without what is not set, inside lists too. */
export const withoutUnset = (values: Values): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values)
      .map(([name, value]): [string, unknown] => [name, settled(value)])
      .filter(([, value]) => value !== undefined),
  );

/** The fields that differ between what was seen and what is wanted; an unset value travels as `null`. */
export const editsBetween = (seen: Values, wanted: Values, fields: readonly string[]): Edits =>
  Object.fromEntries(
    fields
      .map((name): [string, Edits[string]] => [
        name,
        { from: settled(seen[name]) ?? null, to: settled(wanted[name]) ?? null },
      ])
      .filter(([, { from, to }]) => !dequal(from, to) && !(isEmptyList(from) && to === null)),
  );

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;
