import { createHash } from "node:crypto";
import * as z from "zod";
import { CapacityView } from "#shared/partner/capacity";
import { Delivery } from "#shared/partner/delivery";
import { ReferralDocuments } from "#shared/partner/document";
import { PartnerEvent } from "#shared/partner/event";
import { ReferralReceipt, ReferralState, SentReferral } from "#shared/partner/referral";
import { PartnerReport } from "#shared/partner/report";
import type { Item, Key, Table, Write } from "./table.ts";
import { PARTNER_KEY_PREFIX } from "./table-definition.ts";

/** A referral as it came in. What it says is dropped once staff have it: the partner's partition is no archive. */
const InboxReferral = z.object({
  ...ReferralReceipt.omit({ state: true }).shape,
  requestedUnit: z.string(),
  /** Unset once a referral record has been made of it. */
  content: SentReferral.optional(),
});
export type InboxReferral = z.infer<typeof InboxReferral>;

/** What was answered to a key or a reference of the partner's own, so that a repetition is answered the same. */
const Answered = z.object({ bodyHash: z.string(), receipt: ReferralReceipt });
export type Answered = z.infer<typeof Answered>;

/** The kinds of item in a partner's partition, each with the shape of its content. */
const kinds = {
  CAPACITY: CapacityView,
  REFERRAL: ReferralState,
  REPORT: PartnerReport,
  INBOX: InboxReferral,
  REFERENCE: Answered,
  REQUEST: Answered,
  DOCUMENTS: ReferralDocuments,
  EVENT: PartnerEvent,
  /** The last event of its feed: whoever adds one replaces it, so that events stand in the order of their making. */
  FEED: z.object({ last: z.string() }),
  DELIVERY: Delivery,
};
type Kind = keyof typeof kinds;
type Content<K extends Kind> = z.output<(typeof kinds)[K]>;

/** An item of a partner's partition. `K` is known by its place and so are the shape and the version. */
export interface Place<K extends Kind> {
  partner: string;
  kind: K;
  id: string;
}

/**
 * Where it stands what was answered to a reference. Nobody may delete an item, and a partner's own word for a person
 * would stay in its key for ever: so the key holds only the word's hash, salted with whose word it is.
 */
export const referencePlace = (partner: string, reference: string): Place<"REFERENCE"> => ({
  partner,
  kind: "REFERENCE",
  id: createHash("sha256")
    .update(JSON.stringify([partner, reference]))
    .digest("base64url"),
});

/** What stands in a place; version 0 where nothing has ever stood, no content where it has been taken away. */
export interface Seen<K extends Kind> extends Place<K> {
  version: number;
  content?: Content<K>;
}

const partitionOf = (partner: string) => `${PARTNER_KEY_PREFIX}${partner}`;

const keyOf = ({ partner, kind, id }: Place<Kind>): Key => ({ pk: partitionOf(partner), sk: `${kind}#${id}` });

const contentOf = <K extends Kind>(kind: K, stored: unknown): Content<K> => kinds[kind].parse(stored) as Content<K>;

const seenIn = <K extends Kind>(place: Place<K>, { version, content }: Item): Seen<K> => ({
  ...place,
  version: Number(version),
  ...(content !== undefined && { content: contentOf(place.kind, content) }),
});

/** Access pattern 12: one item of a partner by its kind and id. */
export const lookAt = async <K extends Kind>(table: Table, place: Place<K>): Promise<Seen<K>> => {
  const item = await table.get(keyOf(place));
  return item ? seenIn(place, item) : { ...place, version: 0 };
};

/** Access pattern 11, whole: every place of one kind that a partner has ever had, emptied ones too. */
export const allPlaces = async <K extends Kind>(
  table: Table,
  { partner, kind }: Omit<Place<K>, "id">,
): Promise<Seen<K>[]> => {
  const items = await table.all({ partition: partitionOf(partner), begins: `${kind}#` });
  return items.map((item) => seenIn({ partner, kind, id: item.sk.slice(kind.length + 1) }, item));
};

/** Puts content where nothing stood or where it stood at the version that was seen; otherwise the race is lost. */
export const putThere = <K extends Kind>(seen: Seen<K>, content: Content<K>, expiresAt?: number): Write =>
  put(seen, { content, ...(expiresAt !== undefined && { expiresAt }) });

/** Takes away what stands in a place: nobody may delete an item, so an empty one stays. */
export const emptyThere = (seen: Seen<Kind>): Write => put(seen, {});

const put = ({ partner, kind, id, version }: Seen<Kind>, what: { content?: unknown; expiresAt?: number }): Write => ({
  action: {
    Put: {
      Item: { ...keyOf({ partner, kind, id }), version: version + 1, ...what },
      ...(version === 0 ? { ConditionExpression: "attribute_not_exists(pk)" } : stillAt(version)),
    },
  },
});

// Spelt here and not taken from `records.ts`, which would bring every kind of record into the partner's function.
const stillAt = (version: number) => ({
  ConditionExpression: "#version = :seen",
  ExpressionAttributeNames: { "#version": "version" },
  ExpressionAttributeValues: { ":seen": version },
});

/** Puts content into a place of which nobody knows anything yet. */
export const putNew = <K extends Kind>(place: Place<K>, content: Content<K>, expiresAt?: number): Write =>
  putThere({ ...place, version: 0 }, content, expiresAt);

export interface PartnerPage<K extends Kind> {
  items: Content<K>[];
  /** The id after which the next page begins. */
  next?: string;
}

/** Access pattern 11: a partner's items of one kind in the order of their ids, which is that of their making. */
export const pageOf = async <K extends Kind>(
  table: Table,
  { partner, kind }: Omit<Place<K>, "id">,
  { after, limit }: { after?: string; limit: number },
): Promise<PartnerPage<K>> => {
  const page = await table.page({
    partition: partitionOf(partner),
    begins: `${kind}#`,
    startKey: after === undefined ? undefined : { ...keyOf({ partner, kind, id: after }) },
    limit,
  });
  const last = page.nextKey && String(page.nextKey.sk).slice(kind.length + 1);
  const items = page.items.flatMap(({ content }) => (content === undefined ? [] : [contentOf(kind, content)]));
  return { items, next: last };
};

const placeOf =
  <K extends Kind>(wanted: K) =>
  ({ pk, sk }: Key): Place<K> | undefined => {
    const [kind, id] = sk.split("#");
    const isOne = pk.startsWith(PARTNER_KEY_PREFIX) && kind === wanted && id !== undefined;
    return isOne ? { partner: pk.slice(PARTNER_KEY_PREFIX.length), kind: wanted, id } : undefined;
  };

/** The referral behind a changed item, when it is one that a partner has sent in. */
export const inboxPlaceOf = placeOf("INBOX");

/** The documents behind a changed item, when it is what a partner has announced. */
export const documentsPlaceOf = placeOf("DOCUMENTS");

const eventPlaceOf = placeOf("EVENT");

const deliveryPlaceOf = placeOf("DELIVERY");

/** The partner of whose being told a changed item is the state. */
export const partnerOfDelivery = (key: Key): string | undefined => deliveryPlaceOf(key)?.partner;

/** The partner in whose feed a changed item is an event. */
export const partnerOfEvent = (key: Key): string | undefined => eventPlaceOf(key)?.partner;
