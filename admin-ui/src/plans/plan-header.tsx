import EditOutlined from "@mui/icons-material/EditOutlined";
import { Button, Chip, Link } from "@mui/material";
import { LinkBase } from "react-admin";
import { Plan } from "#shared/resources/plan";
import { isWritable } from "#shared/rules/plan-frozen";
import { holdReview, makeNextEdition, planMoves } from "#shared/steps/plans";
import { useMyReach } from "../data/my-reach.ts";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { nameOfMany } from "../record/labels.ts";
import { StepButtons, useOpenSteps } from "../steps/step-buttons.tsx";
import { useToday } from "../today.ts";
import { fullName } from "./names.ts";
import { PrintButton } from "./print-button.tsx";
import { usePapers } from "./use-papers.ts";
import type { Around } from "./use-plan.ts";

const tones = { active: "success", underReview: "warning", approved: "primary", shared: "primary" } as const;

/** Edition, status and the next review, beside the title. */
export const PlanMarks = ({ plan }: { plan: Plan }) => {
  const { t, words, f, say } = useSpeech();
  const today = useToday();
  const { status, nextReviewOn } = plan;
  const color = Object.entries(tones).find(([name]) => name === status)?.[1] ?? "default";
  const isRunning = status === "active" || status === "underReview";
  const isLate = nextReviewOn !== undefined && nextReviewOn < today;
  return (
    <>
      <Chip size="small" label={say(t.plans.edition, { edition: plan.edition })} />
      <Chip size="small" variant="outlined" color={color} label={words.values.planStatuses[status]} />
      {isRunning && nextReviewOn && (
        <Chip
          size="small"
          variant="outlined"
          color={isLate ? "error" : "default"}
          label={say(isLate ? t.plans.reviewLate : t.plans.nextReview, { date: f.date(nextReviewOn) })}
        />
      )}
    </>
  );
};

/** Whose plan it is. */
export const PlanSubtitle = ({ plan, around: { household, people } }: { plan: Plan; around: Around }) => {
  const { t, words, say } = useSpeech();
  const person = people.find(({ id }) => id === plan.personId);
  return (
    <>
      <Link component={LinkBase} to="/plans">
        {nameOfMany(words, Plan.name)}
      </Link>
      {" · "}
      <Link component={LinkBase} to={`/households/${plan.householdId}`}>
        {household?.code}
      </Link>
      {" · "}
      {person ? say(t.plans.about, { person: fullName(person) }) : t.plans.aboutAll}
    </>
  );
};

interface ActionsProps {
  plan: Plan;
  around: Around & { household: NonNullable<Around["household"]> };
  onEdit: () => void;
  onReview: () => void;
}

/** What can be done with the plan now. */
export const PlanActions = ({ plan, around, onEdit, onReview }: ActionsProps) => {
  const { t } = useSpeech();
  const { me } = useParts();
  const { printPlan } = usePapers({ plan, household: around.household, known: around });
  const mayReview = useOpenSteps([holdReview], plan).length > 0;
  const hasNext = around.editions.some(({ id, archived }) => id === plan.nextId && !archived);
  const moves = planMoves.filter((step) => !(hasNext && step === makeNextEdition));
  const reach = useMyReach();
  const mayEdit = isWritable(plan.status) && (me.may[Plan.name]?.edit.length ?? 0) > 0 && reach.edits(Plan, plan);
  return (
    <>
      <PrintButton print={printPlan} />
      {mayEdit && (
        <Button variant="outlined" startIcon={<EditOutlined />} onClick={onEdit}>
          {t.plans.edit}
        </Button>
      )}
      {mayReview && (
        <Button variant="contained" onClick={onReview}>
          {t.plans.newReview}…
        </Button>
      )}
      <StepButtons steps={moves} record={plan} />
    </>
  );
};
