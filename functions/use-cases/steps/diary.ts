import { answerTheFollowUp, askForFollowUp } from "#functions/use-cases/follow-ups";
import { answerFollowUp, askFollowUp } from "#shared/steps/diary-entries";
import { type Taking, taking } from "./taking.ts";

export const diaryTaken: readonly Taking[] = [
  taking(askFollowUp, askForFollowUp),
  taking(answerFollowUp, answerTheFollowUp),
];
