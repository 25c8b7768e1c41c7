import type { Plan } from "#shared/resources/plan";
import {
  acknowledge,
  activate,
  approve,
  beginReview,
  completeAction,
  conclude,
  makeNextEdition,
  markProgress,
  reopenAction,
  share,
  takeBack,
} from "#shared/steps/plans";
import { acknowledgePlan } from "../acknowledge-plan.ts";
import { activatePlan } from "../activate-plan.ts";
import { approvePlan } from "../approve-plan.ts";
import { concludePlan } from "../conclude-plan.ts";
import { makeEdition } from "../make-next-edition.ts";
import { completeGoalAction, markGoal, reopenGoalAction } from "../mark-progress.ts";
import { sharePlan, takePlanBack } from "../share-plan.ts";
import { takeStep } from "../take-step.ts";
import { type Taking, taking } from "./taking.ts";

export const plansTaken: readonly Taking[] = [
  taking(share, sharePlan),
  taking(takeBack, takePlanBack),
  taking(approve, approvePlan),
  taking(activate, activatePlan),
  taking(acknowledge, acknowledgePlan),
  taking(beginReview, (ctx, id, told) => takeStep<Plan>(ctx, beginReview, { id, told })),
  taking(markProgress, markGoal),
  taking(completeAction, completeGoalAction),
  taking(reopenAction, reopenGoalAction),
  taking(makeNextEdition, makeEdition),
  taking(conclude, concludePlan),
];
