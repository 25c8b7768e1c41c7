import fc from "fast-check";
import type { JsonSchema, OpenApiDocument } from "#functions/http/openapi-document";

type Json = unknown;

/** Ids to put where the name of a member says that one belongs. */
export type IdsFor = (member: string) => fc.Arbitrary<string>;

const DAY_ZERO = Date.UTC(2024, 0, 1);
const dayAt = (offset: number) => new Date(DAY_ZERO + offset * 86_400_000).toISOString();

const days = fc.integer({ min: -400, max: 1500 }).map((n) => dayAt(n).slice(0, 10));
const instants = fc.integer({ min: 0, max: 1500 }).map(dayAt);

const isIdPattern = (pattern: unknown) => typeof pattern === "string" && pattern.includes("0-9A-HJKMNP-TV-Z");

const texts = ({ minLength, maxLength }: JsonSchema): fc.Arbitrary<string> => {
  const longest = Math.min(typeof maxLength === "number" ? maxLength : 20, 20);
  return fc.string({ unit: "grapheme", minLength: 1, maxLength: longest }).map((text) => {
    const cut = text.slice(0, longest);
    return cut.length < (typeof minLength === "number" ? minLength : 0) ? "prova" : cut;
  });
};

const textFor = (schema: JsonSchema, member: string, ids: IdsFor): fc.Arbitrary<string> => {
  if (isIdPattern(schema.pattern)) return ids(member);
  if (schema.format === "date") return days;
  if (schema.format === "date-time") return instants;
  if (schema.format === "email") return fc.integer({ min: 1, max: 20 }).map((n) => `prova-${n}@example.org`);
  if (schema.format === "uri") return fc.constant("https://partner.example.org/changes");
  return schema.pattern === undefined ? texts(schema) : fc.stringMatching(new RegExp(schema.pattern, "u"));
};

const limit = (value: unknown, otherwise: number) => (typeof value === "number" ? value : otherwise);

/** Values that a document says its API takes; `member` is the name under which one is sent. */
export const fromSchema = (document: OpenApiDocument, ids: IdsFor) => {
  const resolved = (schema: JsonSchema): JsonSchema =>
    schema.$ref === undefined ? schema : (document.components.schemas[schema.$ref.split("/").at(-1) ?? ""] ?? {});

  const objects = ({ properties = {}, required = [], additionalProperties }: JsonSchema): fc.Arbitrary<Json> => {
    const known = fc.record(
      Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, arbitrary(property, name)])),
      { requiredKeys: required.filter((name) => name in properties) },
    );
    if (typeof additionalProperties !== "object") return known;
    const more = fc.dictionary(texts({}), arbitrary(additionalProperties, ""), { maxKeys: 3 });
    return fc.tuple(more, known).map(([others, own]) => ({ ...others, ...own }));
  };

  const arbitrary = (given: JsonSchema, member: string): fc.Arbitrary<Json> => {
    const schema = resolved(given);
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => arbitrary(one, member)));
    const type = [schema.type].flat().find((one) => one !== "null");
    if (type === "string") return textFor(schema, member, ids);
    if (type === "integer" || type === "number")
      return fc.integer({ min: limit(schema.minimum, -1000), max: Math.min(limit(schema.maximum, 1000), 2 ** 31 - 1) });
    if (type === "boolean") return fc.boolean();
    if (type === "array")
      return fc.array(arbitrary(schema.items ?? {}, member), { minLength: limit(schema.minItems, 0), maxLength: 3 });
    if (type === "object" || schema.properties) return objects(schema);
    return fc.oneof(fc.jsonValue({ maxDepth: 1 }), ids(member));
  };

  return arbitrary;
};
