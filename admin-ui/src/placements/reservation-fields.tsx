import { Autocomplete, Box, TextField, ToggleButton, ToggleButtonGroup } from "@mui/material";
import { Referral } from "#shared/resources/referral";
import type { Problem } from "../api/problem.ts";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { Refused } from "../layout/refused.tsx";
import type { EntryState } from "./use-entry.ts";

/** Referrals whose household may be given a place. */
const ready: readonly string[] = ["suitable", "waiting", "sharedProject", "feeToFormalise", "accepted"];

interface FieldProps {
  entry: EntryState;
  error?: string;
}

/** Whom a place is kept for: households of suitable or accepted referrals first. */
export const CandidateField = ({ entry, error }: FieldProps) => {
  const { t, words, f } = useSpeech();
  const referrals = useRecords(Referral);
  const waiting = new Map(
    referrals.flatMap(({ householdId, status }) =>
      householdId && ready.includes(status) ? [[householdId, status]] : [],
    ),
  );
  const choices = entry.households
    .filter(({ status }) => status !== "inHousing")
    .map(({ id, code, name, type }) => {
      const status = waiting.get(id);
      const parts = [code, name, words.values.householdTypes[type], status && words.values.referralStatuses[status]];
      return { id, isReady: status !== undefined, label: parts.filter((part) => part).join(" · ") };
    })
    .sort((a, b) => Number(b.isReady) - Number(a.isReady) || f.compare(b.label, a.label));
  return (
    <Autocomplete
      options={choices}
      groupBy={({ isReady }) => (isReady ? t.placements.ready : t.placements.others)}
      value={choices.find(({ id }) => id === entry.draft.householdId) ?? null}
      onChange={(_, choice) => entry.change({ householdId: choice?.id ?? "" })}
      renderInput={(props) => (
        <TextField
          {...props}
          required
          fullWidth
          autoFocus
          label={t.households.household}
          error={error !== undefined}
          helperText={error}
        />
      )}
    />
  );
};

export type Keeping = "option" | "reservation";

/** An option that expires, or a firm reservation. */
export const KeepingField = ({ value, onChange }: { value: Keeping; onChange: (value: Keeping) => void }) => {
  const { t } = useSpeech();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      value={value}
      aria-label={t.placements.kind}
      onChange={(_, next: Keeping | null) => next && onChange(next)}
      sx={{ mb: 1 }}
    >
      <ToggleButton value="option">{t.placements.option}</ToggleButton>
      <ToggleButton value="reservation">{t.placements.reservation}</ToggleButton>
    </ToggleButtonGroup>
  );
};

interface DaysProps extends FieldProps {
  errors: Record<string, string>;
  /** The day on which the option expires; unset for a firm reservation. */
  expiresOn?: string;
  onExpiresOn: (day: string) => void;
  today: string;
}

/** From when to when, and how long the option holds. */
export const DaysFields = ({ entry, errors, expiresOn, onExpiresOn, today }: DaysProps) => {
  const { t } = useSpeech();
  const { draft, change } = entry;
  return (
    <Box
      sx={{
        display: "grid",
        columnGap: 2,
        gridTemplateColumns: { xs: "1fr", sm: "repeat(auto-fit, minmax(160px, 1fr))" },
      }}
    >
      <TextField
        type="date"
        required
        label={t.placements.from}
        value={draft.from}
        onChange={({ target }) => change({ from: target.value })}
        error={errors.from !== undefined}
        helperText={errors.from}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: today } }}
      />
      <TextField
        type="date"
        label={t.households.expectedTo}
        value={draft.expectedTo}
        onChange={({ target }) => change({ expectedTo: target.value })}
        error={errors.expectedTo !== undefined}
        helperText={errors.expectedTo ?? t.households.expectedToHelp}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: draft.from } }}
      />
      {expiresOn !== undefined && (
        <TextField
          type="date"
          required
          label={t.placements.expiresOn}
          value={expiresOn}
          onChange={({ target }) => onExpiresOn(target.value)}
          error={errors.expiresOn !== undefined}
          helperText={errors.expiresOn ?? t.placements.expiresHelp}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: today } }}
        />
      )}
    </Box>
  );
};

/** The server's "no": its sentence says why, and what would work. */
export const RefusalAlert = ({ problem }: { problem: Problem | undefined }) =>
  problem ? <Refused key={problem.message}>{problem.message}</Refused> : null;
