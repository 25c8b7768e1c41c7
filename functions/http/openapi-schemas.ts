import * as z from "zod";
import type { JsonSchema } from "./openapi-document.ts";

/** What a field is called or means, by its name; nothing for those that speak for themselves. */
export type Meaning = (field: string) => string | undefined;

const DEFINITIONS = "#/$defs/";
const COMPONENTS = "#/components/schemas/";

/** What zod names itself: a shape that contains itself, which among ours is any JSON value only. */
const named = (definition: string) => (definition.startsWith("__") ? "Json" : definition);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The same schema with every definition referred to where OpenAPI keeps them. */
const relinked = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(relinked);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      key === "$ref" && typeof inner === "string" && inner.startsWith(DEFINITIONS)
        ? [key, COMPONENTS + named(inner.slice(DEFINITIONS.length))]
        : [key, relinked(inner)],
    ),
  );
};

/** What zod says and nobody has to know. */
const tidy = (schema: JsonSchema, io: "input" | "output"): void => {
  // The id is how zod finds a definition; OpenAPI calls it by its place.
  delete schema.id;
  // A date's pattern is a page of digits that says no more than its format does.
  if (schema.format !== undefined) delete schema.pattern;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  // What is sent must be known to us; what is answered may grow, and readers ignore what they do not know.
  if (io === "output" && schema.additionalProperties === false) delete schema.additionalProperties;
};

const describe = ({ properties }: JsonSchema, meaningOf: Meaning): void => {
  for (const [name, property] of Object.entries(properties ?? {})) {
    const description = meaningOf(name);
    if (description !== undefined) property.description ??= description;
  }
};

/** Writes shapes as JSON Schema, and keeps those that have a name in one place for all that use them. */
export const schemaWriter = (names: z.core.$ZodRegistry<{ id?: string }>) => {
  const schemas: Record<string, JsonSchema> = {};

  const write = (shape: z.ZodType, io: "input" | "output", meaningOf: Meaning): JsonSchema => {
    const {
      $schema: _,
      $defs = {},
      ...schema
    } = z.toJSONSchema(shape, {
      io,
      metadata: names,
      unrepresentable: "any",
      override: ({ jsonSchema }) => {
        const schema = jsonSchema as JsonSchema;
        tidy(schema, io);
        describe(schema, meaningOf);
      },
    });
    for (const [name, definition] of Object.entries($defs)) schemas[named(name)] = relinked(definition) as JsonSchema;
    return relinked(schema) as JsonSchema;
  };

  return { schemas, write };
};
