import { useMemo } from "react";
import { Household } from "#shared/resources/household";
import { Organisation } from "#shared/resources/organisation";
import { Person } from "#shared/resources/person";
import { Plan } from "#shared/resources/plan";
import { isAssigned } from "#shared/rules/assignments";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { useToday } from "../today.ts";

export interface HouseholdChoice {
  id: string;
  label: string;
  isMine: boolean;
}

/** Households whose diary is open to me, mine first, then those that live here. */
export const useHouseholdChoices = (): readonly HouseholdChoice[] => {
  const { me } = useParts();
  const { f } = useSpeech();
  const today = useToday();
  const households = useRecords(Household);
  return useMemo(() => {
    const isMine = ({ educators }: Household) =>
      me.staffId !== undefined && isAssigned(educators ?? [], me.staffId, today);
    const rank = (household: Household) => (isMine(household) ? 0 : household.status === "inHousing" ? 1 : 2);
    const label = ({ code, name, id }: Household) => [code ?? id, name].filter(Boolean).join(" · ");
    return households
      .filter((household) => me.roles.includes("coordinator") || isMine(household))
      .toSorted((a, b) => rank(a) - rank(b) || f.compare(label(a), label(b)))
      .map((household) => ({ id: household.id, label: label(household), isMine: isMine(household) }));
  }, [households, me, today, f]);
};

/** Statuses of a plan whose goals are worked on. */
const inForce: readonly Plan["status"][] = ["approved", "active", "underReview"];

export interface GoalChoice {
  planId: string;
  goalId: string;
  label: string;
}

/** The open goals of a household's plans in force; the one that is chosen already stays among them. */
export const useGoalChoices = (householdId: string, chosenId: string): readonly GoalChoice[] =>
  useRecords(Plan)
    .filter((plan) => plan.householdId === householdId)
    .flatMap((plan) =>
      (plan.goals ?? [])
        .filter(({ id, status }) => id === chosenId || (inForce.includes(plan.status) && status === "open"))
        .map(({ id, text }) => ({ planId: plan.id, goalId: id, label: text })),
    );

export const usePeopleChoices = (householdId: string, today: string): readonly Person[] =>
  useRecords(Person).filter(
    (person) => person.householdId === householdId && (person.leftOn === undefined || person.leftOn > today),
  );

export const useServiceChoices = (): readonly Organisation[] =>
  useRecords(Organisation).filter(({ roles }) => roles?.includes("referringService"));
