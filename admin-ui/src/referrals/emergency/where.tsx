import { Box, Chip, Radio, Stack, TextField, Typography } from "@mui/material";
import { useSpeech } from "../../i18n/language.ts";
import { pairStyle } from "../intake/layout.ts";
import type { EmergencyDraft, FreePlace } from "./emergency-draft.ts";

interface WhereProps {
  draft: EmergencyDraft;
  change: (changes: Partial<EmergencyDraft>) => void;
  places: readonly FreePlace[];
  errors: Readonly<Record<string, string>>;
}

/** The places that are free tonight. */
export const Where = ({ draft, change, places, errors }: WhereProps) => {
  const { t } = useSpeech();
  const ordered = [...places.filter(({ suits }) => suits !== false), ...places.filter(({ suits }) => suits === false)];
  return (
    <>
      {places.length === 0 && <Typography color="error">{t.referrals.nothingFree}</Typography>}
      <Box role="radiogroup" aria-label={t.referrals.where} sx={listStyle}>
        {ordered.map(({ unitId, placeId, unit, place, municipality, suits }) => (
          <Stack key={placeId} component="label" direction="row" sx={choiceStyle}>
            <Radio
              size="small"
              name="place"
              checked={draft.placeId === placeId}
              onChange={() => change({ unitId, placeId })}
            />
            <Box>
              <Typography variant="body2" sx={{ fontWeight: 650 }}>
                {place}
              </Typography>
              <Typography variant="body2" color="textSecondary">
                {[unit, municipality].filter((part) => part).join(", ")}
              </Typography>
            </Box>
            {suits === false && (
              <Chip
                size="small"
                color="warning"
                variant="outlined"
                label={t.referrals.otherTarget}
                sx={{ ml: "auto" }}
              />
            )}
          </Stack>
        ))}
      </Box>
      {errors.placeId && (
        <Box component="p" role="alert" sx={{ color: "error.main", fontSize: "0.8rem", m: 0 }}>
          {errors.placeId}
        </Box>
      )}
      <div style={pairStyle}>
        <TextField
          type="date"
          label={t.households.from}
          value={draft.from}
          onChange={({ target }) => change({ from: target.value })}
          error={errors.from !== undefined}
          helperText={errors.from}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <TextField
          type="date"
          label={t.households.expectedTo}
          value={draft.expectedTo}
          onChange={({ target }) => change({ expectedTo: target.value })}
          error={errors.expectedTo !== undefined}
          helperText={errors.expectedTo ?? t.households.expectedToHelp}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      </div>
    </>
  );
};

const listStyle = {
  display: "grid",
  gap: 1,
  mb: 1,
  gridTemplateColumns: "repeat(auto-fill, minmax(min(240px, 100%), 1fr))",
};

const choiceStyle = {
  alignItems: "center",
  gap: 0.5,
  pr: 1.25,
  border: 1,
  borderColor: "divider",
  borderRadius: 1,
  cursor: "pointer",
  "&:has(input:checked)": { borderColor: "primary.main", bgcolor: "primary.light" },
};
