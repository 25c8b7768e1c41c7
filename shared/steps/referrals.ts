import * as z from "zod";
import { date, field, list, longText, picklist, reference, references, text } from "../fields.ts";
import type { StoredRecord } from "../resource.ts";
import { papers, Referral, sides, waysTold } from "../resources/referral.ts";
import { isClosed, isOpen } from "../rules/referral-lifecycle.ts";
import { defineStep, type Step } from "../step.ts";

const why = () => field(longText(2000).optional(), { sensitivity: "intimate" });
const whyItIs = () => field(longText(2000), { sensitivity: "intimate" });

const status = (record: StoredRecord) => String(record.status);

export const receive = defineStep({
  of: Referral,
  name: "receive",
  path: "receipt",
  from: ["draft"],
  to: "received",
  allow: "moveReferral",
  asks: ["receivedOn", "referringServiceId", "referringContact", "householdType", "members"],
  needs: ["receivedOn", "referringServiceId", "householdType", "members"],
});

export const takeIntoFilter = defineStep({
  of: Referral,
  name: "takeIntoFilter",
  path: "filter",
  from: ["received", "reopened"],
  to: "inFilter",
  allow: "moveReferral",
  asks: ["filterOwnerId"],
  needs: ["filterOwnerId"],
});

export const askInformation = defineStep({
  of: Referral,
  name: "askInformation",
  path: "information-request",
  from: ["inFilter"],
  to: "moreInformationNeeded",
  allow: "moveReferral",
  asks: ["informationAsked", "informationDueOn"],
  needs: ["informationAsked", "informationDueOn"],
});

export const recordInformation = defineStep({
  of: Referral,
  name: "recordInformation",
  path: "information",
  from: ["moreInformationNeeded"],
  to: "inFilter",
  allow: "moveReferral",
  fields: { why: why() },
});

const override = z.object({ unitId: reference("units"), rule: text(), reason: longText(1000) });

/** Rule, value and outcome of each unit considered, worked out by the server; an override names its reason. */
export const assess = defineStep({
  of: Referral,
  name: "assess",
  path: "assessment",
  from: ["inFilter", "suitable", "waiting", "sharedProject", "feeToFormalise"],
  allow: "moveReferral",
  asks: ["householdType", "members", "activeSocialProject", "activeSocialProjectSince"],
  fields: {
    unitIds: field(references("units")),
    overrides: field(list(override, 20).default([]), { sensitivity: "intimate" }),
  },
});

export const findSuitable = defineStep({
  of: Referral,
  name: "findSuitable",
  path: "suitability",
  from: ["inFilter"],
  to: "suitable",
  allow: "moveReferral",
  asks: ["householdId"],
  fields: { why: why() },
});

export const putOnWaitingList = defineStep({
  of: Referral,
  name: "putOnWaitingList",
  path: "waiting",
  from: ["suitable", "sharedProject"],
  to: "waiting",
  allow: "moveReferral",
  asks: ["requestedUnitId", "priority"],
  needs: ["priority"],
  fields: { why: why() },
});

export const reprioritise = defineStep({
  of: Referral,
  name: "reprioritise",
  path: "priority",
  from: ["waiting"],
  allow: "moveReferral",
  asks: ["priority"],
  needs: ["priority"],
  fields: { why: whyItIs() },
});

export const startSharedProject = defineStep({
  of: Referral,
  name: "startSharedProject",
  path: "shared-project",
  from: ["suitable", "waiting"],
  to: "sharedProject",
  allow: "moveReferral",
  asks: ["sharedProjectHypothesis"],
  needs: ["sharedProjectHypothesis"],
});

export const reviseHypothesis = defineStep({
  of: Referral,
  name: "reviseHypothesis",
  path: "hypothesis",
  from: ["sharedProject", "feeToFormalise"],
  allow: "moveReferral",
  asks: ["sharedProjectHypothesis"],
  needs: ["sharedProjectHypothesis"],
});

export const commentHypothesis = defineStep({
  of: Referral,
  name: "commentHypothesis",
  path: "comment",
  from: ["sharedProject", "feeToFormalise"],
  allow: "moveReferral",
  fields: {
    side: field(picklist("sides", sides)),
    who: field(text(), { sensitivity: "identifying" }),
    text: field(longText(4000), { sensitivity: "intimate" }),
  },
});

const jointParticipant = z.object({ name: text(), side: z.enum(sides) });

export const recordMeeting = defineStep({
  of: Referral,
  name: "recordMeeting",
  path: "meeting",
  from: ["sharedProject", "feeToFormalise"],
  allow: "moveReferral",
  fields: {
    on: field(date()),
    participants: field(list(jointParticipant, 40).default([]), { sensitivity: "identifying" }),
    minutes: field(longText().optional(), { sensitivity: "intimate" }),
  },
});

export const agreeProject = defineStep({
  of: Referral,
  name: "agreeProject",
  path: "agreement",
  from: ["sharedProject"],
  to: "feeToFormalise",
  allow: "moveReferral",
  asks: ["payerId"],
  needs: ["payerId"],
});

/** Not without a fee agreement in effect on the day of entry, or the area manager's waiver with its reason. */
export const accept = defineStep({
  of: Referral,
  name: "accept",
  path: "acceptance",
  from: ["feeToFormalise"],
  to: "accepted",
  allow: "moveReferral",
  asks: ["entryOn", "feeAgreementId", "feeWaiverReason", "decision"],
  needs: ["entryOn", "householdId"],
});

const closing = ["closingReason", "closingDetail"];

export const declareUnsuitable = defineStep({
  of: Referral,
  name: "declareUnsuitable",
  path: "unsuitability",
  to: "unsuitable",
  allow: "moveReferral",
  when: (referral) => isOpen(status(referral)),
  asks: closing,
  needs: ["closingReason"],
});

export const withdraw = defineStep({
  of: Referral,
  name: "withdraw",
  path: "withdrawal",
  to: "withdrawn",
  allow: "moveReferral",
  when: (referral) => isOpen(status(referral)),
  asks: closing,
  needs: ["closingReason"],
});

export const expire = defineStep({
  of: Referral,
  name: "expire",
  path: "expiry",
  to: "expired",
  allow: "moveReferral",
  when: (referral) => isOpen(status(referral)),
  asks: closing,
  needs: ["closingReason"],
});

/** The referrer hears what has been decided; a letter's text stands ready. */
export const tellOutcome = defineStep({
  of: Referral,
  name: "tellOutcome",
  path: "outcome-told",
  allow: "moveReferral",
  when: (referral) => isClosed(status(referral)) || ["accepted", "waiting", "admitted"].includes(status(referral)),
  fields: {
    on: field(date()),
    who: field(text(), { sensitivity: "identifying" }),
    how: field(picklist("waysTold", waysTold)),
  },
});

export const reopen = defineStep({
  of: Referral,
  name: "reopen",
  path: "reopening",
  from: ["unsuitable", "withdrawn", "expired"],
  to: "reopened",
  allow: "moveReferral",
  fields: { why: whyItIs() },
});

/** A paper that was missing at an emergency entry has come. */
export const recordPaper = defineStep({
  of: Referral,
  name: "recordPaper",
  path: "paper",
  allow: "moveReferral",
  when: (referral) =>
    Array.isArray(referral.missingPapers) && referral.missingPapers.some(({ receivedOn }) => receivedOn === undefined),
  fields: { paper: field(picklist("papers", papers)), receivedOn: field(date()) },
});

/** In the order in which buttons show them; the ones that end a referral last. */
export const referralSteps: readonly Step[] = [
  receive,
  takeIntoFilter,
  recordInformation,
  assess,
  findSuitable,
  startSharedProject,
  putOnWaitingList,
  reprioritise,
  reviseHypothesis,
  commentHypothesis,
  recordMeeting,
  agreeProject,
  accept,
  recordPaper,
  askInformation,
  tellOutcome,
  reopen,
  declareUnsuitable,
  withdraw,
  expire,
];
