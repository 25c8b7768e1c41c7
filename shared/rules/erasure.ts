import { dequal } from "dequal";
import * as z from "zod";
import { type Field, type Resource, type StoredRecord, systemFields } from "../resource.ts";
import { isOfHousehold, isPersonal } from "./retention-kinds.ts";

/** Stands where something has to stand and nothing is left to say. */
export const NEUTRAL = "—";
const NEUTRAL_DAY = "1900-01-01";

/** Tried in this order where a field may not be unset; the first that the field takes. */
const neutral: readonly unknown[] = [
  NEUTRAL,
  NEUTRAL_DAY,
  `${NEUTRAL_DAY}T00:00:00.000Z`,
  "erased@example.invalid",
  false,
  0,
  [],
  {},
];

const OUR_ID = /^[a-z]{2,4}_[0-9A-HJKMNP-TV-Z]{26}$/;
const system = new Set(Object.keys(systemFields()));

/** What is left of a value that goes: nothing, or the least that its shape allows. */
const emptied = (schema: z.core.$ZodType): unknown => {
  const unset = z.safeParse(schema, undefined);
  if (unset.success) return unset.data;
  const least = schema instanceof z.ZodNumber ? [schema.minValue] : [];
  const options = schema instanceof z.ZodEnum ? schema.options : [];
  const fitting = [...neutral, ...least, ...options].find((value) => z.safeParse(schema, value).success);
  if (fitting === undefined) throw new Error("A personal field needs a shape that something neutral fits.");
  return fitting;
};

const bare = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable
    ? bare(schema.def.innerType)
    : schema;

const isDay = (schema: z.core.$ZodType) => schema instanceof z.ZodISODate || schema instanceof z.ZodISODateTime;

/** Days of work stay and birthdays go; a member of a list has no class of its own to tell them apart. */
const isBirth = (name: string) => /birth/i.test(name);

/**
 * What stays of one member of a list: types, yes and no, ids and days. Words and numbers go, unless its list is plain;
 * then numbers stay.
 */
const member = (schema: z.core.$ZodType, name: string, value: unknown, plain: boolean): unknown => {
  if (value === undefined) return undefined;
  const inner = bare(schema);
  if (inner instanceof z.ZodArray && Array.isArray(value)) return membersOf(inner, name, value, plain);
  if (inner instanceof z.ZodObject) return withoutWords(inner, value, plain);
  if (inner instanceof z.ZodEnum || inner instanceof z.ZodBoolean || inner instanceof z.ZodLiteral) return value;
  if (isDay(inner) && !isBirth(name)) return value;
  if (plain && inner instanceof z.ZodNumber && !isBirth(name)) return value;
  if (typeof value === "string" && OUR_ID.test(value)) return value;
  return emptied(schema);
};

const membersOf = (list: z.ZodArray, name: string, value: readonly unknown[], plain: boolean): unknown[] => {
  const parts = value.map((one) => member(list.element, name, one, plain));
  return bare(list.element) instanceof z.ZodString ? parts.filter((one) => one !== NEUTRAL) : parts;
};

const withoutWords = (shape: z.ZodObject, value: unknown, plain: boolean): Record<string, unknown> => {
  const known = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(
    known.flatMap(([name, one]) => {
      const schema = shape.shape[name];
      const left = schema && member(schema, name, one, plain);
      return left === undefined ? [] : [[name, left]];
    }),
  );
};

/** What a partner calls a referral is in words of its own, although nobody of ours types it. */
const fromOutside: ReadonlySet<string> = new Set(["partnerReference"]);

type Fate = "stays" | "members" | "goes";

/**
 * What becomes of a field, from its definition alone: whatever is personal goes, and in a household's file whatever
 * somebody has typed in words of her own, because nobody knows whom they name.
 */
const fateOf = (resource: Resource, field: Field): Fate => {
  const { name, editor, setBy } = field;
  if (system.has(name) || editor === "reference" || editor === "references") return "stays";
  if (editor === "list") return isPersonal(field) || isOfHousehold(resource) ? "members" : "stays";
  if (isPersonal(field)) return "goes";
  const isTyped = (setBy === "staff" || fromOutside.has(name)) && editor === "text";
  return isOfHousehold(resource) && (isTyped || (setBy !== "system" && editor === "longText")) ? "goes" : "stays";
};

/** Whether anything of a field may go when its record is erased. */
export const isErasable = (resource: Resource, field: Field): boolean => fateOf(resource, field) !== "stays";

/** One value of a field as it is after the erasure. */
const erasedValue = (resource: Resource, field: Field, value: unknown): unknown => {
  const fate = fateOf(resource, field);
  if (fate === "stays") return value;
  if (fate === "members" && Array.isArray(value)) return member(field.schema, field.name, value, !isPersonal(field));
  return emptied(field.schema);
};

/**
 * A record without anything personal: counts, days, types and ids are left, and what must be there has a neutral value.
 * Fields that no definition knows any more go, too. The same again changes nothing.
 */
export const erasedRecord = (resource: Resource, record: StoredRecord): StoredRecord => {
  const left = resource.fields.flatMap((field) => {
    const value = erasedValue(resource, field, record[field.name]);
    return value === undefined ? [] : [[field.name, value]];
  });
  const remains = Object.entries(resource.remains(record)).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(left), ...Object.fromEntries(remains) };
};

interface Change {
  from?: unknown;
  to?: unknown;
}

/** The changes of a revision without anything personal; what then no longer differs is not told. */
export const erasedChanges = (resource: Resource, changes: Record<string, Change>): Record<string, Change> =>
  Object.fromEntries(
    Object.entries(changes).flatMap(([name, { from, to }]) => {
      const field = resource.field(name);
      if (!field) return [];
      const side = (value: unknown) => (value === undefined ? undefined : erasedValue(resource, field, value));
      const [was, is] = [side(from), side(to)];
      const left = { ...(was !== undefined && { from: was }), ...(is !== undefined && { to: is }) };
      return dequal(was, is) ? [] : [[name, left]];
    }),
  );
