import type { JsonSchema } from "./openapi-document.ts";

export interface SchemaRow {
  /** Path of the field, `members[].birthYear`. */
  field: string;
  type: string;
  required: boolean;
  description: string;
}

/** Deeper than this a shape is looked up by its name. */
const DEEPEST = 3;

const limitsOf = ({ minimum, maximum, minLength, maxLength, minItems, maxItems }: JsonSchema): string => {
  const [low, high] = [minimum ?? minLength ?? minItems, maximum ?? maxLength ?? maxItems];
  return low === undefined && high === undefined ? "" : ` (${low ?? ""}…${high ?? ""})`;
};

/** A schema's type in a word or two: `text`, `date`, `"a" | "b"`, `Capacity`, `[Member]`. */
export const typeOf = (schema: JsonSchema): string => {
  if (schema.$ref) return schema.$ref.split("/").at(-1) ?? "";
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(" | ");
  if (schema.items) return `[${typeOf(schema.items)}]${limitsOf(schema)}`;
  const type = schema.format ?? [schema.type ?? "any"].flat().join(" | ");
  return `${type}${limitsOf(schema)}`;
};

const inner = (schema: JsonSchema): [suffix: string, schema: JsonSchema] =>
  schema.items ? ["[]", schema.items] : ["", schema];

/** The fields of a shape with those of the shapes inside it that have no name of their own. */
export const rowsOf = (schema: JsonSchema, above = "", depth = 1): SchemaRow[] => {
  const [suffix, { properties = {}, required = [] }] = inner(schema);
  const path = above + (above === "" ? "" : suffix);
  return Object.entries(properties).flatMap(([name, property]) => {
    const field = path === "" ? name : `${path}.${name}`;
    const own = {
      field,
      type: typeOf(property),
      required: required.includes(name),
      description: property.description ?? "",
    };
    return depth < DEEPEST ? [own, ...rowsOf(property, field, depth + 1)] : [own];
  });
};
