import CallSplitRounded from "@mui/icons-material/CallSplitRounded";
import PersonAddAltRounded from "@mui/icons-material/PersonAddAltRounded";
import { Box, Button, Collapse, Stack, Typography } from "@mui/material";
import { useState } from "react";
import type { Household } from "#shared/resources/household";
import type { Person } from "#shared/resources/person";
import type { Placement } from "#shared/resources/placement";
import { isGuestOn } from "#shared/rules/household-members";
import type { Step } from "#shared/step";
import { addMember, split } from "#shared/steps/households";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { useOpenSteps } from "../steps/step-buttons.tsx";
import { StepDialog } from "../steps/step-dialog.tsx";
import { useToday } from "../today.ts";
import { BedsHint, ReunionInput, SplitInputs } from "./member-inputs.tsx";
import { PersonLine } from "./person-line.tsx";
import { PersonSteps } from "./person-steps.tsx";

const isHead = ({ relation }: Person): number => Number(relation === "head");

const inOrder = (a: Person, b: Person): number =>
  isHead(b) - isHead(a) || (a.birthDate ?? "9").localeCompare(b.birthDate ?? "9");

interface PeopleProps {
  title?: string;
  shown: readonly Person[];
  people: readonly Person[];
}

/** Some of the people of a household, whom the household is named after first, then the eldest. */
export const People = ({ title, shown, people }: PeopleProps) =>
  shown.length > 0 && (
    <>
      {title && (
        <Typography variant="h3" sx={{ mt: 1.5, mb: 0.5 }}>
          {title}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }} aria-label={title}>
        {[...shown].sort(inOrder).map((person) => (
          <PersonLine key={person.id} person={person} actions={<PersonSteps person={person} people={people} />} />
        ))}
      </Box>
    </>
  );

interface PeopleCardProps {
  household: Household;
  people: readonly Person[];
  placements: readonly Placement[];
}

/** Who lives here, who is to come and who has left, and how that changes. */
export const PeopleCard = ({ household, people, placements }: PeopleCardProps) => {
  const { t, count } = useSpeech();
  const today = useToday();
  const [isPastShown, setPastShown] = useState(false);
  const guests = people.filter(({ residency }) => residency !== "nonResident");
  const present = guests.filter((person) => isGuestOn(person, today));
  const left = guests.filter(({ leftOn }) => leftOn !== undefined && leftOn <= today);
  const coming = guests.filter((person) => !present.includes(person) && !left.includes(person));
  return (
    <Section
      title={t.households.people}
      total={present.length}
      actions={<MemberSteps household={household} people={people} present={present} placements={placements} />}
    >
      {guests.length === 0 && <Typography color="textSecondary">{t.households.noPeople}</Typography>}
      <People shown={present} people={people} />
      <People title={t.households.toCome} shown={coming} people={people} />
      {left.length > 0 && (
        <>
          <Button size="small" aria-expanded={isPastShown} onClick={() => setPastShown(!isPastShown)} sx={{ mt: 1 }}>
            {count(t.households.leftPeople, left.length)}
          </Button>
          <Collapse in={isPastShown} unmountOnExit>
            <People shown={left} people={people} />
          </Collapse>
        </>
      )}
    </Section>
  );
};

interface MemberStepsProps extends PeopleCardProps {
  present: readonly Person[];
}

const MemberSteps = ({ household, people, present, placements }: MemberStepsProps) => {
  const { t } = useSpeech();
  const [taking, setTaking] = useState<Step>();
  const open = useOpenSteps([addMember, split], household);
  const close = () => setTaking(undefined);
  return (
    <Stack direction="row" sx={{ gap: 0.5, flexWrap: "wrap" }}>
      {open.includes(split) && present.length > 1 && (
        <Button size="small" startIcon={<CallSplitRounded />} onClick={() => setTaking(split)}>
          {t.households.split}
        </Button>
      )}
      {open.includes(addMember) && (
        <Button size="small" startIcon={<PersonAddAltRounded />} onClick={() => setTaking(addMember)}>
          {t.households.addPerson}
        </Button>
      )}
      {taking === addMember && (
        <StepDialog
          step={addMember}
          record={household}
          given={{ residency: "guest" }}
          hidden={["residency", "formerlyId"]}
          below={
            <>
              <ReunionInput householdId={household.id} />
              <BedsHint people={people} placements={placements} />
            </>
          }
          onClose={close}
        />
      )}
      {taking === split && (
        <StepDialog
          step={split}
          record={household}
          given={{ personIds: [] }}
          hidden={["personIds", "newHeadId"]}
          onClose={close}
        >
          <SplitInputs people={people.filter((one) => one.leftOn === undefined && !one.safetyBlock)} />
        </StepDialog>
      )}
    </Stack>
  );
};
