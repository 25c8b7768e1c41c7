import { date, field, instant, number, snapshot, text } from "../fields.ts";
import { defineResource, type RecordOf } from "../resource.ts";

/** A frozen answer to "how full were the houses": never edited, only made again. */
export const CapacityReport = defineResource({
  name: "capacity-reports",
  kind: "REPORT",
  idPrefix: "rep",
  beginsWith: "POST /api/capacity-reports",
  fields: {
    from: field(date(), { setBy: "action", grid: 120 }),
    to: field(date(), { setBy: "action", grid: 120 }),
    asOf: field(instant(), { setBy: "action", grid: 180 }),
    ruleVersion: field(text(40), { setBy: "action", grid: 120 }),
    inputHash: field(text(80), { setBy: "action", grid: 200 }),
    anomalies: field(number(), { setBy: "action", grid: 110 }),
    snapshot: field(snapshot(), { setBy: "action" }),
  },
  title: (report) => `${report.from} – ${report.to}`,
});
export type CapacityReport = RecordOf<typeof CapacityReport>;
