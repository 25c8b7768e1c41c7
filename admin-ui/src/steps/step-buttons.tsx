import ArrowDropDownRounded from "@mui/icons-material/ArrowDropDownRounded";
import { Button, ButtonGroup, Divider, Menu, MenuItem } from "@mui/material";
import { type ComponentType, useState } from "react";
import type { Role } from "#shared/access";
import type { StoredRecord } from "#shared/resource";
import { openSteps, type Step } from "#shared/step";
import { useMyReach } from "../data/my-reach.ts";
import { useSpeech } from "../i18n/language.ts";
import { useOffer } from "../palette/offered.ts";
import { useParts } from "../parts.ts";
import { titleText } from "../record/titles.ts";
import { useToday } from "../today.ts";
import { StepDialog, type StepDialogProps } from "./step-dialog.tsx";
import { isGrave } from "./step-tone.ts";
import { stepWords } from "./step-words.ts";

/** The steps that I can take on a record now. */
export const useOpenSteps = (steps: readonly Step[], record: StoredRecord): Step[] => {
  const { me } = useParts();
  const today = useToday();
  const reach = useMyReach();
  return openSteps(steps, record, me.roles as Role[], today).filter(({ of, allow }) => reach.acts(of, allow, record));
};

interface StepButtonsProps {
  steps: readonly Step[];
  record: StoredRecord;
  given?: Record<string, unknown>;
  size?: "small" | "medium";
  /** Which of the open steps is the button; absent: the first that is no closing. */
  likely?: (open: readonly Step[]) => Step | undefined;
  /** Draws the form of a step; absent: from its definition alone. */
  Form?: ComponentType<StepDialogProps>;
  onTaken?: (record: StoredRecord) => void;
}

const firstOnward = (open: readonly Step[]) => open.find((step) => !isGrave(step)) ?? open[0];

/** What can be done with a record now: the likely next step as a button, the others behind it, closings last in red. */
export const StepButtons = (props: StepButtonsProps) => {
  const { steps, record, given, size = "medium", likely = firstOnward, Form = StepDialog, onTaken } = props;
  const speech = useSpeech();
  const { t, words } = speech;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [taking, setTaking] = useState<Step>();
  const open = useOpenSteps(steps, record);
  const next = likely(open) ?? firstOnward(open);
  useOffer(
    open.map((step) => ({
      key: `step:${step.of.name}:${step.name}:${record.id}`,
      label: stepWords(words, step).name,
      kind: titleText(step.of, record, speech, () => undefined),
      leads: () => setTaking(step),
    })),
  );
  if (!next) return null;
  const others = open.filter((step) => step !== next);
  const grave = others.filter(isGrave);
  const onward = others.filter((step) => !isGrave(step));
  const begin = (step: Step) => {
    setAnchor(null);
    setTaking(step);
  };
  const item = (step: Step) => (
    <MenuItem key={step.name} onClick={() => begin(step)} sx={isGrave(step) ? { color: "error.main" } : {}}>
      {stepWords(words, step).name}…
    </MenuItem>
  );
  return (
    <>
      <ButtonGroup variant="contained" size={size} disableElevation aria-label={t.steps.possible}>
        <Button color={isGrave(next) ? "error" : "primary"} onClick={() => begin(next)}>
          {stepWords(words, next).name}…
        </Button>
        {others.length > 0 && (
          <Button
            aria-label={t.steps.others}
            aria-haspopup="menu"
            aria-expanded={anchor !== null}
            onClick={({ currentTarget }) => setAnchor(currentTarget)}
            sx={{ px: 0.5 }}
          >
            <ArrowDropDownRounded />
          </Button>
        )}
      </ButtonGroup>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {onward.map(item)}
        {onward.length > 0 && grave.length > 0 && <Divider />}
        {grave.map(item)}
      </Menu>
      {taking && (
        <Form
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
