import { Box, Typography } from "@mui/material";
import { useEffect } from "react";
import { useSpeech } from "../i18n/language.ts";
import type { Entry } from "./matching.ts";

interface ResultsProps {
  /** Of the list; its options are called after it. */
  id: string;
  found: readonly Entry[];
  /** Which of them Enter takes. */
  at: number;
  onPoint: (index: number) => void;
  onChoose: (entry: Entry) => void;
}

/** What the palette has found, the chosen one in sight. */
export const Results = ({ id, found, at, onPoint, onChoose }: ResultsProps) => {
  const { t } = useSpeech();
  const chosen = `${id}-${at}`;
  useEffect(() => {
    document.getElementById(chosen)?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <Box component="ul" role="listbox" id={`${id}-list`} aria-label={t.palette.found} tabIndex={-1} sx={listStyle}>
      {found.map((entry, index) => (
        <Box
          component="li"
          role="option"
          key={entry.key}
          id={`${id}-${index}`}
          aria-selected={index === at}
          onClick={() => onChoose(entry)}
          onPointerMove={() => onPoint(index)}
          sx={optionStyle}
        >
          <span>{entry.label}</span>
          <Typography component="span" variant="body2" color="textSecondary" sx={{ flex: "none" }}>
            {entry.kind}
          </Typography>
        </Box>
      ))}
    </Box>
  );
};

const listStyle = { listStyle: "none", m: 0, p: 1, overflowY: "auto", maxHeight: "50vh", minHeight: 0 };

const optionStyle = {
  display: "flex",
  alignItems: "baseline",
  justifyContent: "space-between",
  gap: 2,
  px: 1.5,
  py: 1,
  borderRadius: 2,
  cursor: "pointer",
  overflowWrap: "anywhere",
  "&[aria-selected=true]": { bgcolor: "primary.light", color: "primary.main" },
  "&[aria-selected=true] .MuiTypography-root": { color: "inherit" },
};
