import LockOpenRounded from "@mui/icons-material/LockOpenRounded";
import LockRounded from "@mui/icons-material/LockRounded";
import { Button } from "@mui/material";
import { useState } from "react";
import type { Household } from "#shared/resources/household";
import { restrict, unrestrict } from "#shared/steps/households";
import { useSpeech } from "../i18n/language.ts";
import { useOpenSteps } from "../steps/step-buttons.tsx";
import { StepDialog } from "../steps/step-dialog.tsx";
import { stepWords } from "../steps/step-words.ts";

/** Keeps a household from everybody who does not have to know of it, or lets them know of it again. */
export const RestrictionButton = ({ household }: { household: Household }) => {
  const { words } = useSpeech();
  const [isAsked, setAsked] = useState(false);
  const [step] = useOpenSteps([restrict, unrestrict], household);
  if (!step) return null;
  return (
    <>
      <Button startIcon={step === restrict ? <LockRounded /> : <LockOpenRounded />} onClick={() => setAsked(true)}>
        {stepWords(words, step).name}…
      </Button>
      {isAsked && <StepDialog step={step} record={household} onClose={() => setAsked(false)} />}
    </>
  );
};
