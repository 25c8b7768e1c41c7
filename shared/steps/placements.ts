import { date, field, longText, picklist, reference } from "../fields.ts";
import { departureReasons, destinations, Placement } from "../resources/placement.ts";
import { defineStep, type Step } from "../step.ts";

const overrideReason = () => field(longText(1000).optional(), { sensitivity: "intimate" });
const reason = () => field(longText(1000), { sensitivity: "intimate" });

export const confirm = defineStep({
  of: Placement,
  name: "confirm",
  path: "confirmation",
  from: ["optioned"],
  to: "confirmed",
  allow: "reservePlace",
  asks: ["expectedIn", "expectedOut"],
});

/** New days for what is reserved, another place of its unit, or a later end for an option. */
export const reschedule = defineStep({
  of: Placement,
  name: "reschedule",
  path: "schedule",
  from: ["optioned", "confirmed"],
  allow: "reservePlace",
  asks: ["expectedIn", "expectedOut", "optionExpiresOn", "placeId"],
});

export const enter = defineStep({
  of: Placement,
  name: "enter",
  path: "entry",
  from: ["optioned", "confirmed"],
  to: "inProgress",
  allow: "admit",
  asks: ["expectedOut"],
  fields: { on: field(date()), overrideReason: overrideReason() },
});

/** The household stays longer; the reason and the day of the decision stay on the placement. */
export const extend = defineStep({
  of: Placement,
  name: "extend",
  path: "extension",
  from: ["inProgress"],
  allow: "reservePlace",
  fields: { to: field(date()), reason: reason() },
});

/** One event, two stays: no night between them and none twice. */
export const transfer = defineStep({
  of: Placement,
  name: "transfer",
  path: "transfer",
  from: ["inProgress"],
  allow: "reservePlace",
  fields: {
    unitId: field(reference("units")),
    placeId: field(reference("places").optional()),
    on: field(date()),
    expectedOut: field(date().optional()),
    reason: reason(),
    overrideReason: overrideReason(),
  },
});

export const depart = defineStep({
  of: Placement,
  name: "depart",
  path: "departure",
  from: ["inProgress"],
  to: "departed",
  allow: "depart",
  fields: {
    on: field(date()),
    reason: field(picklist("departureReasons", departureReasons)),
    destination: field(picklist("destinations", destinations)),
  },
});

export const cancel = defineStep({
  of: Placement,
  name: "cancel",
  path: "cancellation",
  from: ["optioned", "confirmed"],
  to: "cancelled",
  allow: "reservePlace",
  asks: ["cancellationReason", "cancellationDetail"],
  needs: ["cancellationReason"],
});

export const recordNoShow = defineStep({
  of: Placement,
  name: "recordNoShow",
  path: "no-show",
  from: ["confirmed"],
  to: "didNotArrive",
  allow: "reservePlace",
  when: ({ expectedIn }, today) => typeof expectedIn === "string" && expectedIn <= today,
  asks: ["cancellationReason", "cancellationDetail"],
  needs: ["cancellationReason"],
});

/** Days that were written down wrongly; both calendars follow, and the reason stays. */
export const correct = defineStep({
  of: Placement,
  name: "correct",
  path: "correction",
  from: ["inProgress", "departed"],
  allow: "reservePlace",
  asks: ["actualIn", "actualOut"],
  fields: { reason: reason(), overrideReason: overrideReason() },
});

/** In the order in which buttons show them. */
export const placementSteps: readonly Step[] = [
  confirm,
  enter,
  reschedule,
  extend,
  transfer,
  depart,
  correct,
  recordNoShow,
  cancel,
];
