import { date, field, longText, number, references, text } from "../fields.ts";
import { defineResource, type RecordOf } from "../resource.ts";
import { notInFuture } from "../rules/order.ts";

/** An hour with the supervisor. It belongs to the team, never to a household's file. */
export const SupervisionSession = defineResource({
  name: "supervision-sessions",
  kind: "SUPERVISION",
  idPrefix: "sup",
  fields: {
    heldOn: field(date(), { grid: 120 }),
    supervisor: field(text(), { sensitivity: "identifying", grid: 200 }),
    attendeeIds: field(references("staff", 60).default([]), { grid: 260 }),
    minutes: field(number(1, 1440).optional(), { grid: 90 }),
    topic: field(text(300).optional(), { sensitivity: "intimate", grid: 300 }),
    notes: field(longText().optional(), { sensitivity: "intimate", grid: 300 }),
  },
  title: (session) => session.heldOn,
  check: (session, _before, today) => notInFuture(session, "heldOn", today),
});
export type SupervisionSession = RecordOf<typeof SupervisionSession>;
