import * as z from "zod";
import type { HouseholdType } from "../resources/household.ts";
import type { memberRoles, urgencies } from "../resources/referral.ts";

/*
 * The partner's words are a contract of their own: they are spelt out here, and the types only see to it that each of
 * them is one of ours, so that our lists may grow without changing what a partner's program was written against.
 */
const partnerUrgencies = ["ordinary", "urgent", "emergency"] as const satisfies readonly (typeof urgencies)[number][];
const partnerHouseholdTypes = [
  "singleWoman",
  "womanWithChildren",
  "singleParent",
  "family",
] as const satisfies readonly HouseholdType[];
const partnerMemberRoles = ["adult", "minor", "nonResident"] as const satisfies readonly (typeof memberRoles)[number][];

/**
 * What is no text: control characters, the signs that turn the direction of whatever stands beside them, and code
 * points that no file may hold. Signs within words that some scripts need are text.
 */
const NO_TEXT = "\\u202a-\\u202e\\u2066-\\u2069\\p{Noncharacter_Code_Point}";

const written = (max: number, pattern: RegExp) => z.string().trim().min(1).max(max).regex(pattern);

const ONE_LINE = new RegExp(`^[^\\p{Cc}\\p{Zl}\\p{Zp}${NO_TEXT}]*$`, "u");
const line = (max: number) => written(max, ONE_LINE);

/** What a terminal or a browser might take for an instruction is not text. */
const LINES = new RegExp(`^(?:[^\\p{Cc}${NO_TEXT}]|[\\n\\r\\t])*$`, "u");
const lines = (max: number) => written(max, LINES);

const Member = z
  .strictObject({
    role: z.enum(partnerMemberRoles),
    birthYear: z.int().min(1900).max(2100),
    relation: line(40).optional(),
  })
  .meta({ id: "Member" });

/** A referral as a partner sends it. There is no room in it for a name, and unknown members are refused. */
export const SentReferral = z
  .strictObject({
    partnerReference: line(60),
    requestedUnit: line(10).optional(),
    urgency: z.enum(partnerUrgencies).default("ordinary"),
    neededFrom: z.iso.date().optional(),
    householdType: z.enum(partnerHouseholdTypes),
    members: z.array(Member).min(1).max(20),
    needs: lines(4000).optional(),
    resources: lines(4000).optional(),
    activeSocialProject: z.boolean().optional(),
    activeSocialProjectSince: z.iso.date().optional(),
    referringService: line(120).optional(),
  })
  .meta({ id: "SentReferral" });
export type SentReferral = z.infer<typeof SentReferral>;

/** The prefix of a partner's referral; the record made of it has the same ULID under a prefix of its own. */
export const PARTNER_REFERRAL_PREFIX = "prf";

export const partnerReferralId = () => z.string().regex(/^prf_[0-9A-HJKMNP-TV-Z]{26}$/);

export const partnerStates = ["received", "underEvaluation", "waiting", "accepted", "refused", "withdrawn"] as const;
export type PartnerState = (typeof partnerStates)[number];

/** Why a referral was refused, as far as anybody outside may know. */
export const reasonClasses = ["noPlace", "notSuitable", "noAnswer", "other"] as const;
export type ReasonClass = (typeof reasonClasses)[number];

/** The answer to a referral that has arrived. */
export const ReferralReceipt = z
  .strictObject({
    id: partnerReferralId(),
    partnerReference: z.string(),
    state: z.literal("received"),
    receivedAt: z.iso.datetime(),
  })
  .meta({ id: "ReferralReceipt" });
export type ReferralReceipt = z.infer<typeof ReferralReceipt>;

/** Where one of the partner's referrals stands. */
export const ReferralState = z
  .strictObject({
    id: partnerReferralId(),
    partnerReference: z.string(),
    requestedUnit: z.string(),
    receivedAt: z.iso.datetime(),
    state: z.enum(partnerStates),
    stateSince: z.iso.datetime(),
    reasonClass: z.enum(reasonClasses).optional(),
  })
  .meta({ id: "ReferralState" });
export type ReferralState = z.infer<typeof ReferralState>;
