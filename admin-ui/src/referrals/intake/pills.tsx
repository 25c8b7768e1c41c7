import { Box, FormHelperText, Typography } from "@mui/material";
import { useId } from "react";
import { unseen } from "../../layout/unseen.ts";

interface PillsProps<V extends string> {
  label: string;
  choices: readonly { value: V; label: string }[];
  value: V | undefined;
  onChange: (value: V) => void;
  error?: string | undefined;
}

/** A few choices that all stand in sight: one click, or the arrow keys and the space bar. */
export const Pills = <V extends string>({ label, choices, value, onChange, error }: PillsProps<V>) => {
  const name = useId();
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
      <Typography component="legend" variant="body2" color="textSecondary" sx={{ mb: 0.5, p: 0 }}>
        {label}
      </Typography>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
        {choices.map((choice) => (
          <Box component="label" key={choice.value} sx={pillStyle}>
            <Box
              component="input"
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
              sx={unseen}
            />
            {choice.label}
          </Box>
        ))}
      </Box>
      {error && <FormHelperText error>{error}</FormHelperText>}
    </Box>
  );
};

const pillStyle = {
  position: "relative",
  display: "inline-flex",
  alignItems: "center",
  minHeight: 38,
  px: 1.75,
  borderRadius: 5,
  border: 1,
  borderColor: "var(--control-line)",
  bgcolor: "background.paper",
  fontSize: "0.9rem",
  cursor: "pointer",
  "&:hover": { borderColor: "primary.main" },
  "&:has(input:checked)": {
    bgcolor: "primary.main",
    borderColor: "primary.main",
    color: "primary.contrastText",
    fontWeight: 600,
  },
  "&:has(input:focus-visible)": { outline: "2px solid", outlineColor: "secondary.main", outlineOffset: 2 },
} as const;
