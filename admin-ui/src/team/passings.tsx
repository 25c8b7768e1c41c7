import { Box, MenuItem, TextField, Typography } from "@mui/material";
import { useSpeech } from "../i18n/language.ts";
import { useRoleNames } from "./role-names.ts";
import type { Passing, useHandover } from "./use-handover.ts";

type Handover = ReturnType<typeof useHandover>;

const Row = ({ passing, handover }: { passing: Passing; handover: Handover }) => {
  const { t, say } = useSpeech();
  const roleNames = useRoleNames();
  const { householdId, code, roles, toStaffId } = passing;
  return (
    <Box component="li" sx={rowStyle}>
      <Typography sx={{ fontWeight: 600 }}>{code}</Typography>
      <Typography variant="body2" color="textSecondary">
        {roles.map((role) => roleNames[role]).join(", ")}
      </Typography>
      <TextField
        select
        size="small"
        margin="none"
        value={handover.colleagues.some(({ id }) => id === toStaffId) ? toStaffId : ""}
        onChange={({ target }) => handover.except(householdId, target.value)}
        slotProps={{
          select: { displayEmpty: true, SelectDisplayProps: { "aria-label": say(t.team.takesOver, { code }) } },
        }}
      >
        <MenuItem value="">{t.team.stays}</MenuItem>
        {handover.colleagues.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
};

/** What changes, household by household; each may go to somebody else, or stay. */
export const Passings = ({ handover }: { handover: Handover }) => {
  const { t } = useSpeech();
  const { passings, successor } = handover;
  if (passings.length === 0) return <Typography color="textSecondary">{t.team.previewEmpty}</Typography>;
  return (
    <>
      {successor === "" && (
        <Typography variant="body2" color="textSecondary">
          {t.team.chooseSuccessor}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {passings.map((passing) => (
          <Row key={passing.householdId} passing={passing} handover={handover} />
        ))}
      </Box>
    </>
  );
};

const rowStyle = {
  display: "grid",
  columnGap: 1.5,
  rowGap: 0.5,
  alignItems: "center",
  py: 0.75,
  borderTop: 1,
  borderColor: "divider",
  gridTemplateColumns: { xs: "64px minmax(0, 1fr)", sm: "64px minmax(0, 1fr) 220px" },
  "& > :nth-child(3)": { gridColumn: { xs: "1 / -1", sm: "auto" } },
};
