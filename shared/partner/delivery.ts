import * as z from "zod";

/** How far a partner has been told of its events, and what came of the last attempt. */
export const Delivery = z.object({
  /** The address that it is told under; unset while it wants to be told nothing. */
  url: z.string().optional(),
  /** The ULID of the last event that was taken, or given up; unset before the first. */
  after: z.string().optional(),
  /** How often the next one has been tried. */
  attempts: z.int().min(0),
  nextAttemptAt: z.iso.datetime().optional(),
  /** Why the last attempt failed: a status or a code of ours, never what somebody wrote. */
  lastFailure: z.string().optional(),
  /** When the first attempt failed of those that have failed since one was taken. */
  failingSince: z.iso.datetime().optional(),
  deliveredAt: z.iso.datetime().optional(),
  /** How many events have been given up. */
  givenUp: z.int().min(0),
  /** Until then somebody is at it. */
  leasedUntil: z.iso.datetime().optional(),
});
export type Delivery = z.infer<typeof Delivery>;

/** What whoever looks after a partner's client has to know of it: the staff's own copy, written by the projections. */
export const DeliveryState = Delivery.pick({
  nextAttemptAt: true,
  lastFailure: true,
  failingSince: true,
  deliveredAt: true,
  givenUp: true,
}).extend({
  /** Events that it has not taken yet; counted up to a thousand. */
  waiting: z.int().min(0),
});
export type DeliveryState = z.infer<typeof DeliveryState>;
