import { lastEvent, newEvent } from "#functions/db/partner-events";
import { lookAt, pageOf, putThere, type Seen } from "#functions/db/partner-view";
import { LostRace, type Table, type Write } from "#functions/db/table";
import type { PartnerClientView } from "#shared/partner/client";
import type { Delivery } from "#shared/partner/delivery";
import { type PartnerEvent, ulidOfEvent } from "#shared/partner/event";
import { knownClient } from "./known-partners.ts";
import { mayBeTold } from "./partner-changes.ts";

const MINUTE = 60_000;

/** How long to wait after each failure, in minutes; after the last one an event is given up. */
const pauses = [1, 5, 15, 60, 180, 360, 720, 1_440];

/** Longer than any one attempt takes. */
const LEASE_MS = MINUTE;

/** As many as fit into one run; the rest follows within a minute. */
const MOST_AT_ONCE = 50;

export interface Telling {
  table: Table;
  now: () => string;
  /** Sends one event; answers why it was not taken. */
  send: (client: PartnerClientView & { webhookUrl: string }, event: PartnerEvent) => Promise<string | undefined>;
}

const later = (now: string, milliseconds: number) => new Date(Date.parse(now) + milliseconds).toISOString();

const withAddress = (client: PartnerClientView): client is PartnerClientView & { webhookUrl: string } =>
  client.webhookUrl !== undefined;

/**
 * Tells a partner what has happened, event by event in their order, each until it is taken. Whoever is at it holds a
 * lease, so two that begin at once do not both tell; a run that dies is taken up when its lease is over, and may tell
 * an event twice under the same id.
 */
export const tellPartner = async (
  telling: Telling,
  client: PartnerClientView & { clientId: string },
): Promise<void> => {
  try {
    const held = await takeLease(telling, client);
    if (held) await tellAll(telling, client.clientId, held);
  } catch (error) {
    // Somebody else is at it: what is left is theirs.
    if (!(error instanceof LostRace)) throw error;
  }
};

type Held = Seen<"DELIVERY"> & { content: Delivery };

const keep = async (
  { table }: Telling,
  seen: Seen<"DELIVERY">,
  content: Delivery,
  more: Write[] = [],
): Promise<Held> => {
  await table.commit([putThere(seen, content), ...more]);
  return { ...seen, version: seen.version + 1, content };
};

/** As if no attempt had failed. */
const unhindered = ({ lastFailure: _, failingSince: __, nextAttemptAt: ___, ...content }: Delivery): Delivery => ({
  ...content,
  attempts: 0,
});

const takeLease = async (telling: Telling, client: PartnerClientView): Promise<Held | undefined> => {
  const { table } = telling;
  const seen = await lookAt(table, { partner: client.name, kind: "DELIVERY", id: "STATE" });
  const now = telling.now();
  const { content } = seen;
  const url = client.webhookUrl;
  if (url === undefined) {
    if (content?.url !== undefined) await keep(telling, seen, { ...unhindered(content), url });
    return undefined;
  }
  if (content?.leasedUntil !== undefined && content.leasedUntil > now) return undefined;
  const leasedUntil = later(now, LEASE_MS);
  // Whoever has just given an address is told what happens from now on.
  if (content?.url === undefined) {
    const after = await lastEvent(table, client.name);
    return keep(telling, seen, { url, after, attempts: 0, givenUp: content?.givenUp ?? 0, leasedUntil });
  }
  // Another address gets its chance at once.
  if (content.url !== url) return keep(telling, seen, { ...unhindered(content), url, leasedUntil });
  const isDue = content.nextAttemptAt === undefined || content.nextAttemptAt <= now;
  return isDue ? keep(telling, seen, { ...content, leasedUntil }) : undefined;
};

const nextEvent = async (
  { table }: Telling,
  partner: string,
  { after }: Delivery,
): Promise<PartnerEvent | undefined> => {
  const { items } = await pageOf(table, { partner, kind: "EVENT" }, { after: after ?? "0", limit: 1 });
  return items[0];
};

/** Whether a client wants to be told, and may be, under the address that somebody has begun with. */
const isToldAt = (
  client: PartnerClientView | undefined,
  { url }: Delivery,
): client is PartnerClientView & { webhookUrl: string } =>
  client !== undefined && withAddress(client) && client.webhookUrl === url && !client.suspended;

const tellAll = async (telling: Telling, clientId: string, first: Held) => {
  let held = first;
  for (let count = 0; count < MOST_AT_ONCE; count += 1) {
    // Asked before each: who is suspended in the middle of it is told nothing more.
    const client = await knownClient(telling.table, clientId);
    if (!isToldAt(client, held.content)) break;
    const event = await nextEvent(telling, client.name, held.content);
    if (!event) break;
    held = await (isToldTo(client, event) ? told(telling, client, held, event) : passedOver(telling, held, event));
    if (held.content.nextAttemptAt !== undefined) break;
  }
  await keep(telling, held, { ...held.content, leasedUntil: undefined });
};

/** Whether an event is sent to a client; that one was given up stands in the feed only. */
export const isToldTo = ({ scopes }: Pick<PartnerClientView, "scopes">, event: PartnerEvent): boolean =>
  mayBeTold(scopes, event) && event.type !== "webhook.givenUp";

const told = async (
  telling: Telling,
  client: PartnerClientView & { webhookUrl: string },
  held: Held,
  event: PartnerEvent,
): Promise<Held> => {
  const why = await telling.send(client, event);
  return why === undefined ? taken(telling, held, event) : refused(telling, held, { event, why });
};

const taken = (telling: Telling, held: Held, event: PartnerEvent): Promise<Held> => {
  const now = telling.now();
  const after = ulidOfEvent(event);
  const leasedUntil = later(now, LEASE_MS);
  return keep(telling, held, { ...unhindered(held.content), after, deliveredAt: now, leasedUntil });
};

/** Nothing was sent, so it says nothing of whether the address answers. */
const passedOver = (telling: Telling, held: Held, event: PartnerEvent): Promise<Held> => {
  const { nextAttemptAt: _, ...content } = held.content;
  const leasedUntil = later(telling.now(), LEASE_MS);
  return keep(telling, held, { ...content, after: ulidOfEvent(event), attempts: 0, leasedUntil });
};

/** Tries again after a pause, and in the end goes on without: the feed then says which event was never taken. */
const refused = async (
  telling: Telling,
  held: Held,
  { event, why }: { event: PartnerEvent; why: string },
): Promise<Held> => {
  const now = telling.now();
  const attempts = held.content.attempts + 1;
  const pause = pauses[attempts - 1];
  const failed = { ...held.content, lastFailure: why, failingSince: held.content.failingSince ?? now };
  if (pause !== undefined)
    return keep(telling, held, { ...failed, attempts, nextAttemptAt: later(now, pause * MINUTE) });
  const news = { type: "webhook.givenUp", data: { eventId: event.id, attempts } } as const;
  const givenUp = await newEvent(telling.table, held.partner, { news, now });
  const { nextAttemptAt: _, ...rest } = failed;
  return keep(telling, held, { ...rest, after: ulidOfEvent(event), attempts: 0, givenUp: failed.givenUp + 1 }, givenUp);
};

/** How far a partner has been told, for whoever looks after its client; unset while it has never been told anything. */
export const deliveryOf = async (table: Table, partner: string): Promise<Delivery | undefined> =>
  (await lookAt(table, { partner, kind: "DELIVERY", id: "STATE" })).content;
