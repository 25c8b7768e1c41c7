import { ulid } from "ulid";
import type { Resource } from "#shared/resource";
import { type Member, membersOf } from "./members.ts";

/** What a new record holds before anybody types: the defaults of its definition. */
export const defaultsOf = ({ fields }: Resource): Record<string, unknown> =>
  Object.fromEntries(
    fields.flatMap(({ name, schema, setBy }) => {
      const { data } = schema.safeParse(undefined);
      return setBy === "staff" && data !== undefined && name !== "archived" ? [[name, data]] : [];
    }),
  );

const ITEM_PREFIX = "itm";

const identified = (members: readonly Member[], items: unknown): unknown => {
  if (!Array.isArray(items)) return items;
  const named = members.some(({ name }) => name === "id");
  return items.map((item: unknown) => {
    const known: Record<string, unknown> = { ...(typeof item === "object" && item) };
    return named && !known.id ? { ...known, id: `${ITEM_PREFIX}_${ulid()}` } : known;
  });
};

/** What a form holds, with an id for every new item of a list whose items carry one. */
export const withItemIds = ({ fields }: Resource, values: Record<string, unknown>): Record<string, unknown> => {
  const lists = fields.filter(({ editor, name }) => editor === "list" && name in values);
  return {
    ...values,
    ...Object.fromEntries(lists.map(({ name, schema }) => [name, identified(membersOf(schema), values[name])])),
  };
};

/** Fields in the order of a form: what is required first, lists last. */
export const formOrder = (resource: Resource, names: readonly string[]): { first: string[]; rest: string[] } => {
  const fields = resource.fields.filter(({ name }) => names.includes(name) && name !== "archived");
  const rest = fields.filter(({ required }) => !required);
  return {
    first: fields.filter(({ required }) => required).map(({ name }) => name),
    rest: [...rest.filter(({ editor }) => editor !== "list"), ...rest.filter(({ editor }) => editor === "list")].map(
      ({ name }) => name,
    ),
  };
};
