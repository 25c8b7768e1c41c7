import { Alert, Typography } from "@mui/material";
import { BooleanInput } from "react-admin";
import type { StoredRecord } from "#shared/resource";
import type { Step } from "#shared/step";
import { hold } from "#shared/steps/retention";
import { useSpeech } from "../i18n/language.ts";
import { StepDialog } from "../steps/step-dialog.tsx";
import { isGrave } from "../steps/step-tone.ts";

interface RetentionDialogProps {
  step: Step;
  record: StoredRecord;
  /** The household's code, or the person's name. */
  whose: string;
  onClose: () => void;
}

const DUTIES = "dutiesChecked";

/** What the law has to be looked at for is a sentence: it needs the room of a line, and begins unanswered. */
const asked = { hidden: [DUTIES], given: { [DUTIES]: false } };

/** Why the last hold ended is no reason for a new one. */
const asNew = { retentionHoldReason: undefined, retentionHoldUntil: undefined };

/** Asks what a hold, its end or an erasure needs; says what nothing brings back before it goes. */
export const RetentionDialog = ({ step, record, whose, onClose }: RetentionDialogProps) => {
  const { t, words } = useSpeech();
  const isErasure = isGrave(step);
  const isNew = step === hold && record.retentionHold !== true;
  return (
    <StepDialog
      step={step}
      record={record}
      {...(isNew && { given: asNew })}
      {...(isErasure && asked)}
      below={isErasure && <BooleanInput source={DUTIES} label={words.stepFields[DUTIES]} helperText={false} />}
      onClose={onClose}
    >
      <Typography sx={{ fontWeight: 650, mb: 1 }}>{whose}</Typography>
      {isErasure && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {t.retention.runWarning}
        </Alert>
      )}
    </StepDialog>
  );
};
