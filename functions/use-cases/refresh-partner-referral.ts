import { dequal } from "dequal";
import { newEvent } from "#functions/db/partner-events";
import { allPlaces, emptyThere, lookAt, putThere, referencePlace, type Seen } from "#functions/db/partner-view";
import { findRecord } from "#functions/db/records";
import { revisionsOf } from "#functions/db/revisions";
import type { News } from "#shared/partner/event";
import { PARTNER_REFERRAL_PREFIX, type ReferralState } from "#shared/partner/referral";
import { partnerStanding, type StatusChange, standingSince } from "#shared/partner/referral-state";
import { Referral, referralStatuses } from "#shared/resources/referral";
import type { Context } from "./context.ts";
import { refreshPapers } from "./papers-of-partner.ts";
import { seesUnit } from "./partner-clients/partners.ts";
import { untilWon } from "./retry.ts";

/**
 * Shows a partner where its referral stands. What it sees beside the state is what it sent itself: a unit or a date
 * that staff have changed is not its business. One for a unit that is no longer its own is gone; so is one that has been
 * erased, and with it what the partner called it. Reads the truth after the version it will replace, so that whoever
 * writes last has read last.
 */
export const refreshPartnerReferral = (ctx: Context, referralId: string): Promise<void> =>
  untilWon(async () => {
    const found = await findRecord(ctx.table, Referral, referralId);
    if (found?.partnerId === undefined) return;
    const place = { partner: found.partnerId, id: `${PARTNER_REFERRAL_PREFIX}_${referralId.split("_")[1]}` };
    const seen = await lookAt(ctx.table, { ...place, kind: "REFERRAL" });
    const inbox = await lookAt(ctx.table, { ...place, kind: "INBOX" });
    if (!inbox.content) return;
    if (found.erasedOn !== undefined) {
      const others = await besidesOf(ctx, place, inbox.content.partnerReference);
      // Staff must know of every file before the partner's list of them is gone, or nobody would ever take it away.
      await refreshPapers(ctx, { ...place, kind: "DOCUMENTS" });
      return ctx.table.commit([inbox, seen, ...others].filter(({ content }) => content).map(emptyThere));
    }
    const { content: _, ...arrival } = inbox.content;
    const isTheirs = await seesUnit(ctx.table, found.partnerId, arrival.requestedUnit);
    const view: ReferralState | undefined = isTheirs
      ? { ...arrival, ...(await standingOf(ctx, referralId, arrival.receivedAt)) }
      : undefined;
    if (dequal(view, seen.content)) return;
    if (!view) return ctx.table.commit([emptyThere(seen)]);
    const news = newsOf(view, seen.content);
    const told = news ? await newEvent(ctx.table, place.partner, { news, now: ctx.now() }) : [];
    await ctx.table.commit([putThere(seen, view), ...told]);
  });

/** What else of a referral its partner's partition holds: its documents, and what was answered to key and reference. */
const besidesOf = async (
  { table }: Context,
  { partner, id }: { partner: string; id: string },
  reference: string,
): Promise<Seen<"DOCUMENTS" | "REFERENCE" | "REQUEST">[]> => {
  const [documents, answered, requests] = await Promise.all([
    lookAt(table, { partner, id, kind: "DOCUMENTS" }),
    lookAt(table, referencePlace(partner, reference)),
    allPlaces(table, { partner, kind: "REQUEST" }),
  ]);
  return [documents, answered, ...requests.filter(({ content }) => content?.receipt.id === id)];
};

/** What the partner has to be told; nothing while all that it may know of stands as it stood. */
const newsOf = ({ id, state, stateSince, reasonClass }: ReferralState, before?: ReferralState): News | undefined => {
  const isSame = before?.state === state && before.stateSince === stateSince && before.reasonClass === reasonClass;
  const standing = { referralId: id, state, stateSince, ...(reasonClass && { reasonClass }) };
  return isSame ? undefined : { type: "referral.stateChanged", data: standing };
};

const standingOf = async (ctx: Context, referralId: string, receivedAt: string) => {
  const referral = await findRecord(ctx.table, Referral, referralId);
  if (!referral) throw new Error("A referral that has been there stays there.");
  const changes = await statusChanges(ctx, referralId);
  const since = standingSince(changes);
  const { state, reasonClass } = partnerStanding(referral);
  return {
    state,
    stateSince: since === undefined || state === "received" ? receivedAt : since,
    ...(reasonClass && { reasonClass }),
  };
};

const statusNamed = (value: unknown) => referralStatuses.find((status) => status === value);

const statusChanges = async (ctx: Context, referralId: string): Promise<StatusChange[]> => {
  const revisions = await revisionsOf(ctx.table, Referral, referralId);
  return revisions.flatMap(({ at, changes }) => {
    const status = statusNamed(changes.status?.to);
    return status ? [{ at, status }] : [];
  });
};
