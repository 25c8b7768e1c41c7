import * as z from "zod";
import { field, id, instant, list, longText, number, picklist, reference, references, text } from "../fields.ts";
import { defineResource, type RecordOf } from "../resource.ts";

export const retentionTriggers = ["schedule", "hand", "request"] as const;
export const erasureGrounds = ["noLongerNeeded", "consentWithdrawn", "objection", "unlawful", "legalDuty"] as const;

const ruleApplied = z.object({
  kind: text(40),
  monthsUntilArchived: number(),
  monthsUntilErased: number(),
});

const kindDone = z.object({
  kind: text(40),
  archived: number(),
  erased: number(),
  ids: z.array(id()),
});

/** What one run of the retention rules has done: how many of each kind and which ids, never what stood in them. */
export const RetentionRun = defineResource({
  name: "retention-runs",
  kind: "RETENTION-RUN",
  idPrefix: "run",
  beginsWith: "POST /api/retention/runs",
  fields: {
    startedAt: field(instant(), { setBy: "action", grid: 180 }),
    /** Unset while it runs, and for ever where it was cut short: the next one goes on. */
    endedAt: field(instant().optional(), { setBy: "action", grid: 180 }),
    trigger: field(picklist("retentionTriggers", retentionTriggers), { setBy: "action", grid: 150 }),
    householdId: field(reference("households").optional(), { setBy: "action", grid: 110 }),
    /** Where else it reached: somebody may have been part of several households. */
    otherHouseholdIds: field(references("households", 100).optional(), { setBy: "action", grid: 110 }),
    ground: field(picklist("erasureGrounds", erasureGrounds).optional(), { setBy: "action", grid: 200 }),
    reason: field(longText(1000).optional(), { setBy: "action" }),
    archivedCount: field(number().default(0), { setBy: "action", grid: 110 }),
    erasedCount: field(number().default(0), { setBy: "action", grid: 110 }),
    /** Records that changed meanwhile, or were too many for one night. */
    leftCount: field(number().default(0), { setBy: "action", grid: 110 }),
    rules: field(list(ruleApplied).default([]), { setBy: "action" }),
    kinds: field(list(kindDone).default([]), { setBy: "action" }),
  },
  title: (run) => run.startedAt,
});
export type RetentionRun = RecordOf<typeof RetentionRun>;
