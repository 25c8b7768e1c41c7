import type { Write } from "#functions/db/table";
import type { Resource, StoredRecord } from "#shared/resource";
import { Absence } from "#shared/resources/absence";
import { DiaryEntry } from "#shared/resources/diary-entry";
import { Disclosure } from "#shared/resources/disclosure";
import { FeeAgreement } from "#shared/resources/fee-agreement";
import { Outage } from "#shared/resources/outage";
import { PartnerClient } from "#shared/resources/partner-client";
import { Placement } from "#shared/resources/placement";
import { Plan } from "#shared/resources/plan";
import { Referral } from "#shared/resources/referral";
import { Review } from "#shared/resources/review";
import { StaffMember } from "#shared/resources/staff-member";
import { View } from "#shared/resources/view";
import { absenceChecked } from "./absence-check.ts";
import { staffWritten } from "./accounts/staff-written.ts";
import type { Context } from "./context.ts";
import { diaryWritten } from "./diary-writing.ts";
import { feesUnderHouseholds } from "./fees-under-households.ts";
import { outageOnCalendar } from "./outage-on-calendar.ts";
import { viewFollows } from "./partner-clients/client-view.ts";
import { refuseForeignLoopback } from "./partner-clients/webhook-place.ts";
import { planWritten, reviewWritten } from "./plan-writing.ts";
import { referralArrived } from "./referral-arrival.ts";
import { disclosureWritten } from "./rights/disclosures.ts";
import { stayOnCalendars } from "./stay-on-calendars.ts";
import { viewWritten } from "./view-writing.ts";

type Consequence = (ctx: Context, after: StoredRecord, before: StoredRecord | undefined) => Promise<Write[]>;

/** Records whose edits change more than themselves, in the same transaction. They are saved one by one. */
const consequences: Record<string, Consequence> = {
  [Outage.name]: (ctx, after, before) => outageOnCalendar(ctx, after as Outage, before as Outage | undefined),
  [Placement.name]: (ctx, after, before) => stayOnCalendars(ctx, after as Placement, before as Placement | undefined),
  [Plan.name]: (ctx, after, before) => planWritten(ctx, after as Plan, before as Plan | undefined),
  [Review.name]: (ctx, after, before) => reviewWritten(ctx, after as Review, before as Review | undefined),
  [Referral.name]: async (ctx, after, before) =>
    referralArrived(ctx, after as Referral, before as Referral | undefined),
  [DiaryEntry.name]: (ctx, after, before) => diaryWritten(ctx, after as DiaryEntry, before as DiaryEntry | undefined),
  [FeeAgreement.name]: async (_ctx, after, before) =>
    feesUnderHouseholds(after as FeeAgreement, before as FeeAgreement | undefined),
  [Disclosure.name]: (ctx, after, before) =>
    disclosureWritten(ctx, after as Disclosure, before as Disclosure | undefined),
  [StaffMember.name]: (ctx, after, before) =>
    staffWritten(ctx, after as StaffMember, before as StaffMember | undefined),
  [PartnerClient.name]: async (ctx, after, before) => {
    refuseForeignLoopback(ctx, after as PartnerClient, before as PartnerClient | undefined);
    return viewFollows(ctx, after as PartnerClient);
  },
  [View.name]: async (ctx, after, before) => viewWritten(ctx, after as View, before as View | undefined),
  [Absence.name]: (ctx, after, before) => absenceChecked(ctx, after as Absence, before as Absence | undefined),
};

export const hasConsequences = (resource: Resource): boolean => resource.name in consequences;

export const consequencesOf: (
  ctx: Context,
  resource: Resource,
  after: StoredRecord,
  before: StoredRecord | undefined,
) => Promise<Write[]> = async (ctx, resource, after, before) =>
  (await consequences[resource.name]?.(ctx, after, before)) ?? [];
