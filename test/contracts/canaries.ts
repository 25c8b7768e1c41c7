import * as z from "zod";
import { type Field, type Resource, systemFields } from "#shared/resource";

/** A day on which nothing happens, so that it can only have come from a record. */
export const CANARY_DAY = "1931-07-13";
export const CANARY_CENTS = 7_654_321;
export const CANARY = "CANARY";

const inner = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? inner(schema.def.innerType) : schema;

const system = new Set(Object.keys(systemFields()));

/** An id that nobody has. */
const NOBODY = "non_01K7C3T0M8Q2V5X9Z4B6D8F0HJ";

const isId = (schema: z.ZodString) => schema.def.checks?.some((check) => check._zod.def.check === "string_format");

/** A value that the shape allows and that nobody could have made up by chance. */
const canaryOf = (shape: z.core.$ZodType, name: string): unknown => {
  const schema = inner(shape);
  // Intervals stay open, or nothing would be in service any more.
  if (name === "to" && z.safeParse(shape, undefined).success) return undefined;
  if (schema instanceof z.ZodISODate) return CANARY_DAY;
  if (schema instanceof z.ZodISODateTime) return `${CANARY_DAY}T08:00:00.000Z`;
  if (schema instanceof z.ZodEmail) return `${CANARY}@example.org`;
  if (schema instanceof z.ZodString)
    return isId(schema) ? NOBODY : `${CANARY} ${name}`.slice(0, schema.maxLength ?? 60);
  if (schema instanceof z.ZodNumber) return Math.min(schema.maxValue ?? 7, Math.max(schema.minValue ?? 0, 7));
  if (schema instanceof z.ZodBoolean) return true;
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodRecord) return { canary: `${CANARY} ${name}` };
  if (schema instanceof z.ZodArray) return [canaryOf(schema.element, name)].filter((one) => one !== undefined);
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(schema.shape).flatMap(([key, member]) => {
        const value = canaryOf(member, key);
        return value === undefined ? [] : [[key, value]];
      }),
    );
  return undefined;
};

const isPlanted = ({ setBy, editor, name }: Field) =>
  setBy === "staff" && !["reference", "references", "yesNo"].includes(editor) && name !== "archived";

/** Every field of a kind of record that somebody may write, filled with canaries. */
export const planted = ({ fields }: Resource): Record<string, unknown> =>
  Object.fromEntries(
    fields.filter(isPlanted).flatMap(({ name, schema, editor }) => {
      const value = editor === "money" ? CANARY_CENTS : canaryOf(schema, name);
      return value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[name, value]];
    }),
  );

const CODE = "codice";

/** Codes that we give, and names of colleagues who decided: they are nobody's who lives here. */
const isCode = ({ sensitivity, setBy, editor, schema }: Field) =>
  sensitivity === "plain" && setBy !== "staff" && editor === "text" && schema.safeParse(CODE).success;

/** Every field that may hold something of somebody, whoever sets it, filled with canaries; references only where they must be. */
export const everythingPlanted = ({ fields }: Resource): Record<string, unknown> =>
  Object.fromEntries(
    fields
      .filter(({ editor, name, required }) => !system.has(name) && (required || !editor.startsWith("reference")))
      .flatMap((field) => {
        const { name, schema, editor } = field;
        const value = isCode(field) ? CODE : editor === "money" ? CANARY_CENTS : canaryOf(schema, name);
        return value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[name, value]];
      }),
  );
