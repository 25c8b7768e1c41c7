import { addDays } from "../dates.ts";
import type { FieldErrors } from "../refusal.ts";
import type { DeadlineKind } from "./deadline-records.ts";
import type { Deadline } from "./deadlines.ts";

export interface AgendaItem {
  title?: string;
  topic?: DeadlineKind;
  dueOn?: string;
  householdId?: string;
  decision?: string;
  done: boolean;
}

/** Days after the meeting that it looks ahead: until about the next one. */
const LOOKS_AHEAD = 14;

/** Settled by one person at a desk: no team talks about them. */
const deskWork: readonly DeadlineKind[] = ["outageEnding", "feeAgreementEnding", "outcomeToTell", "informationDue"];

/**
 * The agenda of a meeting on `on`, from what is due by two weeks after it, most urgent first: one item per household and
 * kind of deadline, with its nearest day. Desk work is left out. Names nobody.
 */
export const agendaOf = (deadlines: readonly Deadline[], on: string): AgendaItem[] => {
  const until = addDays(on, LOOKS_AHEAD);
  const items = new Map<string, AgendaItem>();
  for (const { kind, due, householdId } of deadlines) {
    const key = `${householdId ?? ""} ${kind}`;
    const known = items.get(key)?.dueOn;
    if (due > until || deskWork.includes(kind) || (known !== undefined && known <= due)) continue;
    items.set(key, { topic: kind, dueOn: due, ...(householdId && { householdId }), done: false });
  }
  return [...items.values()].sort((a, b) => ((a.dueOn ?? "") < (b.dueOn ?? "") ? -1 : 1));
};

/** An item says what it is about: in words, by a deadline, or both. */
export const agendaErrors = (agenda: readonly Pick<AgendaItem, "title" | "topic">[]): FieldErrors => {
  const errors: FieldErrors = {};
  agenda.forEach(({ title, topic }, index) => {
    if (!title && !topic) errors[`agenda.${index}.title`] = { code: "titleRequired" };
  });
  return errors;
};
