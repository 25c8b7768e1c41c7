import * as z from "zod";
import { addDays } from "#shared/dates";
import { kindIn } from "#shared/fields";
import type { Field } from "#shared/resource";

/** Ids of records of a kind that a reference may point to, the likeliest first. */
export type Pointers = (kind: string) => readonly string[];

interface Wanted {
  old: unknown;
  today: string;
  pointers: Pointers;
  /** Told apart from every other text that was made. */
  turn: number;
}

const NOBODYS_ULID = "01K7000000000000000000000A";

const inner = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable
    ? inner(schema.def.innerType)
    : schema;

const isOptional = (schema: z.core.$ZodType): boolean => z.safeParse(schema, undefined).success;

const textFor = (schema: z.ZodString, { old, turn, pointers }: Wanted): string => {
  const kind = kindIn(schema);
  const isId = schema.def.checks?.some((check) => check._zod.def.check === "string_format");
  if (!isId) return `P${turn}`.slice(-(schema.maxLength ?? 60));
  const others = kind?.refersTo === undefined ? [] : pointers(kind.refersTo);
  return others.find((id) => id !== old) ?? `prv_${NOBODYS_ULID}`;
};

const numberFor = ({ minValue, maxValue }: z.ZodNumber, { old }: Wanted): number => {
  if (typeof old !== "number") return Math.max(minValue ?? 1, 1);
  return old + 1 <= (maxValue ?? old + 1) ? old + 1 : old - 1;
};

/** Values of a list once more, or one fewer of those that can stand in it once only. */
const severalFor = (schema: z.ZodArray, wanted: Wanted): unknown[] => {
  const before: unknown[] = Array.isArray(wanted.old) ? wanted.old : [];
  const element = inner(schema.element);
  const refersTo = kindIn(schema)?.refersTo;
  if (refersTo !== undefined) return [wanted.pointers(refersTo).find((id) => !before.includes(id))];
  if (element instanceof z.ZodEnum)
    return before.length > 1 ? before.slice(1) : [element.options.find((option) => !before.includes(option))];
  const added = valueFor(schema.element, { ...wanted, old: before.at(-1) });
  return z.safeParse(schema, [...before, added]).success ? [...before, added] : [added];
};

/** No more of a part than it has to have. */
const partFor = ({ shape }: z.ZodObject, wanted: Wanted): object =>
  Object.fromEntries(
    Object.entries(shape)
      .filter(([, member]) => !isOptional(member))
      .map(([name, member]) => [name, valueFor(member, { ...wanted, old: undefined })]),
  );

const momentFor = (format: "date" | "datetime", { old, today }: Wanted): string => {
  const day = addDays(typeof old === "string" ? old.slice(0, 10) : today, -1);
  return format === "date" ? day : `${day}T08:00:00.000Z`;
};

const valueFor = (shape: z.core.$ZodType, wanted: Wanted): unknown => {
  const schema = inner(shape);
  if (schema instanceof z.ZodISODate) return momentFor("date", wanted);
  if (schema instanceof z.ZodISODateTime) return momentFor("datetime", wanted);
  if (schema instanceof z.ZodEmail) return `prova.${wanted.turn}@example.org`;
  if (schema instanceof z.ZodString) return textFor(schema, wanted);
  if (schema instanceof z.ZodNumber) return numberFor(schema, wanted);
  if (schema instanceof z.ZodBoolean) return wanted.old !== true;
  if (schema instanceof z.ZodEnum) return schema.options.find((option) => option !== wanted.old);
  if (schema instanceof z.ZodArray) return severalFor(schema, wanted);
  if (schema instanceof z.ZodObject) return partFor(schema, wanted);
  if (schema instanceof z.ZodRecord) return { prova: wanted.turn };
  throw new Error(`No value is known for a ${schema._zod.def.type}: say here how one looks.`);
};

/** A value that a field would take by its shape and that is not the one it has. */
export const otherValue = ({ schema }: Field, wanted: Wanted): unknown => valueFor(schema, wanted);
