import * as z from "zod";
import { date, field, list, number, picklist, reference, text } from "../fields.ts";
import { defineResource, type RecordOf } from "../resource.ts";
import { inOrder } from "../rules/order.ts";

export const placeKinds = ["apartment", "room", "slot"] as const;

const availability = z.object({ from: date(), to: date().optional() });

export const Place = defineResource({
  name: "places",
  kind: "PLACE",
  idPrefix: "plc",
  archivingWeighs: "capacity",
  belongsTo: { resource: "units", by: "unitId" },
  fields: {
    unitId: field(reference("units"), { grid: 180, weighs: "capacity" }),
    name: field(text(), { grid: 200 }),
    kind: field(picklist("placeKinds", placeKinds), { grid: 140 }),
    beds: field(number(0, 50).optional(), { grid: 90, weighs: "capacity" }),
    householdsAtOnce: field(number(1, 50).default(1), { grid: 150, weighs: "capacity" }),
    availability: field(list(availability, 100).default([]), { weighs: "capacity" }),
    note: field(text(500).optional(), { grid: 240 }),
  },
  title: (place) => place.name,
  check: (place) => inOrder("availability", place.availability),
});
export type Place = RecordOf<typeof Place>;
