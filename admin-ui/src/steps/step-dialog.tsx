import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from "@mui/material";
import { type KeyboardEvent, type ReactNode, useMemo, useState } from "react";
import { Form, SaveButton, useNotify } from "react-admin";
import type { StoredRecord } from "#shared/resource";
import type { Step } from "#shared/step";
import { isProblem } from "../api/problem.ts";
import { useSpeech } from "../i18n/language.ts";
import { Refused } from "../layout/refused.tsx";
import { unlessBeside } from "../layout/unless-beside.ts";
import { useParts } from "../parts.ts";
import { FieldInputs } from "../record/field-inputs.tsx";
import { withItemIds } from "../record/form-values.ts";
import { useReferences } from "../record/references.ts";
import { useToday } from "../today.ts";
import { takeStep } from "./calls.ts";
import { refusalText } from "./refusal-text.ts";
import { drawnFirst, formOf, valuesOf } from "./step-form.ts";
import { isGrave } from "./step-tone.ts";
import { stepWords } from "./step-words.ts";
import { Way } from "./way.tsx";

export interface StepDialogProps {
  step: Step;
  record: StoredRecord;
  /** Values that the place it was opened from already knows. */
  given?: Record<string, unknown>;
  /** Fields that are not drawn: known already, or entered in `children`. */
  hidden?: readonly string[];
  /** What helps to decide: shown above the fields, inside the form. */
  children?: ReactNode;
  /** The same, below the fields: what follows from them. */
  below?: ReactNode;
  /** For what needs a wide table beside its fields. */
  size?: "sm" | "md";
  onClose: () => void;
  onTaken?: (record: StoredRecord) => void;
}

const none: readonly string[] = [];

/** Sends with Ctrl+Enter from any field: a long text takes Enter for itself. */
const sendByKey = (event: KeyboardEvent<HTMLElement>) => {
  const { key, ctrlKey, metaKey, currentTarget, target } = event;
  // What is typed in a dialog over this one arrives here too, and belongs there.
  if (key !== "Enter" || !(ctrlKey || metaKey) || !(target instanceof Node) || !currentTarget.contains(target)) return;
  event.preventDefault();
  currentTarget.querySelector("form")?.requestSubmit();
};

/** Asks for what a step needs, drawn from its definition, and takes it. */
export const StepDialog = (props: StepDialogProps) => {
  const { step, record, given, hidden = none, children, below, size = "sm", onClose, onTaken } = props;
  const { t, words, say } = useSpeech();
  const parts = useParts();
  const today = useToday();
  const notify = useNotify();
  const form = useMemo(() => formOf(step), [step]);
  const references = useReferences(form);
  // Named outright: a form inside a record's page would otherwise begin with all of that record. And it is taken once,
  // so that what a colleague changes meanwhile does not wipe out what is being typed.
  const [start] = useState(() => ({ ...valuesOf(step, record, today), ...given }));
  const [refusal, setRefusal] = useState<string>();
  const { name, about } = stepWords(words, step);
  const shown = drawnFirst(step.fields.filter((field) => !hidden.includes(field.name)));
  const send = async (values: Record<string, unknown>) => {
    try {
      const taken = await takeStep(parts, step, record.id, withItemIds(form, values));
      notify(say(t.steps.taken, { step: name }), { type: "success" });
      onTaken?.(taken);
      onClose();
      return undefined;
    } catch (error) {
      if (!isProblem(error)) throw error;
      setRefusal(refusalText(error, step, shown, words));
      return error.errors;
    }
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth={size}
      onClose={unlessBeside(onClose)}
      aria-labelledby="step-title"
      onKeyDown={sendByKey}
    >
      <Form onSubmit={send} record={start} noValidate>
        <DialogTitle id="step-title" sx={{ pb: 0.5 }}>
          {name}
        </DialogTitle>
        <DialogContent>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
            {about}
          </Typography>
          <Way step={step} record={record} />
          {refusal && <Refused key={refusal}>{refusal}</Refused>}
          {children}
          <FieldInputs resource={form} names={shown} references={references} />
          {below}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>{t.frame.cancel}</Button>
          <SaveButton alwaysEnable label={name} icon={null} color={isGrave(step) ? "error" : "primary"} />
        </DialogActions>
      </Form>
    </Dialog>
  );
};
