import { date, field, picklist, reference, text } from "../fields.ts";
import { defineResource, type RecordOf } from "../resource.ts";
import { after } from "../rules/order.ts";

export const outageReasons = ["maintenance", "turnaround", "unfit", "other"] as const;

/** Half-open: `to` is the first day on which the place can be used again. */
export const Outage = defineResource({
  name: "outages",
  kind: "OUTAGE",
  idPrefix: "out",
  archivingWeighs: "capacity",
  belongsTo: { resource: "places", by: "placeId" },
  fields: {
    placeId: field(reference("places"), { grid: 220, weighs: "capacity" }),
    from: field(date(), { grid: 120, weighs: "capacity" }),
    to: field(date().optional(), { grid: 120, due: { as: "outageEnding" }, weighs: "capacity" }),
    reason: field(picklist("outageReasons", outageReasons), { grid: 150 }),
    note: field(text(500).optional(), { grid: 320 }),
  },
  title: (outage) => `${outage.from}${outage.to ? ` – ${outage.to}` : ""}`,
  check: (outage) => after(outage, "to", "from"),
});
export type Outage = RecordOf<typeof Outage>;
