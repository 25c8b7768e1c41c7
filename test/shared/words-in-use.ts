import { globSync, readFileSync } from "node:fs";
import * as z from "zod";
import { systemFields } from "#shared/resource";
import { resources } from "#shared/resources/index";

/** Names of the fields that every record has. */
export const system = Object.keys(systemFields());
/** Every field of every definition, without those that all records have. */
export const ownFields = resources.flatMap(({ name, fields }) =>
  fields.filter((field) => !system.includes(field.name)).map((field) => ({ resource: name, field })),
);

/** The schema inside defaults and optionals. */
const bare = (schema: z.core.$ZodType): z.core.$ZodType => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return bare(schema.def.innerType);
  return schema;
};

interface Leaf {
  path: string[];
  options?: string[];
}

/** Every member of a list field, with the path under which its label stands and its values if it has a list of them. */
const membersOf = (path: string, schema: z.core.$ZodType): Leaf[] => {
  const list = bare(schema);
  const part = list instanceof z.ZodArray ? bare(list.element) : list;
  if (!(part instanceof z.ZodObject)) return [];
  return Object.entries(part.shape).flatMap(([name, member]) => {
    const inner = bare(member);
    const valued = inner instanceof z.ZodArray ? bare(inner.element) : inner;
    const options = valued instanceof z.ZodEnum ? valued.options.map(String) : undefined;
    return [{ path: [path, name], options }, ...membersOf(`${path}.${name}`, member)];
  });
};

/** Every member of every list field. */
export const members = ownFields.flatMap(({ resource, field }) => membersOf(`${resource}.${field.name}`, field.schema));

/** The values of every picklist. */
export const listsInUse = new Map(
  ownFields.flatMap(({ field }) => {
    const inner = bare(field.schema);
    const valued = inner instanceof z.ZodArray ? bare(inner.element) : inner;
    return field.list && valued instanceof z.ZodEnum ? [[field.list, valued.options.map(String)] as const] : [];
  }),
);

const root = new URL("../..", import.meta.url).pathname;

/** Codes that rules and use cases give to fields. */
export const codesInSource = [
  ...new Set(
    globSync([`${root}shared/{rules,resources}/*.ts`, `${root}functions/**/*.ts`]).flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/: \{ code: "(\w+)"/g)].map(([, code = ""]) => code),
    ),
  ),
].sort();
