import { Box, Button, Link, Typography } from "@mui/material";
import { useState } from "react";
import { LinkBase } from "react-admin";
import { StaffMember } from "#shared/resources/staff-member";
import type { PastAssignment } from "#shared/rules/caseload";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { useRoleNames } from "./role-names.ts";

const SHOWN = 8;

const keyOf = ({ householdId, staffId, role, from }: PastAssignment) => `${householdId} ${staffId} ${role} ${from}`;

/** Who followed whom before, the last to end first. */
export const PastAssignments = ({ past }: { past: readonly PastAssignment[] }) => {
  const { t, f, count } = useSpeech();
  const roleNames = useRoleNames();
  const names = new Map(useRecords(StaffMember).map(({ id, name }) => [id, name]));
  const [showsAll, setShowsAll] = useState(false);
  return (
    <Section title={t.team.past} total={past.length}>
      {past.length === 0 && <Typography color="textSecondary">{t.team.noPast}</Typography>}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {(showsAll ? past : past.slice(0, SHOWN)).map((assignment) => (
          <Box component="li" key={keyOf(assignment)} sx={rowStyle}>
            <Link component={LinkBase} to={`/households/${assignment.householdId}`}>
              {assignment.code ?? "…"}
            </Link>
            <Typography variant="body2">
              {names.get(assignment.staffId) ?? "…"} · {roleNames[assignment.role]}
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {f.date(assignment.from)} – {f.date(assignment.to)}
            </Typography>
          </Box>
        ))}
      </Box>
      {past.length > SHOWN && (
        <Button size="small" onClick={() => setShowsAll(!showsAll)} aria-expanded={showsAll}>
          {showsAll ? t.team.showFewer : count(t.team.showPast, past.length)}
        </Button>
      )}
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
  gridTemplateColumns: { xs: "64px minmax(0, 1fr)", sm: "64px minmax(0, 2fr) minmax(0, 1fr)" },
  "& > :nth-child(n+3)": { gridColumn: { xs: "2", sm: "auto" } },
};
