import { incrementBase32, ulid } from "ulid";
import { epochSeconds } from "#shared/dates";
import { EVENT_PREFIX, EVENTS_KEPT_DAYS, type News, type PartnerEvent } from "#shared/partner/event";
import { lookAt, putNew, putThere } from "./partner-view.ts";
import type { Table, Write } from "./table.ts";

const KEPT_SECONDS = EVENTS_KEPT_DAYS * 24 * 3_600;

/** An event's ULID after all others of its feed, whatever the clock says. */
const nextAfter = (last: string | undefined, now: string): string => {
  const made = ulid(Date.parse(now));
  return last === undefined || made > last ? made : incrementBase32(last);
};

/**
 * Adds an event to a partner's feed, in the transaction of what it speaks of. Two that add at once race for the feed's
 * head, so events are committed in the order of their ids: whoever has read up to one has missed none before it.
 */
export const newEvent = async (
  table: Table,
  partner: string,
  { news, now }: { news: News; now: string },
): Promise<Write[]> => {
  const feed = await lookAt(table, { partner, kind: "FEED", id: "HEAD" });
  const id = nextAfter(feed.content?.last, now);
  const event = { id: `${EVENT_PREFIX}_${id}`, at: now, ...news } satisfies PartnerEvent;
  return [
    putThere(feed, { last: id }),
    putNew({ partner, kind: "EVENT", id }, event, epochSeconds(now) + KEPT_SECONDS),
  ];
};

/** The ULID of the last event of a partner's feed; unset before the first. */
export const lastEvent = async (table: Table, partner: string): Promise<string | undefined> =>
  (await lookAt(table, { partner, kind: "FEED", id: "HEAD" })).content?.last;
