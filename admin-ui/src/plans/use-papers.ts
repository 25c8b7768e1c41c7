import type { Household } from "#shared/resources/household";
import type { Plan } from "#shared/resources/plan";
import type { Review } from "#shared/resources/review";
import { Unit } from "#shared/resources/unit";
import { useRecords } from "../data/use-records.ts";
import type { Speech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { useToday } from "../today.ts";
import type { Known } from "./names.ts";

interface Wanted {
  plan: Plan;
  household: Household;
  known: Known;
}

/** What draws the papers of a plan and saves them; they come with the first one that is printed. */
export const usePapers = ({ plan, household, known }: Wanted) => {
  const { me } = useParts();
  const units = useRecords(Unit);
  const printedOn = useToday();
  const mayKnow = me.may[Unit.name]?.read.includes("address");
  const addresses = mayKnow ? units.flatMap(({ address }) => address ?? []) : undefined;
  const papers = { plan, household, people: known.people, staff: known.staff, addresses, printedOn };
  return {
    printPlan: async (speech: Speech) => (await import("../documents/print.ts")).printPlan(papers, speech),
    printReview: async (review: Review, speech: Speech) =>
      (await import("../documents/print.ts")).printReview(papers, review, speech),
  };
};
