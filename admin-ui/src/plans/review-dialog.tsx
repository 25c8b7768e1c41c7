import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  FormHelperText,
  Switch,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
  useMediaQuery,
  useTheme,
} from "@mui/material";
import { type FormEvent, useState } from "react";
import { useNotify } from "react-admin";
import type { Plan } from "#shared/resources/plan";
import { reviewKinds } from "#shared/resources/review";
import { isProblem, type Problem } from "../api/problem.ts";
import { useSpeech } from "../i18n/language.ts";
import { Refused } from "../layout/refused.tsx";
import { useParts } from "../parts.ts";
import { useToday } from "../today.ts";
import { recordReview } from "./calls.ts";
import type { Known } from "./names.ts";
import { OutcomeRows } from "./outcome-rows.tsx";
import { PresentRows } from "./present-rows.tsx";
import { type DraftProps, heldOnDay, newReviewDraft, type ReviewDraft, toldBy } from "./review-draft.ts";

interface ReviewDialogProps {
  plan: Plan;
  title: string;
  known: Known;
  onClose: () => void;
}

/** Writes down a review that was held: what the plan knows is filled in already. */
export const ReviewDialog = ({ plan, title, known, onClose }: ReviewDialogProps) => {
  const { t } = useSpeech();
  const parts = useParts();
  const notify = useNotify();
  const today = useToday();
  const isNarrow = useMediaQuery(useTheme().breakpoints.down("sm"));
  const [draft, setDraft] = useState(() => newReviewDraft(plan, known, today));
  const [problem, setProblem] = useState<Problem>();
  const [isSaving, setSaving] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    try {
      await recordReview(parts, plan.id, toldBy(draft));
      notify(t.plans.reviewSaved, { type: "success" });
      onClose();
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    } finally {
      setSaving(false);
    }
  };
  const errors = problem?.errors ?? {};
  const shared = { plan, draft, errors, onChange: setDraft };
  return (
    <Dialog open fullWidth maxWidth="md" fullScreen={isNarrow} onClose={onClose} aria-labelledby="review-title">
      <Box component="form" onSubmit={(event) => void send(event)} sx={{ display: "contents" }}>
        <DialogTitle id="review-title">{title}</DialogTitle>
        <DialogContent>
          {problem && <Refused key={problem.message}>{problem.message}</Refused>}
          <KindAndDay {...shared} today={today} />
          <PresentRows {...shared} />
          <OutcomeRows {...shared} />
          <Written {...shared} />
          <NextDay {...shared} />
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>{t.frame.cancel}</Button>
          <Button type="submit" variant="contained" loading={isSaving}>
            {t.plans.saveReview}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
};

const KindAndDay = ({ plan, draft, errors, onChange, today }: DraftProps & { today: string }) => {
  const { t, words } = useSpeech();
  return (
    <Box sx={{ display: "flex", gap: 2, flexWrap: "wrap", alignItems: "center" }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        color="primary"
        aria-label={t.plans.kind}
        value={draft.kind}
        onChange={(_, kind: ReviewDraft["kind"] | null) => kind && onChange({ ...draft, kind })}
      >
        {reviewKinds.map((kind) => (
          <ToggleButton key={kind} value={kind}>
            {words.values.reviewKinds[kind]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <TextField
        required
        type="date"
        label={t.plans.held}
        value={draft.heldOn}
        onChange={({ target }) => onChange(heldOnDay(draft, target.value, plan))}
        error={errors.heldOn !== undefined}
        helperText={errors.heldOn}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today, min: plan.startedOn } }}
      />
    </Box>
  );
};

const Written = ({ draft, errors, onChange }: DraftProps) => {
  const { t } = useSpeech();
  const isJoint = draft.kind === "joint";
  return (
    <Box sx={{ mt: 2 }}>
      <TextField
        fullWidth
        multiline
        minRows={2}
        label={t.plans.decisions}
        value={draft.decisions}
        onChange={({ target }) => onChange({ ...draft, decisions: target.value })}
        error={errors.decisions !== undefined}
        helperText={errors.decisions}
      />
      <TextField
        fullWidth
        multiline
        minRows={4}
        required={isJoint}
        label={t.plans.minutes}
        value={draft.minutes}
        onChange={({ target }) => onChange({ ...draft, minutes: target.value })}
        error={errors.minutes !== undefined}
        helperText={errors.minutes ?? (isJoint ? t.plans.minutesNeeded : t.plans.minutesHelp)}
      />
    </Box>
  );
};

const NextDay = ({ plan, draft, errors, onChange }: DraftProps) => {
  const { t } = useSpeech();
  return (
    <Box sx={{ display: "flex", gap: 3, flexWrap: "wrap", mt: 1 }}>
      <TextField
        type="date"
        label={t.plans.nextOn}
        value={draft.nextOn}
        onChange={({ target }) => onChange({ ...draft, nextOn: target.value, isNextChosen: true })}
        error={errors.nextOn !== undefined}
        helperText={errors.nextOn ?? (plan.reviewEveryMonths ? t.plans.nextOnHelp : t.plans.noCadenceHelp)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: draft.heldOn } }}
      />
      <Box>
        <FormControlLabel
          control={
            <Switch
              checked={draft.extension}
              onChange={({ target }) => onChange({ ...draft, extension: target.checked })}
            />
          }
          label={<Typography component="span">{t.plans.extension}</Typography>}
        />
        <FormHelperText sx={{ mt: 0 }}>{t.plans.extensionHelp}</FormHelperText>
      </Box>
    </Box>
  );
};
