import { Box, Button, Chip, Link, Stack, Typography } from "@mui/material";
import { LinkBase } from "react-admin";
import type { Caseload, HouseholdLoad } from "#shared/rules/caseload";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { useRoleNames } from "./role-names.ts";

const useDueText = () => {
  const { t, count } = useSpeech();
  return (due: number, overdue: number) => {
    if (due === 0) return t.team.nothingDue;
    return overdue === 0 ? count(t.team.due, due) : `${count(t.team.due, due)}, ${count(t.team.overdue, overdue)}`;
  };
};

const Load = ({ load }: { load: HouseholdLoad }) => {
  const { t, f, say } = useSpeech();
  const roleNames = useRoleNames();
  const dueText = useDueText();
  const { householdId, code, role, from, to, due, overdue, reviewOn } = load;
  return (
    <Box component="li" sx={rowStyle}>
      <Link component={LinkBase} to={`/households/${householdId}`} sx={{ fontWeight: 600 }}>
        {code ?? "…"}
      </Link>
      <Typography variant="body2" color={role === "responsible" ? "textPrimary" : "textSecondary"}>
        {roleNames[role]} {f.date(from)}
        {to && ` · ${say(t.team.until, { date: f.date(to) })}`}
      </Typography>
      <Typography variant="body2" color={overdue > 0 ? "error" : "textSecondary"}>
        {dueText(due, overdue)}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {reviewOn ? say(t.team.reviewOn, { date: f.date(reviewOn) }) : ""}
      </Typography>
    </Box>
  );
};

interface CaseloadCardProps {
  caseload: Caseload;
  /** Absent: this person may not. */
  onHandOver?: () => void;
}

/** What one colleague carries. */
export const CaseloadCard = ({ caseload, onHandOver }: CaseloadCardProps) => {
  const { t, count, say } = useSpeech();
  const { name, hasLeft, responsible, substitute, due, overdue, households } = caseload;
  const dueText = useDueText();
  const canHandOver = onHandOver !== undefined && households.length > 0;
  return (
    <Section
      title={name}
      actions={
        canHandOver && (
          <Button size="small" onClick={onHandOver} aria-label={say(t.team.handOverOf, { name })}>
            {t.team.handOver}…
          </Button>
        )
      }
    >
      <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap", alignItems: "center", mb: 1 }}>
        {hasLeft && <Chip size="small" color="warning" variant="outlined" label={t.team.hasLeft} />}
        <Typography variant="body2" color="textSecondary">
          {[
            count(t.team.responsibleOf, responsible),
            ...(substitute > 0 ? [count(t.team.substituteOf, substitute)] : []),
            dueText(due, overdue),
          ].join(" · ")}
        </Typography>
      </Stack>
      {households.length === 0 && <Typography color="textSecondary">{t.team.noHouseholds}</Typography>}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {households.map((load) => (
          <Load key={`${load.householdId} ${load.from}`} load={load} />
        ))}
      </Box>
    </Section>
  );
};

const rowStyle = {
  display: "grid",
  columnGap: 1.5,
  alignItems: "baseline",
  py: 0.75,
  borderTop: 1,
  borderColor: "divider",
  gridTemplateColumns: { xs: "64px minmax(0, 1fr)", sm: "64px minmax(0, 1.4fr) minmax(0, 1.3fr) minmax(0, 1fr)" },
  "& > :nth-child(n+3)": { gridColumn: { xs: "2", sm: "auto" } },
};
