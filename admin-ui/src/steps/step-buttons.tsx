import ArrowDropDownRounded from "@mui/icons-material/ArrowDropDownRounded";
import { Button, ButtonGroup, Menu, MenuItem } from "@mui/material";
import { useState } from "react";
import type { Role } from "#shared/access";
import type { StoredRecord } from "#shared/resource";
import { openSteps, type Step } from "#shared/step";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { useToday } from "../today.ts";
import { StepDialog } from "./step-dialog.tsx";
import { stepWords } from "./step-words.ts";

interface StepButtonsProps {
  steps: readonly Step[];
  record: StoredRecord;
  given?: Record<string, unknown>;
  size?: "small" | "medium";
  onTaken?: (record: StoredRecord) => void;
}

/** What can be done with a record now: the likely next step as a button, the others behind it. */
export const StepButtons = ({ steps, record, given, size = "medium", onTaken }: StepButtonsProps) => {
  const { t, words } = useSpeech();
  const { me } = useParts();
  const today = useToday();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [taking, setTaking] = useState<Step>();
  const [next, ...others] = openSteps(steps, record, me.roles as Role[], today);
  if (!next) return null;
  const begin = (step: Step) => {
    setAnchor(null);
    setTaking(step);
  };
  return (
    <>
      <ButtonGroup variant="contained" size={size} aria-label={t.steps.possible}>
        <Button onClick={() => begin(next)}>{stepWords(words, next).name}…</Button>
        {others.length > 0 && (
          <Button
            aria-label={t.steps.others}
            aria-haspopup="menu"
            aria-expanded={anchor !== null}
            onClick={({ currentTarget }) => setAnchor(currentTarget)}
          >
            <ArrowDropDownRounded />
          </Button>
        )}
      </ButtonGroup>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {others.map((step) => (
          <MenuItem key={step.name} onClick={() => begin(step)}>
            {stepWords(words, step).name}…
          </MenuItem>
        ))}
      </Menu>
      {taking && (
        <StepDialog
          step={taking}
          record={record}
          onClose={() => setTaking(undefined)}
          {...(given && { given })}
          {...(onTaken && { onTaken })}
        />
      )}
    </>
  );
};
