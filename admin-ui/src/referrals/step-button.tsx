import { Button } from "@mui/material";
import { useState } from "react";
import type { StoredRecord } from "#shared/resource";
import type { Step } from "#shared/step";
import { useSpeech } from "../i18n/language.ts";
import { useOpenSteps } from "../steps/step-buttons.tsx";
import { stepWords } from "../steps/step-words.ts";
import { ReferralStepForm } from "./referral-step-form.tsx";

interface StepButtonProps {
  step: Step;
  record: StoredRecord;
  given?: Record<string, unknown>;
}

/** One step beside what it is about; there only while the step is possible. */
export const StepButton = ({ step, record, given }: StepButtonProps) => {
  const { words } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const open = useOpenSteps([step], record);
  if (open.length === 0) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {stepWords(words, step).name}
      </Button>
      {isOpen && (
        <ReferralStepForm step={step} record={record} onClose={() => setOpen(false)} {...(given && { given })} />
      )}
    </>
  );
};
