import type { DeadlineKind, DueDate } from "../deadline-records.ts";
import { keyOf } from "../deadlines.ts";
import { about, type CodeOf, date, type ForeseenEffect, type Part } from "./effect.ts";

/** The kinds of deadline that a change may move, each with a word of its own in `words.foresight.deadlines`. */
export const foreseenDeadlines = [
  "reviewDue",
  "feeAgreementEnding",
  "documentExpiring",
  "residencePermitExpiring",
  "turningEighteen",
  "exchangeDue",
  "ownConsentDue",
] as const satisfies readonly DeadlineKind[];

/** Nothing is left to do once their day has passed. */
const passing: readonly DeadlineKind[] = ["turningEighteen"];

/** Too few beds is not a day by which something is due: it begins, or it ends. */
const beds = (was: DueDate | undefined, will: DueDate | undefined): ForeseenEffect[] => {
  if (will) return was ? [] : [{ code: "bedsExceeded", params: { on: date(will.due) }, tone: "bad" }];
  return was ? [{ code: "bedsEnough", params: {}, tone: "ok" }] : [];
};

const isForeseen = ({ kind, due }: DueDate, today: string): boolean =>
  (kind === "bedsExceeded" || (foreseenDeadlines as readonly string[]).includes(kind)) &&
  !(passing.includes(kind) && due < today);

const effect = (was: DueDate | undefined, will: DueDate | undefined, today: string): ForeseenEffect[] => {
  if ((will ?? was)?.kind === "bedsExceeded") return beds(was, will);
  if (!will) return was ? [{ code: "deadlineGoes", params: { deadline: was.kind, on: date(was.due) } }] : [];
  if (was?.due === will.due) return [];
  const [deadline, on] = [will.kind, date(will.due)];
  if (will.due < today) return [{ code: "deadlineOverdue", params: { deadline, on }, tone: "bad" }];
  return was
    ? [{ code: "deadlineMoves", params: { deadline, from: date(was.due), to: on } }]
    : [{ code: "deadlineComes", params: { deadline, on } }];
};

/**
 * What a change does to the days by which something has to be done: those that move, come or go, and those that would be
 * overdue at once, each with the record that it stands on. Deadlines of households of which the reader may not know are
 * left out.
 */
export const foreseeDeadlines = (
  was: readonly DueDate[],
  will: readonly DueDate[],
  codeOf: CodeOf,
  today: string,
): Part[] => {
  const before = new Map(was.filter((due) => isForeseen(due, today)).map((due) => [keyOf(due), due]));
  const after = new Map(will.filter((due) => isForeseen(due, today)).map((due) => [keyOf(due), due]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, next] = [before.get(key), after.get(key)];
    const { householdId, id: recordId } = next ?? old ?? {};
    const effects = effect(old, next, today);
    const known = householdId === undefined ? effects : effects.flatMap((one) => about(householdId, codeOf, one));
    return known.map((one) => ({ ...one, recordId }));
  });
};
