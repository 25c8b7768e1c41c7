import { Alert, Box, Stack, Typography } from "@mui/material";
import { type ReactNode, useEffect } from "react";
import type { Snapshot } from "../data/live-collection.ts";
import { useSpeech } from "../i18n/language.ts";

interface PageProps {
  title: string;
  /** What the browser calls the page, and keeps in its history: where the title names somebody, a word that does not. */
  tabTitle?: string;
  /** Beside the title: a status, a count. */
  mark?: ReactNode;
  /** Under the title, smaller. */
  subtitle?: ReactNode;
  actions?: ReactNode;
  /** Takes the height that is left, as the sheet needs it. */
  fill?: boolean;
  children: ReactNode;
}

/** A page with its one heading and what can be done on it. */
export const Page = ({ title, tabTitle = title, mark, subtitle, actions, fill = false, children }: PageProps) => {
  useEffect(() => {
    document.title = `${tabTitle} · Soglia`;
  }, [tabTitle]);
  return (
    <Box sx={{ display: "flex", flexDirection: "column", flex: 1, minWidth: 0, ...(fill && fillStyle) }}>
      <Stack direction="row" sx={headStyle}>
        <Box sx={{ flex: { xs: "1 1 160px", sm: "1 1 300px" }, minWidth: 0 }}>
          <Stack direction="row" sx={{ alignItems: "center", flexWrap: "wrap", gap: 1.25 }}>
            <Typography variant="h1">{title}</Typography>
            {mark}
          </Stack>
          {subtitle && (
            <Typography variant="body2" color="textSecondary" component="div">
              {subtitle}
            </Typography>
          )}
        </Box>
        {actions && (
          <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap", displayPrint: "none" }}>
            {actions}
          </Stack>
        )}
      </Stack>
      {children}
    </Box>
  );
};

// On a low screen, such as a laptop's at 200 %, the rows matter more than the room around the title.
const LOW = "@media (max-height: 480px)";

const headStyle = {
  alignItems: "center",
  flexWrap: "wrap",
  gap: { xs: 1, sm: 1.5 },
  px: { xs: 2, md: 3 },
  pt: { xs: 1.5, sm: 2.25 },
  pb: { xs: 1.25, sm: 1.75 },
  [LOW]: { pt: 0.75, pb: 0.75, "& .MuiTypography-h1": { fontSize: "1.25rem" }, "& .MuiButton-root": { py: 0.4 } },
};

const fillStyle = {
  flex: "none",
  height: "calc(100dvh - 55px)",
  minHeight: 420,
  // The line above the page, where there is one, takes its height from the rows and not from their foot.
  "main:has(> [data-left]) &": { height: "calc(100dvh - 92px)" },
  [LOW]: { height: "calc(100dvh - 45px)", minHeight: 280 },
};

/** Says that what is shown has stopped being kept fresh, and why. */
export const StaleNotice = ({ snapshots }: { snapshots: readonly Snapshot[] }) => {
  const { t } = useSpeech();
  const problem = snapshots.find(({ state, problem }) => state === "open" && problem)?.problem;
  if (!problem) return null;
  return (
    <Alert severity="warning" sx={{ mx: { xs: 2, md: 3 }, mb: 1 }}>
      {t.frame.stale} {problem.message}
    </Alert>
  );
};
