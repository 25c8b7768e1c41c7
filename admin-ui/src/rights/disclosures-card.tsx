import AddRounded from "@mui/icons-material/AddRounded";
import { Box, Button, Chip, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { Disclosure } from "#shared/resources/disclosure";
import type { Household } from "#shared/resources/household";
import { Organisation } from "#shared/resources/organisation";
import type { Person } from "#shared/resources/person";
import { correctionNote } from "#shared/rules/correction-note";
import { disclosureSteps } from "#shared/steps/rights";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { useParts } from "../parts.ts";
import { printText } from "../referrals/print-text.ts";
import { StepButtons } from "../steps/step-buttons.tsx";
import { useToday } from "../today.ts";
import { DisclosureDialog } from "./disclosure-dialog.tsx";

interface CardProps {
  household: Household;
  people: readonly Person[];
}

const Line = ({ disclosure, household, people }: CardProps & { disclosure: Disclosure }) => {
  const { t, words, f, say } = useSpeech();
  const today = useToday();
  const organisations = new Map(useRecords(Organisation).map(({ id, name }) => [id, name]));
  const { what, document, recipientId, on, way, corrections } = disclosure;
  const to = recipientId === undefined ? t.rights.toHerself : (organisations.get(recipientId) ?? "…");
  const open = corrections.filter(({ sentOn }) => sentOn === undefined);
  const print = () => {
    const note = correctionNote({
      disclosure,
      code: household.code,
      recipient: organisations.get(recipientId ?? ""),
      people,
      on: today,
    });
    printText(note.subject, note.body);
  };
  return (
    <Stack
      component="li"
      direction="row"
      sx={{ py: 0.75, gap: 1, borderTop: 1, borderColor: "divider", flexWrap: "wrap" }}
    >
      <Box sx={{ flex: "1 1 220px", minWidth: 0, overflowWrap: "anywhere" }}>
        <Typography sx={{ fontWeight: 600 }}>
          {words.values.disclosureKinds[what]}
          {document && ` · ${document}`}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {to} · {say(t.rights.sent, { date: f.date(on), way: words.values.disclosureWays[way].toLowerCase() })}
        </Typography>
        {open.length > 0 && <Chip size="small" color="warning" label={t.rights.correctionOpen} sx={{ mr: 1 }} />}
        {corrections.flatMap(({ id, sentOn }) =>
          sentOn ? <Chip key={id} size="small" label={say(t.rights.correctionSent, { date: f.date(sentOn) })} /> : [],
        )}
      </Box>
      {open.length > 0 && (
        <Button size="small" onClick={print}>
          {t.rights.printNote}
        </Button>
      )}
      <StepButtons
        steps={disclosureSteps}
        record={disclosure}
        size="small"
        likely={(all) => (open.length > 0 ? all.at(-1) : all[0])}
      />
    </Stack>
  );
};

/** What was told about the household and its people, to whom and when; and what had to be put right. */
export const DisclosuresCard = ({ household, people }: CardProps) => {
  const { t } = useSpeech();
  const { me } = useParts();
  const [isAdding, setAdding] = useState(false);
  const own = useRecords(Disclosure).filter(({ householdId }) => householdId === household.id);
  return (
    <Section
      title={t.rights.disclosures}
      total={own.length}
      actions={
        me.may.disclosures?.create && (
          <Button size="small" sx={{ flexShrink: 0 }} startIcon={<AddRounded />} onClick={() => setAdding(true)}>
            {t.rights.addDisclosure}
          </Button>
        )
      }
    >
      {own.length === 0 && <Typography color="textSecondary">{t.rights.noDisclosures}</Typography>}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {[...own]
          .sort((a, b) => b.on.localeCompare(a.on))
          .map((disclosure) => (
            <Line key={disclosure.id} disclosure={disclosure} household={household} people={people} />
          ))}
      </Box>
      {isAdding && <DisclosureDialog given={{ householdId: household.id }} onClose={() => setAdding(false)} />}
    </Section>
  );
};
