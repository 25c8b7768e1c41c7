import { daysBetween } from "#shared/dates";
import type { Referral } from "#shared/resources/referral";
import type { ReferralStep } from "#shared/resources/referral-step";
import { isClosed, isOpen } from "#shared/rules/referral-lifecycle";
import type { Step } from "#shared/step";
import { isGrave } from "../steps/step-tone.ts";

/** The stations of the road from a call to a home. */
export const stations = [
  "received",
  "inFilter",
  "suitable",
  "waiting",
  "sharedProject",
  "feeToFormalise",
  "accepted",
  "admitted",
] as const;
export type Station = (typeof stations)[number];

/** Statuses that stand at a station without being it. */
const standsAt: Record<string, Station> = {
  draft: "received",
  moreInformationNeeded: "inFilter",
  reopened: "received",
};

const placeOf = (status: string): number => stations.findIndex((station) => station === (standsAt[status] ?? status));

export interface Stop {
  station: Station;
  state: "past" | "here" | "ahead" | "passedBy";
  /** The last day on which it was reached, where that is known. */
  on?: string;
}

type Taken = Pick<ReferralStep, "on" | "from" | "to">;

/** How far a referral has come and what is ahead; of a closed one only how far it had come. */
export const roadOf = (status: string, steps: readonly Taken[]): Stop[] => {
  const reached = new Map(steps.flatMap(({ to, on }): [string, string][] => (to ? [[to, on]] : [])));
  const lastOpen = steps.findLast(({ to, from }) => to && isClosed(to) && from)?.from;
  const here = isClosed(status) ? placeOf(lastOpen ?? "received") : placeOf(status);
  const shown = isClosed(status) ? stations.slice(0, here + 1) : stations;
  return shown.map((station, index): Stop => {
    const on = reached.get(station);
    if (index > here) return { station, state: "ahead" };
    const ownState = index === here && !isClosed(status) ? "here" : "past";
    const wasSkipped = index < here && station === "waiting" && steps.length > 0 && on === undefined;
    return { station, state: wasSkipped ? "passedBy" : ownState, ...(on && { on }) };
  });
};

const isOnward = (step: Step, status: string): boolean =>
  step.to !== undefined && !isGrave(step) && placeOf(step.to) > placeOf(status);

const isUntold = ({ status, outcomeTold = [] }: Told): boolean => isClosed(status) && outcomeTold.length === 0;

type Told = Pick<Referral, "status"> & Partial<Pick<Referral, "outcomeTold">>;

/**
 * The step that is most likely meant: the assessment while there is none, telling a "no" to whoever referred, otherwise
 * whatever leads on along the road. A project that is under way is not sent back to the waiting list by a quick click.
 */
export const likelyStep = (
  referral: Pick<Referral, "status" | "eligibility"> & Told,
  open: readonly Step[],
): Step | undefined => {
  if (isUntold(referral)) return open.find(({ name }) => name === "tellOutcome");
  const isUnassessed = referral.status === "inFilter" && (referral.eligibility ?? []).length === 0;
  const assess = open.find(({ name }) => name === "assess");
  if (isUnassessed && assess) return assess;
  const back = open.find((step) => ["recordInformation", "takeIntoFilter"].includes(step.name));
  return back ?? open.find((step) => isOnward(step, referral.status));
};

/** Days since it came in, or since it has been on the waiting list; nothing once it is over. */
export const daysOf = (
  { status, receivedOn, waitingSince }: Pick<Referral, "status" | "receivedOn" | "waitingSince">,
  today: string,
): number | undefined => {
  const since = status === "waiting" ? (waitingSince ?? receivedOn) : receivedOn;
  return since && isOpen(status) ? Math.max(0, daysBetween(since, today)) : undefined;
};
