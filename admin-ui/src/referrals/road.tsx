import CheckRounded from "@mui/icons-material/CheckRounded";
import { Box, Typography } from "@mui/material";
import type { Referral } from "#shared/resources/referral";
import { ReferralStep } from "#shared/resources/referral-step";
import { isClosed } from "#shared/rules/referral-lifecycle";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { unseen } from "../layout/unseen.ts";
import { valueLabel } from "../record/labels.ts";
import { roadOf, type Stop } from "./standing.ts";

/** The steps that a referral has taken, in the order in which they were taken. */
export const useSteps = (referralId: string): readonly ReferralStep[] =>
  useRecords(ReferralStep)
    .filter((step) => step.referralId === referralId)
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));

const Station = ({ stop, label }: { stop: Stop; label: string }) => {
  const { t, f } = useSpeech();
  const { state, on } = stop;
  const isPast = state === "past";
  return (
    <Box component="li" aria-current={state === "here" ? "step" : undefined} sx={stopStyle(state)}>
      <Box aria-hidden className="dot">
        {isPast && <CheckRounded sx={{ fontSize: 12 }} />}
      </Box>
      <Typography component="span" className="label">
        {label}
      </Typography>
      <Typography component="span" className="day">
        {on && state !== "ahead" ? f.shortDate(on) : ""}
      </Typography>
      <Box component="span" sx={unseen}>
        {t.referrals.stops[state]}
      </Box>
    </Box>
  );
};

/** Where a referral stands on the way to a home. */
export const Road = ({ referral }: { referral: Referral }) => {
  const { t, words } = useSpeech();
  const steps = useSteps(referral.id);
  const closed = isClosed(referral.status);
  return (
    <Box
      component="ol"
      aria-label={t.referrals.road}
      sx={{ display: "flex", listStyle: "none", m: 0, px: { xs: 2, md: 3 }, pb: 2, overflowX: "auto" }}
      tabIndex={0}
    >
      {roadOf(referral.status, steps).map((stop) => (
        <Station key={stop.station} stop={stop} label={valueLabel(words, "referralStatuses", stop.station)} />
      ))}
      {closed && (
        <Box component="li" aria-current="step" sx={stopStyle("closed")}>
          <Box aria-hidden className="dot" />
          <Typography component="span" className="label">
            {valueLabel(words, "referralStatuses", referral.status)}
          </Typography>
        </Box>
      )}
    </Box>
  );
};

const dots = {
  past: { bgcolor: "primary.main", borderColor: "primary.main", color: "primary.contrastText" },
  here: { bgcolor: "background.paper", borderColor: "secondary.main", boxShadow: "0 0 0 3px var(--wall-tint)" },
  ahead: { bgcolor: "background.paper", borderColor: "divider" },
  passedBy: { bgcolor: "background.paper", borderColor: "divider", borderStyle: "dashed" },
  closed: { bgcolor: "error.main", borderColor: "error.main" },
} as const;

const stopStyle = (state: keyof typeof dots) => ({
  position: "relative",
  flex: "1 0 92px",
  maxWidth: 150,
  display: "flex",
  flexDirection: "column",
  alignItems: "flex-start",
  pt: 3,
  pr: 1,
  "&::before": {
    content: '""',
    position: "absolute",
    top: 10,
    left: 0,
    right: 0,
    height: 2,
    bgcolor: state === "past" ? "primary.main" : "divider",
  },
  "&:last-of-type::before": { display: "none" },
  "& .dot": {
    position: "absolute",
    top: 2,
    left: 0,
    width: 18,
    height: 18,
    borderRadius: "50%",
    border: 2,
    display: "grid",
    placeItems: "center",
    ...dots[state],
  },
  "& .label": {
    fontSize: "0.8rem",
    lineHeight: 1.25,
    fontWeight: state === "here" || state === "closed" ? 700 : 500,
    color:
      state === "ahead" || state === "passedBy" ? "text.secondary" : state === "closed" ? "error.main" : "text.primary",
    ...(state === "passedBy" && { textDecoration: "line-through" }),
  },
  "& .day": { fontSize: "0.75rem", color: "text.secondary", minHeight: 18 },
});
