import { Box, Button, Chip, Link, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { LinkBase } from "react-admin";
import type { Goal, Plan } from "#shared/resources/plan";
import { markProgress } from "#shared/steps/plans";
import { useSpeech } from "../i18n/language.ts";
import { useOpenSteps } from "../steps/step-buttons.tsx";
import { useToday } from "../today.ts";
import { GoalActions } from "./goal-actions.tsx";
import { MarkDialog } from "./mark-dialog.tsx";
import { ProgressScale } from "./progress-scale.tsx";

interface GoalCardProps {
  plan: Plan;
  goal: Goal;
}

const Line = ({ label, text }: { label: string; text: string | undefined }) =>
  text ? (
    <Typography variant="body2" sx={{ overflowWrap: "anywhere" }}>
      <Box component="span" sx={{ color: "text.secondary" }}>
        {label}:
      </Box>{" "}
      {text}
    </Typography>
  ) : null;

/** A goal with how far it is, from what one will see it, and what is to be done for it. */
export const GoalCard = ({ plan, goal }: GoalCardProps) => {
  const { t, words, f, say } = useSpeech();
  const today = useToday();
  const [isMarking, setMarking] = useState(false);
  const mayMark = useOpenSteps([markProgress], plan).length > 0;
  const { area, text, indicator, baseline, dueOn, responsible, status } = goal;
  const isLate = status === "open" && dueOn !== undefined && dueOn < today;
  return (
    <Box component="li" sx={cardStyle}>
      <Stack direction="row" sx={{ gap: 1, alignItems: "center", flexWrap: "wrap", mb: 0.5 }}>
        <Chip size="small" label={words.values.goalAreas[area]} />
        {status !== "open" && <Chip size="small" variant="outlined" label={words.values.goalStatuses[status]} />}
        <Box sx={{ flex: 1 }} />
        {dueOn && (
          <Typography variant="body2" color={isLate ? "error" : "textSecondary"}>
            {say(isLate ? t.plans.late : t.plans.dueOn, { date: f.date(dueOn) })}
          </Typography>
        )}
      </Stack>
      <Typography variant="h3" sx={{ overflowWrap: "anywhere", my: 0.5 }}>
        <Link component={LinkBase} to={`/plans/${plan.id}/goals/${goal.id}`} color="inherit">
          {text}
        </Link>
      </Typography>
      <Line label={t.plans.indicator} text={indicator} />
      <Line label={t.plans.baseline} text={baseline} />
      {responsible && (
        <Typography variant="body2" color="textSecondary">
          {say(t.plans.responsible, { who: responsible })}
        </Typography>
      )}
      <GoalActions plan={plan} goal={goal} />
      <Stack direction="row" sx={{ gap: 1.5, alignItems: "center", flexWrap: "wrap", mt: 1 }}>
        <ProgressScale progress={goal.progress} />
        <Box sx={{ flex: 1 }} />
        {mayMark && (
          <Button size="small" onClick={() => setMarking(true)}>
            {t.plans.mark}…
          </Button>
        )}
      </Stack>
      {isMarking && <MarkDialog plan={plan} goal={goal} onClose={() => setMarking(false)} />}
    </Box>
  );
};

const cardStyle = { border: 1, borderColor: "divider", borderRadius: 2, p: 1.5, minWidth: 0 };
