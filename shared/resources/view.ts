import * as z from "zod";
import { field, list, several, text } from "../fields.ts";
import type { FieldErrors } from "../refusal.ts";
import { defineResource, type RecordOf } from "../resource.ts";
import { staffRoles } from "./staff-member.ts";

const name = () => z.string().min(1).max(60);

/** Spans of days that are reckoned from today. */
export const viewSpans = [
  "past",
  "today",
  "thisWeek",
  "next30Days",
  "lastMonth",
  "thisMonth",
  "nextMonth",
  "thisYear",
] as const;

export const viewTests = ["contains", "oneOf", "range", "span", "empty", "filled"] as const;
export const viewTones = ["ok", "warn", "bad"] as const;

const bound = () => z.union([z.number(), z.string().min(1).max(40)]).optional();

/** Which values of a column are meant. Money in cents, days as `YYYY-MM-DD`; the empty text stands for no value. */
const test = {
  field: name(),
  by: z.enum(viewTests),
  text: z.string().min(1).max(200).optional(),
  values: z.array(z.string().max(200)).max(500).optional(),
  from: bound(),
  to: bound(),
  span: z.enum(viewSpans).optional(),
};

const TestLine = z.object(test);
const ColourLine = z.object({ ...test, tone: z.enum(viewTones) });
const SortLine = z.object({ field: name(), descending: z.boolean() });
const ColumnLine = z.object({
  field: name(),
  hidden: z.boolean(),
  frozen: z.boolean(),
  /** In pixels; unset: as wide as the column comes. */
  width: z.number().min(1).max(4000).optional(),
});

export type ViewTest = z.infer<typeof TestLine>;
export type ViewColour = z.infer<typeof ColourLine>;
export type ViewSort = z.infer<typeof SortLine>;
export type ViewColumn = z.infer<typeof ColumnLine>;

const keepsGrid = (view: { grid: string }, before: { grid: string } | undefined): FieldErrors =>
  before && before.grid !== view.grid ? { grid: { code: "viewKeepsGrid" } } : {};

/**
 * A way of looking at the grid of one kind of record, kept under a name. It holds no record and opens none. What somebody
 * who has left shared with others stays with them until a leader puts it away.
 */
export const View = defineResource({
  name: "views",
  kind: "VIEW",
  idPrefix: "viw",
  fields: {
    name: field(text(80), { sensitivity: "identifying", grid: 260 }),
    /** The kind of record whose grid it is of. */
    grid: field(text(60), { grid: 170 }),
    /** Empty: nobody but its maker knows of it. */
    sharedWith: field(several("staffRoles", staffRoles).default([]), { grid: 260 }),
    /** What somebody looks for may name somebody. */
    filters: field(list(TestLine, 60).default([]), { sensitivity: "identifying" }),
    sort: field(list(SortLine, 20).default([])),
    /** In their order; whatever is not named stands where it comes by itself. */
    columns: field(list(ColumnLine, 120).default([])),
    /** The column by whose values rows stand together. */
    group: field(text(60).optional()),
    colours: field(list(ColourLine, 60).default([]), { sensitivity: "identifying" }),
  },
  title: (view) => view.name,
  check: keepsGrid,
});
export type View = RecordOf<typeof View>;
