import { Box, Button, Stack, Typography } from "@mui/material";
import { useState } from "react";
import type { StoredRecord } from "#shared/resource";
import type { Household } from "#shared/resources/household";
import type { Person } from "#shared/resources/person";
import type { Step } from "#shared/step";
import { householdRetentionSteps, personRetentionSteps } from "#shared/steps/retention";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { useOffer } from "../palette/offered.ts";
import { useOpenSteps } from "../steps/step-buttons.tsx";
import { isGrave } from "../steps/step-tone.ts";
import { stepWords } from "../steps/step-words.ts";
import { useToday } from "../today.ts";
import { type HoldState, holdState } from "./hold-state.ts";
import { RetentionDialog } from "./retention-dialog.tsx";

interface OfOneProps {
  record: StoredRecord;
  name: string;
  /** What its forms say it is about. */
  whose: string;
  steps: readonly Step[];
}

/** One household or person, with what can be done about its data now; nothing where that is nothing. */
const OfOne = ({ record, name, whose, steps }: OfOneProps) => {
  const { words } = useSpeech();
  const [taking, setTaking] = useState<Step>();
  const open = useOpenSteps(steps, record);
  useOffer(
    open.map((step) => ({
      key: `step:${step.of.name}:${step.name}:${record.id}`,
      label: stepWords(words, step).name,
      kind: whose,
      leads: () => setTaking(step),
    })),
  );
  if (open.length === 0) return null;
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
            color={isGrave(step) ? "error" : "primary"}
            aria-label={`${stepWords(words, step).name}: ${name}`}
            onClick={() => setTaking(step)}
          >
            {stepWords(words, step).name}…
          </Button>
        ))}
      </Stack>
      {taking && <RetentionDialog step={taking} record={record} whose={whose} onClose={() => setTaking(undefined)} />}
    </Box>
  );
};

const useStateText = () => {
  const { t, f, say } = useSpeech();
  return (state: HoldState): string => {
    if (state.is === "erased") return say(t.retention.erasedOn, { date: f.date(state.on) });
    if (state.is === "free") return t.retention.free;
    if (state.is === "ended") return say(t.retention.holdEnded, { date: f.date(state.until) });
    if (state.until === undefined) return t.retention.isHeld;
    return say(t.retention.isHeldUntil, { date: f.date(state.until) });
  };
};

interface RetentionCardProps {
  household: Household;
  people: readonly Person[];
}

/** Whether a household's data may go by the rules, what keeps them, and the erasure that somebody has a right to. */
export const RetentionCard = ({ household, people }: RetentionCardProps) => {
  const { t, say } = useSpeech();
  const { retentionHoldReason: reason } = household;
  const state = holdState(household, useToday());
  const stateText = useStateText();
  return (
    <Section title={t.retention.title}>
      <Typography sx={{ mb: 0.5 }} color={state.is === "held" ? "textPrimary" : "textSecondary"}>
        {stateText(state)}
      </Typography>
      {state.is === "held" && reason && (
        <Typography variant="body2" sx={{ mb: 1, overflowWrap: "anywhere" }}>
          {say(t.retention.why, { reason })}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        <OfOne
          record={household}
          name={t.rights.wholeHousehold}
          whose={household.code ?? ""}
          steps={householdRetentionSteps}
        />
        {people.map((person) => {
          const name = `${person.lastName} ${person.firstName}`;
          return <OfOne key={person.id} record={person} name={name} whose={name} steps={personRetentionSteps} />;
        })}
      </Box>
    </Section>
  );
};
