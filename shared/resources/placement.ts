import * as z from "zod";
import { date, field, list, longText, picklist, reference, text } from "../fields.ts";
import type { FieldErrors } from "../refusal.ts";
import { defineResource, type RecordOf } from "../resource.ts";
import { extensionsAfter } from "../rules/extensions.ts";
import { notBefore } from "../rules/order.ts";

export const placementStatuses = [
  "optioned",
  "confirmed",
  "inProgress",
  "departed",
  "cancelled",
  "didNotArrive",
] as const;

export const departureReasons = [
  "projectConcluded",
  "ownHome",
  "backToFamily",
  "otherService",
  "ruleBreach",
  "householdChoice",
  "endOfFunding",
  "other",
] as const;

export const destinations = [
  "privateRent",
  "publicHousing",
  "family",
  "otherHousing",
  "community",
  "abroad",
  "unknown",
  "other",
] as const;

export const cancellationReasons = [
  "householdDeclined",
  "serviceWithdrew",
  "otherPlaceFound",
  "optionExpired",
  "placeUnavailable",
  "noContact",
  "other",
] as const;

/** A day that had been written down wrongly, and why it was not so. */
const correction = z.object({
  on: date(),
  field: text(40),
  from: date().optional(),
  to: date().optional(),
  reason: longText(1000),
});

const extension = z.object({ from: date(), to: date(), decidedOn: date(), reason: longText(1000).optional() });

/** A stay that takes a place, or is about to, is not put away; it ends first. */
const archivedTooSoon = ({ archived, status }: { archived?: boolean; status: string }): FieldErrors =>
  archived && ["optioned", "confirmed", "inProgress"].includes(status) ? { archived: { code: "stillOpen" } } : {};

/** A stay is half-open: the day of entry counts, the day of departure does not. */
export const Placement = defineResource({
  name: "placements",
  kind: "PLACEMENT",
  idPrefix: "pla",
  beginsWith: "POST /api/units/{id}/admissions",
  belongsTo: { resource: "households", by: "householdId" },
  fields: {
    householdId: field(reference("households"), { setBy: "action", grid: 110 }),
    unitId: field(reference("units"), { setBy: "action", grid: 180 }),
    placeId: field(reference("places").optional(), { setBy: "action", grid: 190 }),
    status: field(picklist("placementStatuses", placementStatuses), { setBy: "action", grid: 140 }),
    referralId: field(reference("referrals").optional(), { setBy: "action", grid: 140 }),
    optionExpiresOn: field(date().optional(), {
      setBy: "action",
      grid: 130,
      due: { as: "optionExpiring", while: { status: ["optioned"] } },
    }),
    expectedIn: field(date().optional(), { setBy: "action", grid: 120 }),
    expectedOut: field(date().optional(), {
      grid: 130,
      due: { as: "departureExpected", while: { status: ["inProgress"] } },
      weighs: "capacity",
    }),
    actualIn: field(date().optional(), { setBy: "action", grid: 120 }),
    actualOut: field(date().optional(), { setBy: "action", grid: 120 }),
    extensions: field(list(extension).default([]), { setBy: "action" }),
    transferredFromId: field(reference("placements").optional(), { setBy: "action" }),
    transferReason: field(longText(1000).optional(), { setBy: "action", sensitivity: "intimate" }),
    departureReason: field(picklist("departureReasons", departureReasons).optional(), { setBy: "action", grid: 180 }),
    destination: field(picklist("destinations", destinations).optional(), { setBy: "action", grid: 160 }),
    cancellationReason: field(picklist("cancellationReasons", cancellationReasons).optional(), {
      setBy: "action",
      grid: 180,
    }),
    cancellationDetail: field(longText(1000).optional(), { setBy: "action", sensitivity: "intimate" }),
    corrections: field(list(correction).optional(), { setBy: "action", sensitivity: "intimate" }),
    overrideReason: field(longText(1000).optional(), { setBy: "action", sensitivity: "intimate" }),
    note: field(text(500).optional(), { sensitivity: "intimate", grid: 260 }),
  },
  title: (placement) => `${placement.actualIn ?? placement.expectedIn ?? ""} ${placement.status}`.trim(),
  settle: (placement, before, today) => ({ ...placement, extensions: extensionsAfter(placement, before, today) }),
  check: (placement) => ({
    ...notBefore(placement, "expectedOut", placement.actualIn ? "actualIn" : "expectedIn"),
    ...archivedTooSoon(placement),
  }),
});
export type Placement = RecordOf<typeof Placement>;
