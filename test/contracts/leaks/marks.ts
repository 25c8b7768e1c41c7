import * as z from "zod";
import type { Field, Resource, StoredRecord } from "#shared/resource";

/** Where a marked value stands, and nowhere else. */
export interface Place {
  kind: string;
  field: string;
  recordId: string;
  householdId?: string;
}

const inner = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable
    ? inner(schema.def.innerType)
    : schema;

const isId = (schema: z.ZodString) => schema.def.checks?.some((check) => check._zod.def.check === "string_format");

const FIRST_DAY = Date.UTC(1801, 0, 1);
const DAY_MS = 86_400_000;
/** Marks in a text: sixteen letters and digits at most, as a tax code has. */
const MARK = /Zq[0-9a-z]{5}Z|\b18\d\d-\d\d-\d\d\b|\b77\d{5}77\b/g;

/** `12/7/1805` as `1805-07-12` and `77.000.427,7` without its signs: what was written for people, as it was kept. */
const inPlainDigits = (text: string): string =>
  text
    .replace(/\b(\d\d?)\/(\d\d?)\/(18\d\d)\b/g, (_, day, month, year) =>
      [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-"),
    )
    .replace(/(?<=\d)[.,\u00a0](?=\d)/g, "");

/** Values that stand in one field of one record only, so that whoever meets one knows where it came from. */
export const newMarks = () => {
  const places = new Map<string, Place>();
  let count = 0;

  const remember = (mark: string, place: Place): string => {
    places.set(mark, place);
    return mark;
  };

  const textFor = (place: Place) => remember(`Zq${(count++).toString(36).padStart(5, "0")}Z`, place);
  const dayFor = (place: Place) => remember(new Date(FIRST_DAY + count++ * DAY_MS).toISOString().slice(0, 10), place);
  const centsFor = (place: Place) => Number(remember(`77${String(count++).padStart(5, "0")}77`, place));

  const marked = (shape: z.core.$ZodType, value: unknown, place: Place): unknown => {
    const schema = inner(shape);
    if (schema instanceof z.ZodISODate) return dayFor(place);
    if (schema instanceof z.ZodEmail) return `${textFor(place)}@example.org`;
    if (schema instanceof z.ZodString) return isId(schema) ? value : textFor(place);
    if (schema instanceof z.ZodArray) return several(schema, value, place);
    if (schema instanceof z.ZodObject) return whole(schema, value, place);
    return value;
  };

  const several = ({ element }: z.ZodArray, value: unknown, place: Place): unknown =>
    Array.isArray(value) ? value.map((one) => marked(element, one, place)) : value;

  const whole = ({ shape }: z.ZodObject, value: unknown, place: Place): unknown => {
    if (typeof value !== "object" || value === null) return value;
    const kept = value as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(kept).map(([name, member]) => {
        const schema = shape[name];
        // Dates inside lists order them: intervals stay as they are.
        const isText = schema && !(inner(schema) instanceof z.ZodISODate);
        return [name, isText ? marked(schema, member, place) : member];
      }),
    );
  };

  const isSensitive = ({ sensitivity }: Field) => sensitivity !== "plain";

  const foundIn = (text: string): Place[] => [...new Set(text.match(MARK))].flatMap((mark) => places.get(mark) ?? []);

  return {
    places,
    /** The record with a mark in every sensitive field that can hold one, whether it held something before or not. */
    markedRecord: (resource: Resource, record: StoredRecord): StoredRecord => {
      const household = resource.name === "households" ? record.id : record.householdId;
      const changes = resource.fields.filter(isSensitive).map(({ name, schema, editor }): [string, unknown] => {
        const place: Place = {
          kind: resource.name,
          field: name,
          recordId: record.id,
          ...(typeof household === "string" && { householdId: household }),
        };
        if (editor === "money") return [name, centsFor(place)];
        return [name, marked(schema, record[name], place)];
      });
      return { ...record, ...Object.fromEntries(changes.filter(([, value]) => value !== undefined)) };
    },
    /** Where each mark in a text comes from. */
    foundIn,
    /** The same for text that people read too: days and amounts as they are written in Italian and in English. */
    spokenOfIn: (text: string): Place[] => [...foundIn(text), ...foundIn(inPlainDigits(text))],
  };
};

export type Marks = ReturnType<typeof newMarks>;
