import * as z from "zod";
import { partnerScopes } from "./scopes.ts";

/** A partner's client as its own API knows it: kept in the partner's partition, written by the projections only. */
export const PartnerClientView = z.object({
  /** Our own name for it: the partition, `farsi-prossimo`. It outlives every secret and every id of the client. */
  name: z.string(),
  organisationName: z.string(),
  /** All units that exist for it, by code. */
  unitCodes: z.array(z.string()),
  scopes: z.array(z.enum(partnerScopes)),
  requestsPerMinute: z.int().min(1),
  requestsPerDay: z.int().min(1),
  /** Shut at once, whatever its tokens say. */
  suspended: z.boolean(),
  /** Where it wants to be told of changes; unset: nowhere. */
  webhookUrl: z.url().optional(),
  /** How often the secret of its webhook has been made anew; the secret follows from the name and this number. */
  webhookGeneration: z.int().min(1).default(1),
});
export type PartnerClientView = z.output<typeof PartnerClientView>;
