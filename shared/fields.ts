import * as z from "zod";
import type { DeadlineKind } from "./rules/deadline-records.ts";

/** How a value is shown and typed; the sheet, the forms, import and export choose their behaviour from it. */
export type Editor =
  | "text"
  | "longText"
  | "number"
  | "money"
  | "date"
  | "instant"
  | "picklist"
  | "reference"
  | "references"
  | "yesNo"
  | "several"
  | "list";

/** Who may know a value at all; `shared/access.ts` says which role reads which class. */
export type Sensitivity =
  /** Facts about the service: codes, dates, statuses. */
  | "plain"
  /** Says who somebody is: names, birth dates, tax codes, phone numbers. */
  | "identifying"
  /** Says what somebody lives through: needs, difficulties, plan texts, reasons. */
  | "intimate"
  /** Amounts, acts and ceilings. */
  | "money"
  /** May cost a life in the wrong hands: the address of a protected unit, safety blocks. */
  | "secret";

/** What a change of a field may move besides itself; people are shown it before they save. */
export type Weight = "capacity" | "fees" | "plan" | "deadline" | "access";

/** A day by which something has to be done, or on which something runs out. */
export interface Due {
  /** Which deadline it is: `shared/rules/deadlines.ts` knows how many days ahead it is soon. */
  as: DeadlineKind;
  /** Only while these fields hold one of these values; `undefined` stands for unset. */
  while?: Readonly<Record<string, readonly unknown[]>>;
  /** Once the day has passed nothing is left to do. */
  passes?: true;
  /** Only until another record, alike in these fields, holds longer or without an end. */
  renewedAmong?: readonly string[];
}

export interface Kind {
  editor: Editor;
  refersTo?: string;
  /** Name of the picklist in `words.values`. */
  list?: string;
}

export interface FieldUi extends Kind {
  /** `action` and `system` fields are read-only in grids and forms; the server refuses them in an edit. */
  setBy: "staff" | "action" | "system";
  sensitivity: Sensitivity;
  /** Width of its column in pixels; absent: not in the grid. */
  grid?: number;
  /** An unset value is a fact the source does not state, and says so ("da definire") instead of staying blank. */
  statedLater?: boolean;
  /** Its cell says when the day is near, and when it has passed. */
  due?: Due;
  /** Its changes do more than they show: `shared/rules/foresee` says what, before they are saved. */
  weighs?: Weight;
}

const kinds = z.registry<Kind>();
export const fieldUi = z.registry<FieldUi>();

const innerOf = (schema: z.ZodType): z.ZodType | undefined =>
  "innerType" in schema.def ? (schema.def.innerType as z.ZodType) : undefined;

/** How a schema of this file is edited and what it refers to; undefined for any other. */
export const kindIn = (schema: z.ZodType): Kind | undefined => {
  const inner = innerOf(schema);
  return kinds.get(schema) ?? (inner && kindIn(inner));
};

const kindOf = (schema: z.ZodType): Kind => {
  const kind = kindIn(schema);
  if (!kind) throw new Error("A field needs one of the kinds in shared/fields.ts.");
  return kind;
};

/** Registers what screens and access need to know. Always the outermost call: wrapping it again would drop it. */
export const field = <S extends z.ZodType>(schema: S, ui: Partial<Omit<FieldUi, keyof Kind>> = {}): S => {
  fieldUi.add(schema, { setBy: "staff", sensitivity: "plain", ...kindOf(schema), ...ui });
  return schema;
};

/** One line of text, trimmed, not empty. */
export const text = (max = 120) => z.string().trim().min(1).max(max).register(kinds, { editor: "text" });

/** Several lines of text. */
export const longText = (max = 10_000) => z.string().trim().min(1).max(max).register(kinds, { editor: "longText" });

/** An e-mail address. */
export const email = () => z.email().max(200).register(kinds, { editor: "text" });

export const number = (min = 0, max = 1_000_000) => z.int().min(min).max(max).register(kinds, { editor: "number" });

/** Integer euro cents, up to ten million euro. */
export const money = () => z.int().min(0).max(1_000_000_000).register(kinds, { editor: "money" });

/** A civil date `YYYY-MM-DD` that exists. */
export const date = () => z.iso.date().register(kinds, { editor: "date" });

/** An instant in UTC, `2026-10-01T08:00:00.000Z`. */
export const instant = () => z.iso.datetime().register(kinds, { editor: "instant" });

export const yesNo = () => z.boolean().register(kinds, { editor: "yesNo" });

export const picklist = <const V extends readonly [string, ...string[]]>(list: string, values: V) =>
  z.enum(values).register(kinds, { editor: "picklist", list });

/** Some of a picklist's values, each once. */
export const several = <const V extends readonly [string, ...string[]]>(list: string, values: V) =>
  z
    .array(z.enum(values))
    .max(values.length)
    .refine((chosen) => new Set(chosen).size === chosen.length, { params: { code: "twice" } })
    .register(kinds, { editor: "several", list });

const idOf = () => z.string().regex(/^[a-z]{2,4}_[0-9A-HJKMNP-TV-Z]{26}$/, { error: "id" });

/** Our own id: a prefix that names the kind, and a ULID, so that ids sort by time of creation. */
export const id = () => idOf().register(kinds, { editor: "text" });

/** The id of another record; that it exists is checked on every write. */
export const reference = (refersTo: string) => idOf().register(kinds, { editor: "reference", refersTo });

export const references = (refersTo: string, max = 20) =>
  z.array(idOf()).max(max).register(kinds, { editor: "references", refersTo });

/** Small records inside a record; they have no life of their own. */
export const list = <S extends z.ZodObject>(part: S, max = 200) =>
  z.array(part).max(max).register(kinds, { editor: "list" });

/** Plain JSON frozen at one moment; whoever made it knows its shape. */
export const snapshot = () => z.record(z.string(), z.json()).register(kinds, { editor: "list" });
