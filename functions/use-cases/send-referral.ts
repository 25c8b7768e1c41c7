import { createHash } from "node:crypto";
import { type Answered, lookAt, type Place, putNew, referencePlace } from "#functions/db/partner-view";
import { PARTNER_REFERRAL_PREFIX, type ReferralReceipt, type SentReferral } from "#shared/partner/referral";
import { Refusal } from "#shared/refusal";
import type { PartnerContext } from "./partner-context.ts";
import { untilWon } from "./retry.ts";

const hashOf = (sent: SentReferral) => createHash("sha256").update(JSON.stringify(sent)).digest("base64url");

/**
 * Takes in a partner's referral: it lands in the partner's own partition, from where staff take it. The same
 * referral sent again, under the same key or only with the same reference, is answered as the first time.
 * Refuses with `notFound` (a unit that is not the partner's), `idempotencyKeyReused` or `alreadySent`.
 */
export const sendReferral = async (ctx: PartnerContext, sent: SentReferral): Promise<ReferralReceipt> => {
  const requestedUnit = unitAskedFor(ctx, sent);
  const bodyHash = hashOf(sent);
  return untilWon(async () => {
    const earlier = await earlierReceipt(ctx, sent, bodyHash);
    if (earlier) return earlier;
    const { partnerReference } = sent;
    const id = ctx.newId(PARTNER_REFERRAL_PREFIX);
    const receipt: ReferralReceipt = { id, partnerReference, state: "received", receivedAt: ctx.now() };
    const { state, ...arrival } = receipt;
    const partner = ctx.partner.id;
    await ctx.table.commit([
      putNew({ partner, kind: "INBOX", id }, { ...arrival, requestedUnit, content: sent }),
      putNew({ partner, kind: "REFERRAL", id }, { ...arrival, requestedUnit, state, stateSince: arrival.receivedAt }),
      ...placesOfAnswers(ctx, sent).map((place) => putNew(place, { bodyHash, receipt })),
    ]);
    return receipt;
  });
};

/** Another's unit and one that does not exist are the same "no". */
const unitAskedFor = ({ partner }: PartnerContext, { requestedUnit }: SentReferral): string => {
  const unit = partner.unitCodes.find((code) => requestedUnit === undefined || code === requestedUnit);
  if (unit !== undefined) return unit;
  const missing = { code: "doesNotExist", params: { resource: "units" } };
  throw new Refusal("notFound", { params: { resource: "units" }, fields: { requestedUnit: missing } });
};

type AnswerPlace = Place<"REQUEST"> | Place<"REFERENCE">;

const placesOfAnswers = (
  { partner, idempotencyKey }: PartnerContext,
  { partnerReference }: SentReferral,
): AnswerPlace[] => [
  ...(idempotencyKey === undefined ? [] : [{ partner: partner.id, kind: "REQUEST" as const, id: idempotencyKey }]),
  referencePlace(partner.id, partnerReference),
];

const refusals = {
  REQUEST: () => new Refusal("idempotencyKeyReused"),
  REFERENCE: (answered?: Answered) => new Refusal("alreadySent", answered && { extra: { id: answered.receipt.id } }),
};

/**
 * What was answered to the same key, or to the same reference; another referral under either is a mistake. Once that
 * referral has been erased nobody knows any more what it said: both stay taken.
 */
const earlierReceipt = async (
  ctx: PartnerContext,
  sent: SentReferral,
  bodyHash: string,
): Promise<ReferralReceipt | undefined> => {
  for (const place of placesOfAnswers(ctx, sent)) {
    const { content, version } = await lookAt<"REQUEST" | "REFERENCE">(ctx.table, place);
    if (version === 0) continue;
    if (content?.bodyHash !== bodyHash) throw refusals[place.kind](content);
    return content.receipt;
  }
  return undefined;
};
