import { Box, Button, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { FormDataConsumer, useInput } from "react-admin";
import type { Referral } from "#shared/resources/referral";
import { Unit } from "#shared/resources/unit";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { useToday } from "../today.ts";
import { EligibilityTable } from "./eligibility-table.tsx";
import { factsIn } from "./facts-in.ts";
import { type EligibilityRow, liveRows } from "./live-eligibility.ts";

interface Override {
  unitId: string;
  rule: string;
  reason: string;
}

const isSame = (a: Pick<Override, "unitId" | "rule">, b: Pick<Override, "unitId" | "rule">) =>
  a.unitId === b.unitId && a.rule === b.rule;

const asOverrides = (value: unknown): readonly Override[] => (Array.isArray(value) ? value : []);

/** Asks for the reason of going on although a rule does not hold. */
const OverrideField = ({ row }: { row: EligibilityRow }) => {
  const { t } = useSpeech();
  const { field } = useInput({ source: "overrides" });
  const overrides = asOverrides(field.value);
  const own = overrides.find((one) => isSame(one, row));
  const [isOpen, setOpen] = useState(own !== undefined);
  if (row.outcome === "yes" || row.overrideReason !== undefined) return null;
  const put = (reason: string) => {
    const others = overrides.filter((one) => !isSame(one, row));
    field.onChange(reason.trim() ? [...others, { unitId: row.unitId, rule: row.rule, reason }] : others);
  };
  if (!isOpen)
    return (
      <Button size="small" onClick={() => setOpen(true)} sx={{ ml: -0.6 }}>
        {t.referrals.override}
      </Button>
    );
  return (
    <TextField
      fullWidth
      autoFocus
      multiline
      label={t.referrals.overrideReason}
      defaultValue={own?.reason ?? ""}
      onChange={({ target }) => put(target.value)}
    />
  );
};

const ids = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** What the assessment will say, unit by unit, while its facts are still being typed. */
export const AssessHelp = ({ referral }: { referral: Referral }) => {
  const { t } = useSpeech();
  const today = useToday();
  const units = useRecords(Unit);
  const live = (data: Record<string, unknown>) => {
    const considered = ids(data.unitIds).flatMap((id) => units.find((unit) => unit.id === id) ?? []);
    const rows = liveRows(considered, factsIn(data), referral, today);
    return (
      <Box role="status" aria-label={t.referrals.liveEligibility} sx={{ mb: 2 }}>
        <Typography variant="h3" sx={{ mb: 1 }}>
          {t.referrals.liveEligibility}
        </Typography>
        {considered.length === 0 && (
          <Typography variant="body2" color="textSecondary">
            {t.referrals.chooseUnits}
          </Typography>
        )}
        {considered.map((unit) => (
          <Box key={unit.id} sx={{ mb: 2 }}>
            <Typography variant="body2" sx={{ fontWeight: 650 }}>
              {unit.name}
            </Typography>
            <EligibilityTable
              unitName={unit.name}
              rows={rows.filter(({ unitId }) => unitId === unit.id)}
              overrideOf={(row) => <OverrideField row={row} />}
            />
          </Box>
        ))}
      </Box>
    );
  };
  return <FormDataConsumer>{({ formData }) => live(formData)}</FormDataConsumer>;
};
