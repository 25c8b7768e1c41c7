import { createHash } from "node:crypto";
import { newEvent } from "#functions/db/partner-events";
import { lookAt, putThere, type Seen } from "#functions/db/partner-view";
import { epochSeconds } from "#shared/dates";
import {
  type AnnouncedDocument,
  AWAITED_SECONDS,
  LINK_SECONDS,
  MOST_DOCUMENTS,
  type ReferralDocument,
  type ReferralDocuments,
  type UploadTicket,
} from "#shared/partner/document";
import { Refusal } from "#shared/refusal";
import type { PartnerContext } from "./partner-context.ts";
import { untilWon } from "./retry.ts";
import { documentKey } from "./uploads.ts";

type Kept = ReferralDocuments["documents"][number];

const DOCUMENT_PREFIX = "pdc";

/** A referral that is not the partner's, and one that does not exist, are the same "no": one read tells. */
const refuseForeign = async ({ table, partner }: PartnerContext, referralId: string): Promise<void> => {
  const { content } = await lookAt(table, { partner: partner.id, kind: "REFERRAL", id: referralId });
  if (!content) throw new Refusal("notFound", { params: { resource: "referrals" } });
};

const seenDocuments = ({ table, partner }: PartnerContext, referralId: string): Promise<Seen<"DOCUMENTS">> =>
  lookAt(table, { partner: partner.id, kind: "DOCUMENTS", id: referralId });

const ageOf = ({ announcedAt }: Kept, now: string): number => epochSeconds(now) - epochSeconds(announcedAt);

/** Nothing comes any more: a file whose document is forgotten would lie in the store for ever, and nobody would know. */
const isLost = (document: Kept, now: string): boolean => ageOf(document, now) > AWAITED_SECONDS;

/** What has come since somebody looked: its size is what was announced, or the store would not have taken it. */
const arrivedOf = async (ctx: PartnerContext, referralId: string, documents: readonly Kept[]): Promise<Set<string>> => {
  const expected = documents.filter(({ state }) => state === "expected");
  const sizes = await Promise.all(expected.map(({ id }) => ctx.objects.sizeOf(documentKey(referralId, id))));
  return new Set(expected.filter((_, at) => sizes[at] !== undefined).map(({ id }) => id));
};

const shown = ({ requestKey: _, ...document }: Kept): ReferralDocument => document;

/**
 * Announces a document of a referral and answers where to put it. One that was announced before and never came makes
 * room when it is waited for no longer. Refuses with `notFound`, `tooManyDocuments` or
 * `idempotencyKeyReused`.
 */
export const announceDocument = async (
  ctx: PartnerContext,
  referralId: string,
  announced: AnnouncedDocument,
): Promise<UploadTicket> => {
  await refuseForeign(ctx, referralId);
  const document = await untilWon(async () => {
    const seen = await seenDocuments(ctx, referralId);
    const documents = seen.content?.documents ?? [];
    const earlier = earlierOf(ctx, documents, announced);
    if (earlier) return announcedAgain(ctx, seen, { referralId, documents, earlier });
    const arrived = await arrivedOf(ctx, referralId, documents);
    const now = ctx.now();
    const left = documents.filter((one) => one.state === "received" || arrived.has(one.id) || !isLost(one, now));
    if (left.length >= MOST_DOCUMENTS) throw new Refusal("tooManyDocuments", { params: { max: MOST_DOCUMENTS } });
    const made: Kept = { id: ctx.newId(DOCUMENT_PREFIX), ...announced, state: "expected", announcedAt: now };
    const kept = { ...made, ...(ctx.idempotencyKey !== undefined && { requestKey: hashOf(ctx.idempotencyKey) }) };
    await ctx.table.commit([putThere(seen, { referralId, documents: [...left, kept] })]);
    return made;
  });
  return ticketFor(ctx, referralId, document);
};

/** Whoever asks for another address once the first is over is waited for as long as at first. */
const announcedAgain = async (
  ctx: PartnerContext,
  seen: Seen<"DOCUMENTS">,
  { referralId, documents, earlier }: { referralId: string; documents: readonly Kept[]; earlier: Kept },
): Promise<Kept> => {
  const now = ctx.now();
  if (earlier.state === "received" || ageOf(earlier, now) <= LINK_SECONDS) return earlier;
  const again = { ...earlier, announcedAt: now };
  const kept = documents.map((one) => (one.id === earlier.id ? again : one));
  await ctx.table.commit([putThere(seen, { referralId, documents: kept })]);
  return again;
};

const hashOf = (key: string) => createHash("sha256").update(key).digest("base64url");

const earlierOf = ({ idempotencyKey }: PartnerContext, documents: readonly Kept[], announced: AnnouncedDocument) => {
  if (idempotencyKey === undefined) return undefined;
  const earlier = documents.find(({ requestKey }) => requestKey === hashOf(idempotencyKey));
  if (!earlier) return undefined;
  const { contentType, bytes, kind } = earlier;
  const isSame = contentType === announced.contentType && bytes === announced.bytes && kind === announced.kind;
  if (!isSame) throw new Refusal("idempotencyKeyReused");
  return earlier;
};

const ticketFor = async (ctx: PartnerContext, referralId: string, document: Kept): Promise<UploadTicket> => {
  const { contentType, bytes, id } = document;
  const key = documentKey(referralId, id);
  const link = await ctx.objects.uploadLink({ key, contentType, bytes, expiresIn: LINK_SECONDS });
  const expiresAt = new Date(Date.parse(ctx.now()) + LINK_SECONDS * 1_000).toISOString();
  return { document: shown(document), upload: { ...link, expiresAt } };
};

/** The documents of a referral; those that have come since the last look are received now, and the feed says so. */
export const documentsOfReferral = async (
  ctx: PartnerContext,
  referralId: string,
): Promise<{ items: ReferralDocument[] }> => {
  await refuseForeign(ctx, referralId);
  for (;;) {
    const { documents, arrivedId } = await receiveOne(ctx, referralId);
    if (arrivedId === undefined) return { items: documents.map(shown) };
  }
};

/** One document at a time, so that each has its event in the transaction that says it is here. */
const receiveOne = (ctx: PartnerContext, referralId: string): Promise<{ documents: Kept[]; arrivedId?: string }> =>
  untilWon(async () => {
    const seen = await seenDocuments(ctx, referralId);
    const documents = seen.content?.documents ?? [];
    const [arrivedId] = await arrivedOf(ctx, referralId, documents);
    if (arrivedId === undefined) return { documents };
    const now = ctx.now();
    const after = documents.map((one) =>
      one.id === arrivedId ? { ...one, state: "received" as const, receivedAt: now } : one,
    );
    const news = { type: "document.received", data: { referralId, documentId: arrivedId } } as const;
    const told = await newEvent(ctx.table, ctx.partner.id, { news, now });
    await ctx.table.commit([putThere(seen, { referralId, documents: after }), ...told]);
    return { documents: after, arrivedId };
  });
