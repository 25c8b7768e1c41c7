import type { DiaryEntry } from "#shared/resources/diary-entry";

/** What the form of an entry holds; texts are as typed. */
export interface Draft {
  householdId: string;
  on: string;
  kind: DiaryEntry["kind"];
  text: string;
  minutes: string;
  planId: string;
  goalId: string;
  personId: string;
  organisationId: string;
}

export const emptyDraft = (on: string): Draft => ({
  householdId: "",
  on,
  kind: "intervention",
  text: "",
  minutes: "",
  planId: "",
  goalId: "",
  personId: "",
  organisationId: "",
});

export const draftOf = (entry: DiaryEntry): Draft => ({
  householdId: entry.householdId,
  on: entry.on,
  kind: entry.kind,
  text: entry.text,
  minutes: entry.minutes === undefined ? "" : String(entry.minutes),
  planId: entry.planId ?? "",
  goalId: entry.goalId ?? "",
  personId: entry.personId ?? "",
  organisationId: entry.organisationId ?? "",
});

/** Minutes as typed: `45`, or hours and minutes as `1:30`; what is neither goes to the server as it is and comes back refused. */
export const minutesIn = (typed: string): number | string | undefined => {
  const text = typed.trim();
  if (text === "") return undefined;
  const hours = /^(\d{1,2}):([0-5]\d)$/.exec(text);
  if (hours) return Number(hours[1]) * 60 + Number(hours[2]);
  return /^\d+$/.test(text) ? Number(text) : text;
};

/** A draft as the server wants it; whatever was left empty is not set. */
export const valuesOf = (draft: Draft): Record<string, unknown> => ({
  ...draft,
  minutes: minutesIn(draft.minutes),
  organisationId: draft.kind === "exchange" ? draft.organisationId : "",
});

/**
 * The one draft that is being written. It lives as long as the page: what is written about somebody's life is kept in
 * no storage of the browser.
 */
let kept: Draft | undefined;

export const keptDraft = (): Draft | undefined => kept;
export const keepDraft = (draft: Draft | undefined): void => {
  kept = draft;
};
