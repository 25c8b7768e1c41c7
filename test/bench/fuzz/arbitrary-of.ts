import fc from "fast-check";
import * as z from "zod";
import { resources } from "#shared/resources/index";

type Json = unknown;

/** Ids to put where one belongs: mostly of the kind that is meant, sometimes of another or of nothing. */
export type Ids = (kind?: string) => fc.Arbitrary<string>;

/** The kind of record that a member such as `householdId` names, wherever it stands. */
const kindNamed = new Map(
  resources.flatMap(({ fields }) =>
    fields.flatMap(({ name, refersTo }) => (refersTo ? [[name, refersTo] as const] : [])),
  ),
);

const DAY_ZERO = Date.UTC(2024, 0, 1);
const dayAt = (offset: number) => new Date(DAY_ZERO + offset * 86_400_000).toISOString();

const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 });

const isRequired = (schema: z.core.$ZodType): boolean => !z.safeParse(schema, undefined).success;

const objectOf = (shape: Record<string, z.core.$ZodType>, ids: Ids): fc.Arbitrary<Json> => {
  const required = Object.keys(shape).filter((name) => isRequired(shape[name] ?? z.unknown()));
  return fc.record(
    Object.fromEntries(
      Object.entries(shape).map(([name, schema]) => [name, arbitraryOf(schema, ids, kindNamed.get(name))]),
    ),
    {
      requiredKeys: required,
    },
  );
};

const stringOf = (schema: z.ZodString | z.ZodStringFormat, ids: fc.Arbitrary<string>): fc.Arbitrary<string> => {
  if (schema.format === "regex") return ids;
  if (schema instanceof z.ZodISODate) return fc.integer({ min: -400, max: 1500 }).map((n) => dayAt(n).slice(0, 10));
  if (schema instanceof z.ZodISODateTime) return fc.integer({ min: 0, max: 1500 }).map(dayAt);
  if (schema instanceof z.ZodEmail) return fc.constant("prova@example.org");
  return words.map((text) => text.slice(0, schema.maxLength ?? 20));
};

/**
 * Values that a shape takes, or nearly: an arbitrary made from the shape itself, so that a new field or route is tried
 * the day it is added. `kind` is the kind of record whose ids it holds.
 */
export const arbitraryOf = (schema: z.core.$ZodType, ids: Ids, kind?: string): fc.Arbitrary<Json> => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return arbitraryOf(schema.unwrap(), ids, kind);
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return stringOf(schema, ids(kind));
  if (schema instanceof z.ZodNumber)
    return fc.integer({
      min: Math.max(schema.minValue ?? -1000, -(2 ** 31)),
      max: Math.min(schema.maxValue ?? 1000, 2 ** 31 - 1),
    });
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodArray) return fc.array(arbitraryOf(schema.element, ids, kind), { maxLength: 3 });
  if (schema instanceof z.ZodObject) return objectOf(schema.shape, ids);
  if (schema instanceof z.ZodRecord) return fc.dictionary(words, arbitraryOf(schema.valueType, ids), { maxKeys: 4 });
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map((option) => arbitraryOf(option, ids)));
  return fc.jsonValue({ maxDepth: 2 });
};
