import { MenuItem, Stack, TextField } from "@mui/material";
import { useSpeech } from "../i18n/language.ts";
import type { useHandover } from "./use-handover.ts";

type Handover = ReturnType<typeof useHandover>;

/** From when, to whom, which assignments. */
export const HandoverFields = ({ handover }: { handover: Handover }) => {
  const { t } = useSpeech();
  const { on, setOn, role, setRole, successor, choose, colleagues } = handover;
  const roles = [
    ["", t.team.bothRoles],
    ["responsible", t.team.asResponsible],
    ["substitute", t.team.asSubstitute],
  ] as const;
  return (
    <Stack sx={{ gap: 1 }}>
      <TextField
        type="date"
        required
        fullWidth
        label={t.team.on}
        value={on}
        onChange={({ target }) => setOn(target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <TextField
        select
        required
        fullWidth
        label={t.team.successor}
        value={colleagues.some(({ id }) => id === successor) ? successor : ""}
        onChange={({ target }) => choose(target.value)}
      >
        {colleagues.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        fullWidth
        label={t.team.which}
        value={role}
        onChange={({ target }) => setRole(roles.find(([value]) => value === target.value)?.[0] ?? "")}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      >
        {roles.map(([value, label]) => (
          <MenuItem key={value} value={value}>
            {label}
          </MenuItem>
        ))}
      </TextField>
    </Stack>
  );
};
