import * as z from "zod";
import { date, field, list, longText, number, picklist, reference, snapshot, text } from "../fields.ts";
import { defineResource, type RecordOf } from "../resource.ts";

export const reviewStatuses = ["open", "signed"] as const;

const remark = z.object({
  /** Of an entry in the sample. */
  entryId: text(60),
  remark: longText(1000),
  on: date(),
  staffId: reference("staff").optional(),
});

/** Who has read whose data in a month, by a sample that somebody looks through and signs. */
export const AccessReview = defineResource({
  name: "access-reviews",
  kind: "ACCESS-REVIEW",
  idPrefix: "acr",
  beginsWith: "the first of each month",
  fields: {
    /** `YYYY-MM`. */
    month: field(text(7), { setBy: "system", grid: 100 }),
    status: field(picklist("accessReviewStatuses", reviewStatuses).default("open"), { setBy: "action", grid: 110 }),
    drawnOn: field(date(), { setBy: "system", grid: 130 }),
    /** Entries of the whole month, and those in the sample. */
    entries: field(number(), { setBy: "system", grid: 110 }),
    sampled: field(number(), { setBy: "system", grid: 110 }),
    /** The entries as they stood: `{ items }`. */
    sample: field(snapshot(), { setBy: "system" }),
    remarks: field(list(remark, 500).default([]), { setBy: "action", sensitivity: "intimate" }),
    conclusion: field(longText(2000).optional(), { setBy: "action", sensitivity: "intimate", grid: 300 }),
    signedOn: field(date().optional(), { setBy: "action", grid: 130 }),
    signedById: field(reference("staff").optional(), { setBy: "action", grid: 170 }),
  },
  title: (review) => review.month,
});
export type AccessReview = RecordOf<typeof AccessReview>;
