import * as z from "zod";
import { kindIn } from "#shared/fields";
import { resources } from "#shared/resources/index";

/** What a body is made of: ids of a kind that fit each other, and whether what may be left out is said too. */
export interface Making {
  idOf: (kind: string) => string | undefined;
  /** Ids inside the record that something is done with, by the name under which they are sent. */
  inside: Readonly<Record<string, string | undefined>>;
  today: string;
  later: string;
  whole: boolean;
}

/** An id that nobody has. */
export const NOBODY = "non_01K7C3T0M8Q2V5X9Z4B6D8F0HJ";

/** The kind of record that a member such as `householdId` names, wherever it stands. */
const kindNamed = new Map(
  resources.flatMap(({ fields }) =>
    fields.flatMap(({ name, refersTo }) => (refersTo ? [[name, refersTo] as const] : [])),
  ),
);

const isLeftOut = (schema: z.core.$ZodType): boolean => z.safeParse(schema, undefined).success;

const isId = (schema: z.ZodString | z.ZodStringFormat): boolean =>
  schema.format === "regex" || (schema.def.checks ?? []).some(({ _zod }) => _zod.def.check === "string_format");

/** An interval ends after it begins. */
const isLater = (name: string): boolean => /^to$|To$|Out$|dueOn|DueOn|expires|Expires|until|next/.test(name);

const objectFor = ({ shape }: z.ZodObject, making: Making): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(shape).flatMap(([name, member]) => {
      if (isLeftOut(member) && !making.whole) return [];
      const value = valueFor(member, name, making);
      return value === undefined ? [] : [[name, value]];
    }),
  );

const textFor = (schema: z.ZodString | z.ZodStringFormat, name: string, making: Making): string => {
  if (schema instanceof z.ZodISODate) return isLater(name) ? making.later : making.today;
  if (schema instanceof z.ZodISODateTime) return `${making.today}T08:00:00.000Z`;
  if (schema instanceof z.ZodEmail) return "prova@example.org";
  const kind = kindIn(schema)?.refersTo ?? kindNamed.get(name);
  if (kind !== undefined) return making.idOf(kind) ?? NOBODY;
  if (name in making.inside) return making.inside[name] ?? NOBODY;
  return isId(schema) ? NOBODY : "prova".slice(0, schema.maxLength ?? 60);
};

/** A value that a shape takes, made the same way each time: whoever adds a field or a route has it tried. */
export const valueFor = (schema: z.core.$ZodType, name: string, making: Making): unknown => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return valueFor(schema.unwrap(), name, making);
  if (schema instanceof z.ZodPipe) return valueFor(schema.in, name, making);
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return textFor(schema, name, making);
  if (schema instanceof z.ZodNumber) return Math.max(schema.minValue ?? 0, 0);
  if (schema instanceof z.ZodBoolean) return true;
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodLiteral) return schema.value;
  if (schema instanceof z.ZodUnion) return valueFor(schema.options[0] ?? z.null(), name, making);
  if (schema instanceof z.ZodArray) {
    const refersTo = kindIn(schema)?.refersTo;
    const one = refersTo === undefined ? valueFor(schema.element, name, making) : making.idOf(refersTo);
    return one === undefined ? [] : [one];
  }
  if (schema instanceof z.ZodObject) return objectFor(schema, making);
  if (schema instanceof z.ZodRecord) return {};
  return undefined;
};
