import { TextField, Typography } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import type { Goal, Plan } from "#shared/resources/plan";
import { markProgress } from "#shared/steps/plans";
import { useSpeech } from "../i18n/language.ts";
import { FormDialog } from "../layout/form-dialog.tsx";
import { useSending } from "../layout/use-sending.ts";
import { useParts } from "../parts.ts";
import { takeStep } from "../steps/calls.ts";
import { useToday } from "../today.ts";
import { statusAt } from "./goal-status.ts";
import { GoalStatusField } from "./goal-status-field.tsx";
import { ProgressChoice } from "./progress-scale.tsx";

interface MarkDialogProps {
  plan: Plan;
  goal: Goal;
  onClose: () => void;
}

/** How one goal is doing between two reviews. */
export const MarkDialog = ({ plan, goal, onClose }: MarkDialogProps) => {
  const { t } = useSpeech();
  const parts = useParts();
  const notify = useNotify();
  const today = useToday();
  const [told, setTold] = useState({ on: today, progress: goal.progress, status: goal.status, note: "" });
  const sending = useSending(async () => {
    await takeStep(parts, markProgress, plan.id, { goalId: goal.id, ...told });
    notify(t.plans.marked, { type: "success" });
    onClose();
  });
  const { problem } = sending;
  return (
    <FormDialog title={t.plans.markTitle} action={t.plans.mark} width="xs" sending={sending} onClose={onClose}>
      <Typography sx={{ mb: 1.5 }}>{goal.text}</Typography>
      <ProgressChoice
        label={t.plans.progress}
        value={told.progress}
        onChange={(progress) => setTold({ ...told, progress, status: statusAt(progress, told.status) })}
      />
      <GoalStatusField
        fullWidth
        value={told.status}
        onStatus={(status) => setTold({ ...told, status })}
        sx={{ mt: 2 }}
      />
      <TextField
        fullWidth
        required
        type="date"
        label={t.plans.on}
        value={told.on}
        onChange={({ target }) => setTold({ ...told, on: target.value })}
        error={problem?.errors.on !== undefined}
        helperText={problem?.errors.on}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }}
      />
      <TextField
        fullWidth
        multiline
        minRows={2}
        label={t.plans.note}
        helperText={t.plans.noteHelp}
        value={told.note}
        onChange={({ target }) => setTold({ ...told, note: target.value })}
      />
    </FormDialog>
  );
};
