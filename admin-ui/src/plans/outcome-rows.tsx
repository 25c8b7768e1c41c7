import { Box, Stack, TextField, Typography } from "@mui/material";
import type { Goal } from "#shared/resources/plan";
import type { GoalOutcome } from "#shared/resources/review";
import { useSpeech } from "../i18n/language.ts";
import { statusAt } from "./goal-status.ts";
import { GoalStatusField } from "./goal-status-field.tsx";
import { fieldsetStyle } from "./present-rows.tsx";
import { ProgressChoice } from "./progress-scale.tsx";
import { type DraftProps, withOutcome } from "./review-draft.ts";

/** Each goal of the plan: how far it is now, how it goes, and a word about it. */
export const OutcomeRows = ({ plan, draft, onChange }: DraftProps) => {
  const { t } = useSpeech();
  if (draft.goalOutcomes.length === 0) return null;
  return (
    <Box component="fieldset" sx={fieldsetStyle}>
      <Typography component="legend" variant="h3">
        {t.plans.perGoal}
      </Typography>
      {draft.goalOutcomes.map((outcome) => {
        const goal = plan.goals.find(({ id }) => id === outcome.goalId);
        return (
          goal && (
            <Row
              key={outcome.goalId}
              goal={goal}
              outcome={outcome}
              onChange={(changed) => onChange(withOutcome(draft, changed))}
            />
          )
        );
      })}
    </Box>
  );
};

interface RowProps {
  goal: Goal;
  outcome: GoalOutcome;
  onChange: (outcome: GoalOutcome) => void;
}

const Row = ({ goal, outcome, onChange }: RowProps) => {
  const { t, say } = useSpeech();
  return (
    <Box sx={{ py: 1, borderTop: 1, borderColor: "divider" }}>
      <Typography variant="body2" sx={{ overflowWrap: "anywhere", mb: 0.5 }}>
        {goal.text}{" "}
        <Box component="span" sx={{ color: "text.secondary" }}>
          ({say(t.plans.before, { progress: goal.progress })})
        </Box>
      </Typography>
      <ProgressChoice
        label={`${t.plans.progress}: ${goal.text}`}
        value={outcome.progress}
        onChange={(progress) => onChange({ ...outcome, progress, status: statusAt(progress, outcome.status) })}
      />
      <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap" }}>
        <GoalStatusField
          value={outcome.status}
          onStatus={(status) => onChange({ ...outcome, status })}
          sx={{ minWidth: 170 }}
        />
        <TextField
          label={t.plans.note}
          value={outcome.note ?? ""}
          onChange={({ target }) => onChange({ ...outcome, note: target.value })}
          sx={{ flex: "1 1 200px" }}
        />
      </Stack>
    </Box>
  );
};
