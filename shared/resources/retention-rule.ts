import { field, longText, number, picklist, text, yesNo } from "../fields.ts";
import type { FieldErrors } from "../refusal.ts";
import { defineResource, type RecordOf } from "../resource.ts";

/**
 * Where the months begin: `stay` the end of the household's last stay, or the closing of its last referral where that
 * is later, or its last change where there is neither · `day` the day the record is about · `work` the last day of work ·
 * `putAway` the day on which somebody archived it.
 */
export const retentionBeginnings = ["stay", "day", "work", "putAway"] as const;
export type RetentionBeginning = (typeof retentionBeginnings)[number];

/** Reports look back a month by themselves; what is younger than this is still being worked with. */
const LEAST_MONTHS = 3;
const MOST_MONTHS = 1200;

const inOrder = ({ monthsUntilArchived, monthsUntilErased }: Record<string, unknown>): FieldErrors =>
  Number(monthsUntilErased) < Number(monthsUntilArchived)
    ? { monthsUntilErased: { code: "lessThan", params: { other: "monthsUntilArchived" } } }
    : {};

/** How long one kind of record is kept, and why. Made for every kind by the system; the numbers are the cooperative's. */
export const RetentionRule = defineResource({
  name: "retention-rules",
  kind: "RETENTION-RULE",
  idPrefix: "rul",
  beginsWith: "POST /api/retention/rules",
  fields: {
    /** The name of the kind of record. */
    kind: field(text(40), { setBy: "system", grid: 170 }),
    countedFrom: field(picklist("retentionBeginnings", retentionBeginnings), { setBy: "system", grid: 230 }),
    monthsUntilArchived: field(number(LEAST_MONTHS, MOST_MONTHS), { grid: 130 }),
    monthsUntilErased: field(number(LEAST_MONTHS, MOST_MONTHS), { grid: 130 }),
    legalBasis: field(longText(1000), { grid: 420 }),
    /** Until somebody has confirmed it, nothing of this kind goes. */
    confirmed: field(yesNo().default(false), { grid: 110 }),
    note: field(longText(1000).optional(), { grid: 260 }),
  },
  unique: ["kind"],
  title: (rule) => rule.kind,
  check: inOrder,
});
export type RetentionRule = RecordOf<typeof RetentionRule>;
