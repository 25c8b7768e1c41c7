import * as z from "zod";
import { type Editor, kindIn } from "#shared/fields";

/** A member of the small records that a list field holds. */
export interface Member {
  name: string;
  editor: Editor;
  required: boolean;
  /** The values of a picklist. */
  values?: readonly string[];
  refersTo?: string;
  /** The members of a list inside the list. */
  members?: readonly Member[];
}

const inside = (schema: unknown): unknown => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return inside(schema.unwrap());
  return schema;
};

const memberOf = (name: string, schema: z.ZodType): Member => {
  const required = !schema.safeParse(undefined).success;
  const core = inside(schema);
  if (core instanceof z.ZodEnum) return { name, editor: "picklist", required, values: core.options.map(String) };
  if (core instanceof z.ZodArray && inside(core.element) instanceof z.ZodObject)
    return { name, editor: "list", required, members: membersOf(schema) };
  const { editor, refersTo } = kindIn(schema) ?? { editor: "text" };
  return { name, editor, required, ...(refersTo && { refersTo }) };
};

/** What the items of a list field are made of, from their schema; empty for a list of something else. */
export const membersOf = (schema: z.ZodType): readonly Member[] => {
  const list = inside(schema);
  const item = list instanceof z.ZodArray ? inside(list.element) : undefined;
  if (!(item instanceof z.ZodObject)) return [];
  return Object.entries(item.shape).flatMap(([name, member]) =>
    member instanceof z.ZodType ? [memberOf(name, member)] : [],
  );
};
