import * as z from "zod";
import { roles } from "#shared/access/roles";
import { purposes } from "#shared/rules/reading-purposes";

/** Who read whose data: ids and codes only, never a value. */
export const AccessEntry = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  /** User name. */
  by: z.string(),
  roles: z.array(z.enum(roles as [string, ...string[]])),
  /** Method and pattern of the route, `GET /api/households/{id}/file`. */
  route: z.string(),
  purpose: z.enum(purposes),
  /** The kinds of record that the answer held. */
  kinds: z.array(z.string()),
  /** The classes of the fields that the answer held (`Sensitivity`). */
  classes: z.array(z.string()),
  /** Ids of the households whose data they are; of the records themselves where none belongs to a household yet. */
  subjects: z.array(z.string()),
  /** What the reader stated, as the id of the record that keeps it (a diary opening). */
  reasonId: z.string().optional(),
});
export type AccessEntry = z.infer<typeof AccessEntry>;

/**
 * Takes an entry before the answer leaves. It must not wait for a network: in the cloud it is a line of the function's
 * log, which a subscription brings to the table; on one machine a line of a file. An answer whose entry cannot be
 * taken is not given.
 */
export type AccessSink = (entry: AccessEntry) => void;
