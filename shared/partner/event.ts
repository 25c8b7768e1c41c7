import * as z from "zod";
import { partnerDocumentId } from "./document.ts";
import { partnerReferralId, partnerStates, reasonClasses } from "./referral.ts";

const head = { id: z.string().regex(/^evt_[0-9A-HJKMNP-TV-Z]{26}$/), at: z.iso.datetime() };

/** What has happened, by kinds: ids and states, so that nothing is said here that the lists do not say. */
export const PartnerEvent = z
  .discriminatedUnion("type", [
    z.strictObject({
      ...head,
      type: z.literal("referral.stateChanged"),
      data: z.strictObject({
        referralId: partnerReferralId(),
        state: z.enum(partnerStates),
        stateSince: z.iso.datetime(),
        reasonClass: z.enum(reasonClasses).optional(),
      }),
    }),
    z.strictObject({ ...head, type: z.literal("capacity.changed"), data: z.strictObject({ unit: z.string() }) }),
    z.strictObject({
      ...head,
      type: z.literal("report.published"),
      data: z.strictObject({ reportId: z.string(), from: z.iso.date(), to: z.iso.date() }),
    }),
    z.strictObject({
      ...head,
      type: z.literal("document.received"),
      data: z.strictObject({ referralId: partnerReferralId(), documentId: partnerDocumentId() }),
    }),
    z.strictObject({
      ...head,
      type: z.literal("webhook.givenUp"),
      data: z.strictObject({ eventId: z.string(), attempts: z.int().min(1) }),
    }),
  ])
  .meta({ id: "Event" });
export type PartnerEvent = z.infer<typeof PartnerEvent>;

type Told<E> = E extends PartnerEvent ? Omit<E, "id" | "at"> : never;

/** An event before it has its id and its moment. */
export type News = Told<PartnerEvent>;

export const EVENT_PREFIX = "evt";

/** The ULID of an event, under which it is kept. */
export const ulidOfEvent = ({ id }: PartnerEvent): string => id.slice(EVENT_PREFIX.length + 1);

/** Events are kept for so many days. */
export const EVENTS_KEPT_DAYS = 90;
