import AddRounded from "@mui/icons-material/AddRounded";
import CloseRounded from "@mui/icons-material/CloseRounded";
import { Box, Button, FormHelperText, IconButton, MenuItem, Stack, TextField, Typography } from "@mui/material";
import { reviewSides } from "#shared/resources/review";
import { useSpeech } from "../i18n/language.ts";
import { type DraftProps, errorAt, type Present } from "./review-draft.ts";

/** Who was there, and for whom: those of the plan stand here already. */
export const PresentRows = ({ draft, errors, onChange }: DraftProps) => {
  const { t } = useSpeech();
  const { participants } = draft;
  const put = (next: Present[]) => onChange({ ...draft, participants: next });
  const error = errorAt(errors, "participants");
  return (
    <Box component="fieldset" sx={fieldsetStyle}>
      <Typography component="legend" variant="h3">
        {t.plans.whoWasThere}
      </Typography>
      {participants.map((present) => (
        <Row
          key={present.key}
          present={present}
          onChange={(changed) => put(participants.map((one) => (one.key === changed.key ? changed : one)))}
          onRemove={() => put(participants.filter(({ key }) => key !== present.key))}
        />
      ))}
      <Button
        size="small"
        startIcon={<AddRounded />}
        onClick={() => put([...participants, { key: crypto.randomUUID(), name: "", side: "other" }])}
      >
        {t.plans.addPerson}
      </Button>
      {error && <FormHelperText error>{error}</FormHelperText>}
    </Box>
  );
};

interface RowProps {
  present: Present;
  onChange: (present: Present) => void;
  onRemove: () => void;
}

const Row = ({ present, onChange, onRemove }: RowProps) => {
  const { t, words } = useSpeech();
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: "center" }}>
      <TextField
        label={t.plans.name}
        value={present.name}
        onChange={({ target }) => onChange({ ...present, name: target.value })}
        sx={{ flex: 3, minWidth: 0 }}
      />
      <TextField
        select
        label={t.plans.side}
        value={present.side}
        onChange={({ target }) => {
          const side = reviewSides.find((one) => one === target.value);
          if (side) onChange({ ...present, side });
        }}
        sx={{ flex: 2, minWidth: 0 }}
      >
        {reviewSides.map((side) => (
          <MenuItem key={side} value={side}>
            {words.values.reviewSides[side]}
          </MenuItem>
        ))}
      </TextField>
      <IconButton size="small" aria-label={`${t.plans.remove}: ${present.name}`} onClick={onRemove}>
        <CloseRounded fontSize="small" />
      </IconButton>
    </Stack>
  );
};

export const fieldsetStyle = { border: 0, p: 0, m: 0, mt: 2, minWidth: 0 };
