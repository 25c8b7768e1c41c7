import * as z from "zod";
import type { Resource } from "#shared/resource";

/** More than any record has. Each field that does not exist is named in the answer, and that answer has to end. */
const MOST_FIELDS = 100;

/** Values by field name; which fields there are is looked at further in, one by one. */
export const fields = <S extends z.ZodType>(value: S) =>
  z
    .record(z.string().max(60), value)
    .refine((named) => Object.keys(named).length <= MOST_FIELDS, { params: { code: "unknownField" } });

/** Per field, the value that was seen and the value that is wanted. */
export const edits = fields(z.strictObject({ from: z.unknown().optional(), to: z.unknown().optional() })).refine(
  (named) => Object.keys(named).length > 0,
  { params: { code: "required" } },
);

/** What people set, each with the shape that it takes; the manual says it, the use case checks it field by field. */
const typedFields = ({ fields: all }: Resource) =>
  Object.fromEntries(all.filter(({ setBy }) => setBy === "staff").map(({ name, schema }) => [name, schema]));

/** A new record, as the manual describes it. */
export const creationInManual = (resource: Resource) => z.strictObject(typedFields(resource));

/** Edits, as the manual describes them. Unset is `null` on the wire. */
export const editsInManual = (resource: Resource) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(typedFields(resource)).map(([name, schema]) => {
        const value = z.union([schema, z.null()]).optional();
        return [name, z.strictObject({ from: value, to: value }).optional()];
      }),
    ),
  );
