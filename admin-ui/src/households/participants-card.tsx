import PersonAddAltRounded from "@mui/icons-material/PersonAddAltRounded";
import ShieldOutlined from "@mui/icons-material/ShieldOutlined";
import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import type { Household } from "#shared/resources/household";
import type { Person } from "#shared/resources/person";
import { addMember } from "#shared/steps/households";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { useOpenSteps } from "../steps/step-buttons.tsx";
import { StepDialog } from "../steps/step-dialog.tsx";
import { People } from "./people-card.tsx";
import { PersonLine } from "./person-line.tsx";
import { PersonSteps } from "./person-steps.tsx";

interface ParticipantsProps {
  household: Household;
  people: readonly Person[];
}

/** Who takes part without living here, apart from those who do: they count nowhere. */
export const ParticipantsCard = ({ household, people }: ParticipantsProps) => {
  const { t } = useSpeech();
  const [isAdding, setAdding] = useState(false);
  const open = useOpenSteps([addMember], household);
  const shown = people.filter((person) => person.residency === "nonResident" && !person.safetyBlock);
  if (shown.length === 0 && open.length === 0) return null;
  return (
    <Section
      title={t.households.nonResidents}
      actions={
        open.length > 0 && (
          <Button size="small" startIcon={<PersonAddAltRounded />} onClick={() => setAdding(true)}>
            {t.households.addPerson}
          </Button>
        )
      }
    >
      <Typography variant="body2" color="textSecondary" sx={{ mb: 0.5 }}>
        {t.households.nonResidentsNote}
      </Typography>
      <People shown={shown} people={people} />
      {isAdding && (
        <StepDialog
          step={addMember}
          record={household}
          given={{ residency: "nonResident", joiningReason: "arrival", relation: "otherParent" }}
          hidden={["residency", "formerlyId", "joiningReason"]}
          onClose={() => setAdding(false)}
        />
      )}
    </Section>
  );
};

/** Who is kept away by a safety block. Only who manages blocks ever receives these people. */
export const BlockedCard = ({ people }: { people: readonly Person[] }) => {
  const { t, f, say } = useSpeech();
  const blocked = people.filter(({ safetyBlock }) => safetyBlock === true);
  if (blocked.length === 0) return null;
  return (
    <Section title={t.households.blocked}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 0.5, display: "flex", gap: 0.75 }}>
        <ShieldOutlined fontSize="small" color="error" />
        {t.households.blockedNote}
      </Typography>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {blocked.map((person) => (
          <Box component="li" key={person.id}>
            <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
              <PersonLine person={person} actions={<PersonSteps person={person} people={people} />} />
            </Box>
            <Typography variant="body2">
              {person.safetyBlockedOn && say(t.households.blockedSince, { date: f.date(person.safetyBlockedOn) })}{" "}
              {person.safetyBlockReason}
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
};
