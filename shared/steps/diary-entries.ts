import { date, field, longText } from "../fields.ts";
import type { StoredRecord } from "../resource.ts";
import { DiaryEntry } from "../resources/diary-entry.ts";
import { defineStep, type Step } from "../step.ts";

/** What has been asked about an entry and not answered yet. */
export const openFollowUps = ({ followUps }: StoredRecord): unknown[] =>
  Array.isArray(followUps) ? followUps.filter(({ doneOn }) => doneOn === undefined) : [];

/** One open at a time: the next one is asked when this one is answered. */
export const askFollowUp = defineStep({
  of: DiaryEntry,
  name: "askFollowUp",
  path: "follow-up",
  allow: "askFollowUp",
  when: (entry) => openFollowUps(entry).length === 0,
  otherwise: "followUpOpen",
  fields: { asked: field(longText(1000), { sensitivity: "intimate" }), dueOn: field(date().optional()) },
});

export const answerFollowUp = defineStep({
  of: DiaryEntry,
  name: "answerFollowUp",
  path: "follow-up-answer",
  allow: "writeDiary",
  when: (entry) => openFollowUps(entry).length > 0,
  fields: { answer: field(longText(2000), { sensitivity: "intimate" }) },
});

export const diarySteps: readonly Step[] = [askFollowUp, answerFollowUp];
