import MoreVertRounded from "@mui/icons-material/MoreVertRounded";
import { Alert, IconButton, Menu, MenuItem, Typography } from "@mui/material";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import type { Person } from "#shared/resources/person";
import { isGuestOn } from "#shared/rules/household-members";
import type { Step } from "#shared/step";
import { blockForSafety, leaveHousehold, personSteps } from "#shared/steps/households";
import { useSpeech } from "../i18n/language.ts";
import { useOffer } from "../palette/offered.ts";
import { useOpenSteps } from "../steps/step-buttons.tsx";
import { StepDialog } from "../steps/step-dialog.tsx";
import { stepWords } from "../steps/step-words.ts";
import { useToday } from "../today.ts";
import { HeadInput } from "./member-inputs.tsx";

interface PersonStepsProps {
  person: Person;
  /** Everybody of the household. */
  people: readonly Person[];
}

/** What can be done with a member of the household now, behind three dots. */
export const PersonSteps = ({ person, people }: PersonStepsProps) => {
  const { t, words, say } = useSpeech();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [taking, setTaking] = useState<Step>();
  const open = useOpenSteps(personSteps, person);
  useOffer(
    open.map((step) => ({
      key: `step:people:${step.name}:${person.id}`,
      label: stepWords(words, step).name,
      kind: `${person.lastName} ${person.firstName}`,
      leads: () => setTaking(step),
    })),
  );
  if (open.length === 0) return null;
  const begin = (step: Step) => {
    setAnchor(null);
    setTaking(step);
  };
  return (
    <>
      <IconButton
        size="small"
        aria-label={say(t.households.stepsOf, { name: `${person.lastName} ${person.firstName}` })}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        <MoreVertRounded fontSize="small" />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {open.map((step) => (
          <MenuItem key={step.name} onClick={() => begin(step)}>
            {stepWords(words, step).name}…
          </MenuItem>
        ))}
      </Menu>
      {taking && (
        <PersonStepDialog step={taking} person={person} people={people} onClose={() => setTaking(undefined)} />
      )}
    </>
  );
};

interface PersonStepDialogProps extends PersonStepsProps {
  step: Step;
  onClose: () => void;
}

const PersonStepDialog = ({ step, person, people, onClose }: PersonStepDialogProps) => {
  const { t } = useSpeech();
  const leaves = step.name === leaveHousehold.name;
  return (
    <StepDialog
      step={step}
      record={person}
      hidden={["newHeadId"]}
      onClose={onClose}
      below={leaves && person.relation === "head" && <Heirs person={person} people={people} />}
    >
      <Typography sx={{ fontWeight: 650, mb: 1 }}>
        {person.lastName} {person.firstName}
      </Typography>
      {step.name === blockForSafety.name && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {t.households.blockNote}
        </Alert>
      )}
    </StepDialog>
  );
};

/** Who could be head of the household after her, on the day that is being entered. */
const Heirs = ({ person, people }: PersonStepsProps) => {
  const today = useToday();
  const on: unknown = useWatch({ name: "on" });
  const day = typeof on === "string" && on !== "" ? on : today;
  return <HeadInput among={people.filter((one) => one.id !== person.id && isGuestOn(one, day))} />;
};
