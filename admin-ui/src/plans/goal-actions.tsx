import { Box, Checkbox, FormControlLabel, Typography } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import type { Goal, Plan } from "#shared/resources/plan";
import { completeAction, reopenAction } from "#shared/steps/plans";
import { isProblem } from "../api/problem.ts";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { keyed } from "../sheet/model/keyed.ts";
import { takeStep } from "../steps/calls.ts";
import { useOpenSteps } from "../steps/step-buttons.tsx";
import { useToday } from "../today.ts";

interface GoalActionsProps {
  plan: Plan;
  goal: Goal;
}

type Action = Goal["actions"][number];

const useToggle = (plan: Plan, goal: Goal) => {
  const parts = useParts();
  const notify = useNotify();
  const today = useToday();
  const [busy, setBusy] = useState<number>();
  const toggle = async (index: number, isDone: boolean) => {
    setBusy(index);
    try {
      const told = { goalId: goal.id, action: index };
      if (isDone) await takeStep(parts, reopenAction, plan.id, told);
      else await takeStep(parts, completeAction, plan.id, { ...told, on: today });
    } catch (error) {
      if (!isProblem(error)) throw error;
      notify(error.message, { type: "error" });
    } finally {
      setBusy(undefined);
    }
  };
  return { busy, toggle };
};

const ActionFacts = ({ action }: { action: Action }) => {
  const { t, f, say } = useSpeech();
  const today = useToday();
  const { dueOn, doneOn, who } = action;
  const isLate = !doneOn && dueOn !== undefined && dueOn < today;
  const due = dueOn && say(isLate ? t.plans.late : t.plans.dueOn, { date: f.date(dueOn) });
  const when = doneOn ? say(t.plans.actionDone, { date: f.date(doneOn) }) : due;
  const facts = [when, who].filter((fact) => fact);
  if (facts.length === 0) return null;
  return (
    <Typography component="span" variant="body2" color={isLate ? "error" : "textSecondary"}>
      {" "}
      · {facts.join(" · ")}
    </Typography>
  );
};

/** What is to be done for a goal, ticked off where it is done. */
export const GoalActions = ({ plan, goal }: GoalActionsProps) => {
  const { t, say } = useSpeech();
  const { busy, toggle } = useToggle(plan, goal);
  const mayTick = useOpenSteps([completeAction], plan).length > 0;
  if (goal.actions.length === 0) return null;
  return (
    <Box component="ul" aria-label={t.plans.actions} sx={{ listStyle: "none", m: 0, mt: 0.5, p: 0 }}>
      {keyed(goal.actions, ({ text }) => text).map(({ key, item: action, place: index }) => (
        <li key={key}>
          <FormControlLabel
            disabled={!mayTick || busy === index}
            control={
              <Checkbox
                size="small"
                checked={action.doneOn !== undefined}
                onChange={() => void toggle(index, action.doneOn !== undefined)}
                slotProps={{ input: { "aria-label": say(t.plans.markDone, { action: action.text }) } }}
              />
            }
            label={
              <Typography component="span" variant="body2" color="textPrimary">
                {action.text}
                <ActionFacts action={action} />
              </Typography>
            }
            sx={{ alignItems: "flex-start", mr: 0, "& .MuiCheckbox-root": { py: 0.25 } }}
          />
        </li>
      ))}
    </Box>
  );
};
