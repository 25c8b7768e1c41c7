import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import type { Household } from "#shared/resources/household";
import { StaffMember } from "#shared/resources/staff-member";
import { assignEducators } from "#shared/steps/households";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { useOpenSteps } from "../steps/step-buttons.tsx";
import { StepDialog } from "../steps/step-dialog.tsx";
import { useToday } from "../today.ts";

/** Who of us follows the household. */
export const EducatorsCard = ({ household }: { household: Household }) => {
  const { t, words, f, say } = useSpeech();
  const today = useToday();
  const [isAssigning, setAssigning] = useState(false);
  const staff = new Map(useRecords(StaffMember).map(({ id, name }) => [id, name]));
  const [assign] = useOpenSteps([assignEducators], household);
  const educators = household.educators ?? [];
  const current = educators.filter(({ to }) => to === undefined || to > today);
  return (
    <Section
      title={t.households.educators}
      actions={
        assign && (
          <Button size="small" onClick={() => setAssigning(true)}>
            {t.households.assign}
          </Button>
        )
      }
    >
      {current.length === 0 && <Typography color="textSecondary">{t.households.noEducators}</Typography>}
      {current.map(({ staffId, role, from, to }) => (
        <Box key={`${staffId} ${from}`} sx={{ mb: 0.5 }}>
          <Typography variant="body2">
            <strong>{staff.get(staffId) ?? "…"}</strong> · {words.values.educatorRoles[role]}
          </Typography>
          {to && (
            <Typography variant="body2" color="textSecondary">
              {say(t.households.fromTo, { from: f.date(from), to: f.date(to) })}
            </Typography>
          )}
        </Box>
      ))}
      {isAssigning && assign && (
        <StepDialog
          step={assign}
          record={household}
          given={{ educators }}
          size="md"
          onClose={() => setAssigning(false)}
        />
      )}
    </Section>
  );
};
