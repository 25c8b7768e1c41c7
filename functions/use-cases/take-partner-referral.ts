import { lookAt, type Place, putThere } from "#functions/db/partner-view";
import { findRecord } from "#functions/db/records";
import { nextNumber } from "#functions/db/sequences";
import { ownerOf } from "#functions/db/unique";
import { civilDateAt } from "#shared/dates";
import type { SentReferral } from "#shared/partner/referral";
import { Organisation } from "#shared/resources/organisation";
import { PartnerClient } from "#shared/resources/partner-client";
import { Referral } from "#shared/resources/referral";
import { Unit } from "#shared/resources/unit";
import type { Context } from "./context.ts";
import { referralArrived } from "./referral-arrival.ts";
import { untilWon } from "./retry.ts";
import { creation, newRecord } from "./writes.ts";

/** The same ULID in both, so that a referral can be taken once only, however often its arrival is told. */
export const recordIdOf = (partnerReferralId: string): string =>
  `${Referral.idPrefix}_${partnerReferralId.split("_")[1]}`;

/**
 * Makes a referral record of what a partner has sent in, and empties the partner's inbox of what it said, in one
 * transaction. Does nothing when that has been done.
 */
export const takePartnerReferral = (ctx: Context, place: Place<"INBOX">): Promise<void> =>
  untilWon(async () => {
    const seen = await lookAt(ctx.table, place);
    if (!seen.content?.content) return;
    const { content: sent, ...arrival } = seen.content;
    const { numbered } = Referral;
    if (!numbered) throw new Error("Referrals are numbered.");
    const receivedOn = civilDateAt(arrival.receivedAt);
    const { number, write } = await nextNumber(ctx.table, numbered.series(receivedOn));
    const referral = Referral.schema.parse({
      ...newRecord(ctx, Referral, {
        ...recordFields(sent),
        ...(await knownParties(ctx, place.partner, arrival.requestedUnit)),
        [numbered.field]: numbered.write(number, receivedOn),
        partnerId: place.partner,
        status: "received",
        receivedOn,
      }),
      id: recordIdOf(place.id),
    }) as Referral;
    const arrived = referralArrived(ctx, referral, undefined);
    await ctx.table.commit([...creation(Referral, referral, "received"), ...arrived, write, putThere(seen, arrival)]);
  });

/** The unit's name is settled apart, and the service behind the partner is whom to speak with. */
const recordFields = ({ requestedUnit: _, referringService, ...shared }: SentReferral) => ({
  ...shared,
  ...(referringService !== undefined && { referringContact: referringService }),
});

/** The unit asked for and the partner's own organisation, as far as the records know them. */
const knownParties = async (ctx: Context, partnerId: string, unitCode: string) => {
  const [requestedUnitId, organisation] = await Promise.all([
    ownerOf(ctx.table, Unit, "code", unitCode),
    organisationOf(ctx, partnerId),
  ]);
  return {
    ...(requestedUnitId !== undefined && { requestedUnitId }),
    ...(organisation && { referringServiceId: organisation.id }),
    ...(organisation?.roles.includes("payer") && { payerId: organisation.id }),
  };
};

const organisationOf = async ({ table }: Context, partnerId: string): Promise<Organisation | undefined> => {
  const clientId = await ownerOf(table, PartnerClient, "name", partnerId);
  const client = clientId === undefined ? undefined : await findRecord(table, PartnerClient, clientId);
  return client && findRecord(table, Organisation, client.organisationId);
};
