import { Box, Button, Stack, Typography } from "@mui/material";
import { useState } from "react";
import type { StoredRecord } from "#shared/resource";
import type { Household } from "#shared/resources/household";
import { Organisation } from "#shared/resources/organisation";
import type { Person } from "#shared/resources/person";
import type { Step } from "#shared/step";
import { endHouseholdWithholding, endPersonWithholding, withholdHousehold, withholdPerson } from "#shared/steps/rights";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { useOpenSteps } from "../steps/step-buttons.tsx";
import { StepDialog } from "../steps/step-dialog.tsx";
import { stepWords } from "../steps/step-words.ts";

interface OfOneProps {
  record: (Household | Person) & StoredRecord;
  name: string;
  steps: readonly Step[];
}

/** From whom one household or person is kept, until when and why; ended ones stay to be read. */
const OfOne = ({ record, name, steps }: OfOneProps) => {
  const { t, words, f, say } = useSpeech();
  const names = new Map(useRecords(Organisation).map(({ id, name: title }) => [id, title]));
  const [taking, setTaking] = useState<Step>();
  const open = useOpenSteps(steps, record);
  const kept = record.withheldFrom ?? [];
  if (kept.length + open.length === 0) return null;
  return (
    <Box component="li" sx={{ py: 0.75, borderTop: 1, borderColor: "divider" }}>
      <Stack direction="row" sx={{ columnGap: 1, alignItems: "center", flexWrap: "wrap" }}>
        <Typography sx={{ flex: "1 1 160px", minWidth: 0, fontWeight: 600, overflowWrap: "anywhere" }}>
          {name}
        </Typography>
        {open.map((step) => (
          <Button
            key={step.name}
            size="small"
            aria-label={`${stepWords(words, step).name}: ${name}`}
            onClick={() => setTaking(step)}
          >
            {stepWords(words, step).name}
          </Button>
        ))}
      </Stack>
      {kept.map(({ organisationId, from, to, reason }) => (
        <Typography key={`${organisationId} ${from}`} variant="body2">
          <strong>{names.get(organisationId) ?? "…"}</strong>{" "}
          {to
            ? say(t.rights.sinceUntil, { from: f.date(from), to: f.date(to) })
            : say(t.rights.since, { from: f.date(from) })}
          {" · "}
          {reason}
        </Typography>
      ))}
      {taking && (
        <StepDialog step={taking} record={record} onClose={() => setTaking(undefined)}>
          <Typography sx={{ fontWeight: 650, mb: 1 }}>{name}</Typography>
        </StepDialog>
      )}
    </Box>
  );
};

/** Who must not be told anything: about the household, or about one of its people. */
export const WithholdingsCard = ({ household, people }: { household: Household; people: readonly Person[] }) => {
  const { t } = useSpeech();
  const isNone = [household, ...people].every(({ withheldFrom = [] }) => withheldFrom.length === 0);
  return (
    <Section title={t.rights.withholdings}>
      {isNone && (
        <Typography color="textSecondary" sx={{ mb: 1 }}>
          {t.rights.noWithholdings}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        <OfOne record={household} name={t.rights.wholeHousehold} steps={[withholdHousehold, endHouseholdWithholding]} />
        {people.map((person) => (
          <OfOne
            key={person.id}
            record={person}
            name={`${person.lastName} ${person.firstName}`}
            steps={[withholdPerson, endPersonWithholding]}
          />
        ))}
      </Box>
    </Section>
  );
};
