import { Box, Chip, Stack, Typography } from "@mui/material";
import type { Referral } from "#shared/resources/referral";
import { Unit } from "#shared/resources/unit";
import { verdictOn } from "#shared/rules/eligibility";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { EligibilityTable } from "./eligibility-table.tsx";

const colours = { yes: "success", no: "error", unknown: "warning" } as const;

/** Unit by unit, whether the household fits and why. */
export const EligibilityOf = ({ referral }: { referral: Referral }) => {
  const { t, words } = useSpeech();
  const units = useRecords(Unit);
  const rows = referral.eligibility ?? [];
  const unitIds = [...new Set(rows.map(({ unitId }) => unitId))];
  if (rows.length === 0)
    return (
      <Typography variant="body2" color="textSecondary">
        {t.referrals.notAssessed}
      </Typography>
    );
  return (
    <Stack sx={{ gap: 2 }}>
      {unitIds.map((id) => {
        const own = rows.filter(({ unitId }) => unitId === id);
        const name = units.find((unit) => unit.id === id)?.name ?? "…";
        const verdict = verdictOn(rows, id) ?? "unknown";
        return (
          <Box key={id}>
            <Stack direction="row" sx={{ gap: 1, alignItems: "center", mb: 0.5 }}>
              <Typography variant="h3">{name}</Typography>
              <Chip size="small" color={colours[verdict]} label={words.values.eligibilityOutcomes[verdict]} />
            </Stack>
            <EligibilityTable unitName={name} rows={own} />
          </Box>
        );
      })}
    </Stack>
  );
};

export const EligibilityCard = ({ referral }: { referral: Referral }) => {
  const { t } = useSpeech();
  return (
    <Section title={t.referrals.eligibility}>
      <EligibilityOf referral={referral} />
    </Section>
  );
};
