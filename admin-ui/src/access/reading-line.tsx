import { Box, Chip, Stack, Typography } from "@mui/material";
import type { ReactNode } from "react";
import type { SampledEntry } from "#shared/rules/access-sample";
import { useSpeech } from "../i18n/language.ts";
import { useReadingWords } from "./reading-words.ts";

interface ReadingLineProps {
  entry: SampledEntry;
  /** Whose data they were; where the page is about one household, everybody knows. */
  showsWhom?: boolean;
  /** Who it was; where the page is about one person, everybody knows. */
  showsWho?: boolean;
  children?: ReactNode;
}

/** One reading as a sentence, with the classes of the fields that were in it. */
export const ReadingLine = ({ entry, showsWhom = false, showsWho = false, children }: ReadingLineProps) => {
  const { f } = useSpeech();
  const { who, what, whom, classes, reason } = useReadingWords()(entry);
  const isOpened = entry.purpose === "breakGlass";
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: "divider" }}>
      <Stack direction="row" sx={{ gap: 1.5, alignItems: "baseline", flexWrap: "wrap" }}>
        <Typography variant="body2" color="textSecondary" sx={{ whiteSpace: "nowrap" }}>
          {f.instant(entry.at)}
        </Typography>
        <Typography
          sx={{ flex: "1 1 260px", minWidth: 0, ...(isOpened && { color: "warning.main", fontWeight: 600 }) }}
        >
          {showsWho && <strong>{who}</strong>} {what}
          {showsWhom && (
            <>
              {" · "}
              <Box component="span" sx={{ whiteSpace: "nowrap" }}>
                {whom}
              </Box>
            </>
          )}
        </Typography>
        <Stack direction="row" sx={{ gap: 0.5, flexWrap: "wrap" }}>
          {classes.map((name) => (
            <Chip key={name} size="small" variant="outlined" label={name} />
          ))}
        </Stack>
      </Stack>
      {reason && (
        <Typography variant="body2" sx={{ mt: 0.5 }}>
          {reason}
        </Typography>
      )}
      {children}
    </Box>
  );
};
