import { Typography } from "@mui/material";
import { SelectInput } from "react-admin";
import { useWatch } from "react-hook-form";
import { ageOn } from "#shared/dates";
import type { Person } from "#shared/resources/person";
import type { Step } from "#shared/step";
import { giveConsent } from "#shared/steps/rights";
import { useSpeech } from "../i18n/language.ts";
import { StepDialog } from "../steps/step-dialog.tsx";
import { useToday } from "../today.ts";

export interface Recording {
  step: Step;
  person: Person;
  given: Record<string, unknown>;
}

interface ConsentDialogProps extends Recording {
  people: readonly Person[];
  onClose: () => void;
}

const isChild = ({ birthDate }: Person, today: string): boolean =>
  birthDate !== undefined && ageOn(birthDate, today) < 14;

/** A notice, a consent or a withdrawal of one person; for a child it begins with a parent. */
export const ConsentDialog = ({ step, person, given, people, onClose }: ConsentDialogProps) => {
  const today = useToday();
  const isGiving = step.name === giveConsent.name;
  const givenBy = isChild(person, today) ? { givenBy: "parent" } : {};
  return (
    <StepDialog
      step={step}
      record={person}
      given={{ ...given, ...(isGiving && givenBy) }}
      hidden={["giverId"]}
      onClose={onClose}
      below={isGiving && <Giver among={people.filter(({ id }) => id !== person.id)} />}
    >
      <Typography sx={{ fontWeight: 650, mb: 1 }}>
        {person.lastName} {person.firstName}
      </Typography>
    </StepDialog>
  );
};

/** Which of the adults of the household gave it, where she did not herself. */
const Giver = ({ among }: { among: readonly Person[] }) => {
  const { t } = useSpeech();
  const today = useToday();
  const givenBy: unknown = useWatch({ name: "givenBy" });
  const adults = among.filter(({ birthDate }) => birthDate === undefined || ageOn(birthDate, today) >= 18);
  if (givenBy === "self" || adults.length === 0) return null;
  const choices = adults.map(({ id, lastName, firstName }) => ({ id, name: `${lastName} ${firstName}` }));
  return (
    <SelectInput
      source="giverId"
      label={t.rights.giver}
      choices={choices}
      emptyText={t.rights.notStated}
      translateChoice={false}
      helperText={false}
      fullWidth
    />
  );
};
