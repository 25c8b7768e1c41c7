import { date, field, instant, longText, reference } from "../fields.ts";
import { defineResource, type RecordOf } from "../resource.ts";

/** How long a diary stays open to whoever gave a reason, in minutes. */
export const OPEN_MINUTES = 30;

/** Somebody who answers for the service has read a diary that is not hers to read, and said why. */
export const DiaryOpening = defineResource({
  name: "diary-openings",
  kind: "OPENING",
  idPrefix: "opn",
  beginsWith: "POST /api/households/{id}/diary-openings",
  belongsTo: { resource: "households", by: "householdId" },
  fields: {
    householdId: field(reference("households"), { setBy: "action", grid: 110 }),
    reason: field(longText(1000), { setBy: "action", sensitivity: "intimate", grid: 400 }),
    openedById: field(reference("staff").optional(), { setBy: "action", grid: 170 }),
    openedAt: field(instant(), { setBy: "action", grid: 170 }),
    until: field(instant(), { setBy: "action", grid: 170 }),
    acknowledgedOn: field(date().optional(), { setBy: "action", grid: 130 }),
    acknowledgedById: field(reference("staff").optional(), { setBy: "action", grid: 170 }),
  },
  title: (opening) => opening.openedAt.slice(0, 10),
});
export type DiaryOpening = RecordOf<typeof DiaryOpening>;
