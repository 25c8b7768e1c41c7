import { Box, Checkbox, FormControlLabel, FormHelperText, Typography } from "@mui/material";

interface ChoicesProps {
  title: string;
  choices: readonly { value: string; label: string }[];
  chosen: readonly string[];
  /** Why what is chosen was not taken. */
  problem?: string | undefined;
  onChange: (chosen: string[]) => void;
}

/** Some of a few, each with its box. */
export const Choices = ({ title, choices, chosen, problem, onChange }: ChoicesProps) => (
  <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, mt: 1.5 }}>
    <Typography component="legend" variant="h3">
      {title}
    </Typography>
    {choices.map(({ value, label }) => (
      <Box key={value}>
        <FormControlLabel
          label={label}
          control={
            <Checkbox
              size="small"
              checked={chosen.includes(value)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, value] : chosen.filter((other) => other !== value))
              }
            />
          }
        />
      </Box>
    ))}
    {problem && <FormHelperText error>{problem}</FormHelperText>}
  </Box>
);
