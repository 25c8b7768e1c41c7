import type * as z from "zod";
import type { Field, Resource, StoredRecord } from "../resource.ts";
import type { CopyRecords } from "./copy-records.ts";
import type { CopyTexts, Place } from "./copy-text.ts";

export type Item = Record<string, z.core.util.JSONType>;

/** What a section writes with. */
export interface Desk {
  records: CopyRecords;
  texts: CopyTexts;
  /** The day on which the copy is made. */
  today: string;
}

type From = Pick<Place, "section" | "several"> & { on?: string };

/** Bookkeeping, links between records, and what is kept for somebody's safety: no part of anybody's copy. */
const leftAside = new Set([
  "id",
  "version",
  "createdAt",
  "createdBy",
  "updatedAt",
  "updatedBy",
  "archived",
  "retiredOn",
  "erasedOn",
  "householdId",
  "partnerId",
  "partnerReference",
]);

/** What is put away is held as well, and says so; what has been erased has nothing left to say. */
export const isHeld = ({ erasedOn }: { erasedOn?: string }): boolean => erasedOn === undefined;

/** Kinds of record whose names are nobody's private ones. */
const inOffice = new Set(["units", "places", "organisations", "staff"]);

const namesOf = ({ records }: Desk, value: unknown): string[] =>
  [value].flat().flatMap((id) => (typeof id === "string" ? (records.names.get(id) ?? []) : []));

const saidValue = (desk: Desk, field: Field, record: StoredRecord, from: From): Item[string] | undefined => {
  const { name, editor, refersTo } = field;
  const value = record[name];
  if (value === undefined || value === null || editor === "list") return undefined;
  if (refersTo !== undefined) {
    const names = inOffice.has(refersTo) ? namesOf(desk, value) : [];
    return names.length === 0 ? undefined : names.join(", ");
  }
  // Numbers and codes that the application gives are nobody's words.
  if ((editor === "text" || editor === "longText") && typeof value === "string" && field.setBy !== "system")
    return desk.texts.say(value, { ...from, record, path: name });
  if (Array.isArray(value)) return value.map(String);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : undefined;
};

/**
 * The fields of a record as a copy says them: texts without other people, names in the place of ids, no lists. What is
 * `secret` never goes. A field that a kind of record gets one day goes with the others by itself.
 */
export const fieldsOf = (
  desk: Desk,
  resource: Resource,
  record: StoredRecord,
  from: From & { but?: readonly string[] },
): Item => {
  const { but = [], ...rest } = from;
  const told = resource.fields
    .filter(({ name, sensitivity }) => sensitivity !== "secret" && !leftAside.has(name) && !but.includes(name))
    .flatMap((field) => {
      const value = saidValue(desk, field, record, rest);
      return value === undefined ? [] : [[field.name, value]];
    });
  return { ...Object.fromEntries(told), ...(record.archived && { archived: true }) };
};

/** Members of a small record, without those that are not set. */
export const itemOf = (values: Record<string, Item[string] | undefined>): Item =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[name, value]],
    ),
  );
