import { Box, Stack, ToggleButton, ToggleButtonGroup, Typography } from "@mui/material";
import { type Speech, useSpeech } from "../i18n/language.ts";

const STEPS = [0, 1, 2, 3, 4] as const;

/** What a step of the scale is called: from "to begin" to "reached". */
export const progressWord = ({ t }: Pick<Speech, "t">, progress: number): string => {
  const { p0, p1, p2, p3, p4 } = t.plans.progressWords;
  return [p0, p1, p2, p3, p4][progress] ?? "";
};

/** How far a goal is: four parts of a bar, with the number and the word beside it. */
export const ProgressScale = ({ progress }: { progress: number }) => {
  const speech = useSpeech();
  const { t, say } = speech;
  const number = say(t.plans.progressOf, { progress });
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: "center", flexWrap: "wrap" }}>
      <Stack direction="row" aria-hidden sx={{ gap: "3px", flex: "none" }}>
        {STEPS.slice(1).map((step) => (
          <Box
            key={step}
            sx={{
              width: 26,
              height: 10,
              borderRadius: 1,
              border: 1,
              borderColor: "primary.main",
              bgcolor: step <= progress ? "primary.main" : "transparent",
            }}
          />
        ))}
      </Stack>
      <Typography variant="body2">
        <strong>{number}</strong> · {progressWord(speech, progress)}
      </Typography>
    </Stack>
  );
};

interface ProgressChoiceProps {
  label: string;
  value: number;
  onChange: (progress: number) => void;
}

/** Chooses how far a goal is; each step says its word. */
export const ProgressChoice = ({ label, value, onChange }: ProgressChoiceProps) => {
  const speech = useSpeech();
  return (
    <Box>
      <ToggleButtonGroup
        exclusive
        size="small"
        color="primary"
        aria-label={label}
        value={value}
        onChange={(_, chosen: number | null) => chosen !== null && onChange(chosen)}
        sx={{ flexWrap: "wrap" }}
      >
        {STEPS.map((step) => (
          <ToggleButton key={step} value={step} aria-label={`${step}, ${progressWord(speech, step)}`} sx={choiceStyle}>
            {step}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Typography variant="body2" color="textSecondary" component="span" sx={{ ml: 1 }} aria-live="polite">
        {progressWord(speech, value)}
      </Typography>
    </Box>
  );
};

const choiceStyle = {
  minWidth: 42,
  py: 0.5,
  fontWeight: 650,
  "&.Mui-selected, &.Mui-selected:hover": { bgcolor: "primary.main", color: "primary.contrastText" },
};
