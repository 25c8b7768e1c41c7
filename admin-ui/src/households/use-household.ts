import { useQuery } from "@tanstack/react-query";
import * as z from "zod";
import { FeeAgreement } from "#shared/resources/fee-agreement";
import { Person } from "#shared/resources/person";
import { Placement } from "#shared/resources/placement";
import { Plan } from "#shared/resources/plan";
import { Referral } from "#shared/resources/referral";
import { Review } from "#shared/resources/review";
import { recordIn } from "../data/reading.ts";
import { useRecords } from "../data/use-records.ts";
import { useParts } from "../parts.ts";

const File = z.record(z.string(), z.unknown());

/**
 * Reads the whole file in one answer when the page opens, which is also what the server notes down as a reading of
 * it. From then on the page shows the collections, which stay fresh by themselves.
 */
export const useFile = (id: string) => {
  const { client, collections, me } = useParts();
  return useQuery({
    queryKey: ["file", id],
    enabled: me.actions.includes("readHouseholdFile"),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: async () => {
      const file = File.parse(await client.json(`/households/${id}/file`));
      for (const [kind, records] of Object.entries(file))
        if (Array.isArray(records)) collections.of(kind).merge(records.map(recordIn));
      collections.of("households").merge([recordIn(file.household)]);
      return true;
    },
  });
};

/** What belongs to a household, as far as this person may see it; newest first where time matters. */
export const useBelongings = (id: string, referralId: string | undefined) => {
  const people = useRecords(Person).filter(({ householdId }) => householdId === id);
  const placements = useRecords(Placement)
    .filter(({ householdId }) => householdId === id)
    .sort((a, b) => startOf(b).localeCompare(startOf(a)));
  const plans = useRecords(Plan)
    .filter(({ householdId }) => householdId === id)
    .sort((a, b) => b.edition - a.edition);
  const planIds = new Set(plans.map((plan) => plan.id));
  const reviews = useRecords(Review)
    .filter(({ planId }) => planIds.has(planId))
    .sort((a, b) => b.heldOn.localeCompare(a.heldOn));
  const referrals = useRecords(Referral).filter((one) => one.householdId === id || one.id === referralId);
  const feeAgreements = useRecords(FeeAgreement).filter(({ householdIds }) => householdIds?.includes(id));
  return { people, placements, plans, reviews, referrals, feeAgreements };
};

export type Belongings = ReturnType<typeof useBelongings>;

const startOf = ({ actualIn, expectedIn }: Placement): string => actualIn ?? expectedIn ?? "";
