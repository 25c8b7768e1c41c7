import { acceptReferral } from "#functions/use-cases/accept-referral";
import { assessReferral } from "#functions/use-cases/assess-referral";
import { closeReferral, tellReferralOutcome } from "#functions/use-cases/close-referral";
import { findReferralSuitable } from "#functions/use-cases/find-suitable";
import { recordReferralPaper } from "#functions/use-cases/record-paper";
import {
  askForInformation,
  receiveReferral,
  recordReferralInformation,
  reopenReferral,
  takeReferralIntoFilter,
} from "#functions/use-cases/referral-filter";
import { putReferralOnWaitingList, reprioritiseReferral } from "#functions/use-cases/referral-waiting";
import {
  agreeReferralProject,
  commentReferralHypothesis,
  recordReferralMeeting,
  reviseReferralHypothesis,
  startReferralProject,
} from "#functions/use-cases/shared-project";
import * as steps from "#shared/steps/referrals";
import { type Taking, taking } from "./taking.ts";

export const referralsTaken: readonly Taking[] = [
  taking(steps.receive, receiveReferral),
  taking(steps.takeIntoFilter, takeReferralIntoFilter),
  taking(steps.askInformation, askForInformation),
  taking(steps.recordInformation, recordReferralInformation),
  taking(steps.assess, assessReferral),
  taking(steps.findSuitable, findReferralSuitable),
  taking(steps.putOnWaitingList, putReferralOnWaitingList),
  taking(steps.reprioritise, reprioritiseReferral),
  taking(steps.startSharedProject, startReferralProject),
  taking(steps.reviseHypothesis, reviseReferralHypothesis),
  taking(steps.commentHypothesis, commentReferralHypothesis),
  taking(steps.recordMeeting, recordReferralMeeting),
  taking(steps.agreeProject, agreeReferralProject),
  taking(steps.accept, acceptReferral),
  taking(steps.declareUnsuitable, closeReferral(steps.declareUnsuitable)),
  taking(steps.withdraw, closeReferral(steps.withdraw)),
  taking(steps.expire, closeReferral(steps.expire)),
  taking(steps.tellOutcome, tellReferralOutcome),
  taking(steps.reopen, reopenReferral),
  taking(steps.recordPaper, recordReferralPaper),
];
