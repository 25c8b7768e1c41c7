import { addMonths } from "../dates.ts";
import type { FieldErrors } from "../refusal.ts";

interface ReviewFacts {
  kind: string;
  participants: readonly { side: string }[];
  minutes?: string;
}

/**
 * A joint review is held with somebody of ours and somebody of the referring service, and has minutes that both can
 * read. Who was there is looked at once: a participant who is taken off for her safety does not block what follows.
 */
export const jointErrors = ({ kind, participants, minutes }: ReviewFacts, before?: ReviewFacts): FieldErrors => {
  if (kind !== "joint") return {};
  const errors: FieldErrors = {};
  const has = (side: string) => participants.some((participant) => participant.side === side);
  if (!before && (!has("us") || !has("referringService"))) errors.participants = { code: "bothSides" };
  if (!minutes) errors.minutes = { code: "minutesNeeded" };
  return errors;
};

/** The day of the next review by the plan's cadence; unset for a plan that has none. */
export const nextReviewAfter = (heldOn: string, everyMonths: number | undefined): string | undefined =>
  everyMonths === undefined ? undefined : addMonths(heldOn, everyMonths);
