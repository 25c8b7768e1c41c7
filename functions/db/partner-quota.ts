import { epochSeconds } from "#shared/dates";
import type { Table } from "./table.ts";
import { PARTNER_KEY_PREFIX } from "./table-definition.ts";

/** A stretch of time in which so many requests may come. */
export interface Window {
  /** Names it: its beginning in UTC, `2026-10-12T07:30` or `2026-10-12`. */
  id: string;
  limit: number;
  /** The instant at which it ends. */
  endsAt: string;
}

/**
 * Access pattern 28: counts one request of a partner and answers how many there have been in the window; nothing when
 * it is full. Exact however many come at once; a window that is over expires by itself.
 */
export const tallyRequest = (table: Table, partner: string, { id, limit, endsAt }: Window) =>
  table.tally({ pk: `${PARTNER_KEY_PREFIX}${partner}`, sk: `QUOTA#${id}` }, limit, epochSeconds(endsAt) + 3_600);
