import { useMemo } from "react";
import type { Role } from "#shared/access";
import { AccessReview } from "#shared/resources/access-review";
import { DiaryOpening } from "#shared/resources/diary-opening";
import { Disclosure } from "#shared/resources/disclosure";
import { Document } from "#shared/resources/document";
import { FeeAgreement } from "#shared/resources/fee-agreement";
import { Household } from "#shared/resources/household";
import { Outage } from "#shared/resources/outage";
import { Person } from "#shared/resources/person";
import { Place } from "#shared/resources/place";
import { Placement } from "#shared/resources/placement";
import { Plan } from "#shared/resources/plan";
import { Referral } from "#shared/resources/referral";
import { Review } from "#shared/resources/review";
import { Unit } from "#shared/resources/unit";
import type { DeadlineFacts } from "#shared/rules/deadline-records";
import { type Deadline, deadlinesOf } from "#shared/rules/deadlines";
import { deadlinesFor } from "#shared/rules/deadlines-of-role";
import type { Snapshot } from "../data/live-collection.ts";
import { useSnapshots } from "../data/use-records.ts";
import { useParts } from "../parts.ts";
import { useFollowUps } from "./use-follow-ups.ts";

const kinds = {
  placements: Placement,
  plans: Plan,
  reviews: Review,
  feeAgreements: FeeAgreement,
  people: Person,
  outages: Outage,
  places: Place,
  referrals: Referral,
  units: Unit,
  households: Household,
  documents: Document,
  diaryOpenings: DiaryOpening,
  accessReviews: AccessReview,
  disclosures: Disclosure,
} as const;

/** The kinds of record that deadlines follow from. */
const followed: readonly string[] = Object.values(kinds).map(({ name }) => name);

/** Records as the rules want them: kinds that cannot be read contribute nothing. */
const factsIn = (snapshots: ReadonlyMap<string, Snapshot>): DeadlineFacts =>
  Object.fromEntries(
    Object.entries(kinds).map(([fact, { name }]) => [fact, snapshots.get(name)?.records ?? []]),
  ) as unknown as DeadlineFacts;

/** What is due, whoever has to do it, from whatever this person may see; nothing while `wanted` is false. */
export const useEveryDeadline = (today: string, wanted = true): readonly Deadline[] => {
  const snapshots = useSnapshots(wanted ? followed : []);
  const diaryEntries = useFollowUps(wanted);
  return useMemo(
    () => (wanted ? deadlinesOf({ ...factsIn(snapshots), diaryEntries }, today) : []),
    [snapshots, diaryEntries, today, wanted],
  );
};

/** What is due and mine: the same selection as in the daily e-mail. */
export const useDeadlines = (today: string): readonly Deadline[] => {
  const { me } = useParts();
  const all = useEveryDeadline(today);
  const households = useSnapshots([Household.name]).get(Household.name)?.records;
  return useMemo(() => {
    const follower = { roles: me.roles as Role[], staffId: me.staffId, unitIds: me.unitIds };
    return deadlinesFor(follower, all, { households: (households ?? []) as Household[], today });
  }, [me, all, households, today]);
};
