import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from "@mui/material";
import { type ReactNode, useMemo, useState } from "react";
import { Form, SaveButton, useNotify } from "react-admin";
import type { StoredRecord } from "#shared/resource";
import type { Step } from "#shared/step";
import { isProblem } from "../api/problem.ts";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { FieldInputs } from "../record/field-inputs.tsx";
import { withItemIds } from "../record/form-values.ts";
import { useReferences } from "../record/references.ts";
import { useToday } from "../today.ts";
import { takeStep } from "./calls.ts";
import { formOf, valuesOf } from "./step-form.ts";
import { stepWords } from "./step-words.ts";

interface StepDialogProps {
  step: Step;
  record: StoredRecord;
  /** Values that the place it was opened from already knows. */
  given?: Record<string, unknown>;
  /** What helps to decide: shown above the fields. */
  children?: ReactNode;
  onClose: () => void;
  onTaken?: (record: StoredRecord) => void;
}

/** Asks for what a step needs, drawn from its definition, and takes it. */
export const StepDialog = ({ step, record, given, children, onClose, onTaken }: StepDialogProps) => {
  const { t, words, say } = useSpeech();
  const parts = useParts();
  const today = useToday();
  const notify = useNotify();
  const form = useMemo(() => formOf(step), [step]);
  const references = useReferences(form);
  const [refusal, setRefusal] = useState<string>();
  const { name, about } = stepWords(words, step);
  const send = async (values: Record<string, unknown>) => {
    try {
      const taken = await takeStep(parts, step, record.id, withItemIds(form, values));
      notify(say(t.steps.taken, { step: name }), { type: "success" });
      onTaken?.(taken);
      onClose();
      return undefined;
    } catch (error) {
      if (!isProblem(error)) throw error;
      setRefusal(error.message);
      return error.errors;
    }
  };
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby="step-title">
      <Form onSubmit={send} defaultValues={{ ...valuesOf(step, record, today), ...given }}>
        <DialogTitle id="step-title">{name}</DialogTitle>
        <DialogContent>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
            {about}
          </Typography>
          {refusal && (
            <Alert severity="error" sx={{ mb: 1 }}>
              {refusal}
            </Alert>
          )}
          {children}
          <FieldInputs resource={form} names={step.fields.map((field) => field.name)} references={references} />
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>{t.frame.cancel}</Button>
          <SaveButton alwaysEnable label={name} icon={null} />
        </DialogActions>
      </Form>
    </Dialog>
  );
};
