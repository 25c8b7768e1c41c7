import { receipt, receiptsOf } from "#functions/db/receipts";
import { allRecords } from "#functions/db/records";
import { LostRace } from "#functions/db/table";
import { AccessReview } from "#shared/resources/access-review";
import { DiaryOpening } from "#shared/resources/diary-opening";
import { Disclosure } from "#shared/resources/disclosure";
import { Document } from "#shared/resources/document";
import { FeeAgreement } from "#shared/resources/fee-agreement";
import { Household } from "#shared/resources/household";
import { Outage } from "#shared/resources/outage";
import { Person } from "#shared/resources/person";
import { Place } from "#shared/resources/place";
import { Placement } from "#shared/resources/placement";
import { Plan } from "#shared/resources/plan";
import { Referral } from "#shared/resources/referral";
import { Review } from "#shared/resources/review";
import { StaffMember } from "#shared/resources/staff-member";
import { Unit } from "#shared/resources/unit";
import { deadlinesOf } from "#shared/rules/deadlines";
import { type Digest, digestFor } from "#shared/rules/digest";
import { byId } from "#shared/rules/sorting";
import type { Context } from "./context.ts";
import { openFollowUps } from "./open-follow-ups.ts";

/** Access pattern 3, once for each kind that deadlines follow from. */
const readFacts = async (ctx: Context) => {
  const { table } = ctx;
  const [placements, plans, reviews, feeAgreements, people, outages] = await Promise.all([
    allRecords(table, Placement),
    allRecords(table, Plan),
    allRecords(table, Review),
    allRecords(table, FeeAgreement),
    allRecords(table, Person),
    allRecords(table, Outage),
  ]);
  const [places, referrals, units, households, documents, disclosures, diaryEntries] = await Promise.all([
    allRecords(table, Place),
    allRecords(table, Referral),
    allRecords(table, Unit),
    allRecords(table, Household),
    allRecords(table, Document),
    allRecords(table, Disclosure),
    openFollowUps(ctx),
  ]);
  const [diaryOpenings, accessReviews] = await Promise.all([
    allRecords(table, DiaryOpening),
    allRecords(table, AccessReview),
  ]);
  const first = { placements, plans, reviews, feeAgreements, people, outages };
  return {
    ...first,
    places,
    referrals,
    units,
    households,
    documents,
    disclosures,
    diaryEntries,
    diaryOpenings,
    accessReviews,
  };
};

export interface StaffDigest {
  staffId: string;
  email: string;
  language: "it" | "en";
  digest: Digest;
}

/** What each colleague at work has to be told today, for those who have an address and something to do. */
export const makeDigests = async (ctx: Context): Promise<StaffDigest[]> => {
  const today = ctx.today();
  const [facts, staff] = await Promise.all([readFacts(ctx), allRecords(ctx.table, StaffMember)]);
  const deadlines = deadlinesOf(facts, today);
  return staff.sort(byId).flatMap((member): StaffDigest[] => {
    const digest = digestFor(member, deadlines, { ...facts, today });
    if (!digest || member.email === undefined) return [];
    return [{ staffId: member.id, email: member.email, language: member.language ?? "it", digest }];
  });
};

/**
 * Whether today's message to a colleague is this run's to send. It is said before sending: a run that breaks in between
 * leaves one morning without a message, and never somebody with two.
 */
export const claimDigest = async (ctx: Context, staffId: string): Promise<boolean> => {
  const request = { actorId: ctx.actor.id, key: `digest ${ctx.today()} ${staffId}`, bodyHash: "digest" };
  if ((await receiptsOf(ctx.table, request, ctx.now())).size > 0) return false;
  try {
    await ctx.table.commit([receipt(request, 0, [[0, "sent"]], ctx.now())]);
    return true;
  } catch (error) {
    if (error instanceof LostRace) return false;
    throw error;
  }
};
