import * as z from "zod";
import { date, type FieldUi, field, fieldUi, id, instant, number, text, type Weight, yesNo } from "./fields.ts";
import type { FieldErrors } from "./refusal.ts";

/** What every record has. The application sets all of it, but for `archived`. */
export const systemFields = (archivingWeighs?: Weight) => ({
  id: field(id(), { setBy: "system" }),
  version: field(number(1), { setBy: "system" }),
  createdAt: field(instant(), { setBy: "system" }),
  createdBy: field(text(), { setBy: "system" }),
  updatedAt: field(instant(), { setBy: "system" }),
  updatedBy: field(text(), { setBy: "system" }),
  archived: field(yesNo().default(false), archivingWeighs && { weighs: archivingWeighs }),
  /** Put away by the retention rules: it goes on counting in figures, unlike what somebody has archived by hand. */
  retiredOn: field(date().optional(), { setBy: "system" }),
  /** What it said of people has gone; counts and dates are left, and nobody edits it any more. */
  erasedOn: field(date().optional(), { setBy: "system" }),
});

/** A record as the engine keeps it, whatever its kind. */
export interface StoredRecord {
  id: string;
  version: number;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
  updatedBy: string;
  archived: boolean;
  retiredOn?: string;
  erasedOn?: string;
  [field: string]: unknown;
}

/** Whose record it is, and the field that says so. */
export interface Belonging {
  resource: string;
  by: string;
  /** Kinds with very many records lie apart from the rest of their owner's file, in the order of this field. */
  apartBy?: string;
}

export interface Definition<S extends z.ZodRawShape> {
  /** Plural, kebab-case: the URL, the words, the grid. */
  name: string;
  /** Singular, upper-case: the first part of the key. */
  kind: string;
  /** Two to four letters before the underscore of an id. */
  idPrefix: string;
  fields: S;
  /** What stands for the record in references, titles and search, from fields that are not intimate. */
  title: (record: z.output<z.ZodObject<S>> & { id: string }) => string;
  /** The record this one belongs to. */
  belongsTo?: Belonging;
  /** The call with which records of this kind begin (an admission, a report), instead of a plain POST. */
  beginsWith?: string;
  /** Fields that are numbered by the application when nobody states them: `N-0123`. */
  numbered?: { field: string; series: (today: string) => string; write: (n: number, today: string) => string };
  /** Fields whose value no two records share. */
  unique?: string[];
  /** Putting a record away, or taking it out again, does more than it shows. */
  archivingWeighs?: Weight;
  /** Rules across fields of one record; `before` is unset for a new one. Pure. */
  check?: (
    record: z.output<z.ZodObject<S>>,
    before: z.output<z.ZodObject<S>> | undefined,
    today: string,
  ) => FieldErrors;
  /** What still has to count once everything personal has been erased: an adult stays an adult. Pure. */
  remains?: (record: z.output<z.ZodObject<S>> & StoredRecord) => Partial<z.output<z.ZodObject<S>>>;
  /** Fields that follow from others, settled before writing. Pure. */
  settle?: (
    record: z.output<z.ZodObject<S>>,
    before: z.output<z.ZodObject<S>> | undefined,
    today: string,
  ) => z.output<z.ZodObject<S>>;
}

export interface Field extends FieldUi {
  name: string;
  schema: z.ZodType;
  required: boolean;
}

export interface Resource {
  name: string;
  kind: string;
  idPrefix: string;
  /** The whole record, system fields included: what the table holds and the API answers. */
  schema: z.ZodObject;
  /** Unknown members allowed and dropped: what an older or newer release has stored must still read. */
  stored: z.ZodType<StoredRecord>;
  fields: Field[];
  field: (name: string) => Field | undefined;
  title: (record: StoredRecord) => string;
  belongsTo?: Belonging;
  beginsWith?: string;
  numbered?: { field: string; series: (today: string) => string; write: (n: number, today: string) => string };
  unique: string[];
  check: (record: StoredRecord, before: StoredRecord | undefined, today: string) => FieldErrors;
  settle: (record: StoredRecord, before: StoredRecord | undefined, today: string) => StoredRecord;
  remains: (record: StoredRecord) => Record<string, unknown>;
}

/** A resource that still knows the type of its records. */
export type ResourceOf<R> = Resource & { schema: z.ZodObject; readonly record?: R };

/** The fields of a shape whose members are all wrapped in `field()`. */
export const fieldsOf = (shape: z.ZodRawShape): Field[] =>
  Object.entries(shape).map(([name, schema]) => {
    const zod = schema as z.ZodType;
    const ui = fieldUi.get(zod);
    if (!ui) throw new Error(`Field ${name} is not wrapped in field().`);
    return { name, schema: zod, required: !zod.safeParse(undefined).success, ...ui };
  });

/** Everything the system knows of one kind of record, from its one definition. */
export const defineResource = <S extends z.ZodRawShape>(
  definition: Definition<S>,
): ResourceOf<z.output<z.ZodObject<S>> & StoredRecord> => {
  const shape = { ...systemFields(definition.archivingWeighs), ...definition.fields };
  const schema = z.strictObject(shape);
  const fields = fieldsOf(shape);
  const byName = new Map(fields.map((entry) => [entry.name, entry]));
  const { check, settle, title, remains } = definition;
  // The functions of a definition see their own record type; behind this line records are just records.
  type Own = z.output<z.ZodObject<S>> & StoredRecord;
  return {
    ...definition,
    schema,
    stored: z.object(shape) as unknown as z.ZodType<StoredRecord>,
    fields,
    field: (name) => byName.get(name),
    title: (record) => title(record as Own),
    unique: definition.unique ?? [],
    check: (record, before, today) => check?.(record as Own, before as Own | undefined, today) ?? {},
    settle: (record, before, today) =>
      settle ? (settle(record as Own, before as Own | undefined, today) as Own) : record,
    remains: (record) => remains?.(record as Own) ?? {},
  };
};

/** The type of a resource's records: `type Unit = RecordOf<typeof Unit>`. */
export type RecordOf<R> = R extends ResourceOf<infer T> ? T : never;
