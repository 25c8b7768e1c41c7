import { MenuItem, TextField } from "@mui/material";
import { type Role, roles } from "#shared/access";
import { useSpeech } from "../i18n/language.ts";

interface RoleChoiceProps {
  role: Role;
  onChange: (role: Role) => void;
}

/** One role at a time, for a screen that four do not fit on. */
export const RoleChoice = ({ role, onChange }: RoleChoiceProps) => {
  const { t, words } = useSpeech();
  return (
    <TextField
      select
      fullWidth
      size="small"
      label={t.whoMay.role}
      value={role}
      onChange={({ target }) => {
        const chosen = roles.find((one) => one === target.value);
        if (chosen) onChange(chosen);
      }}
    >
      {roles.map((one) => (
        <MenuItem key={one} value={one}>
          {words.values.staffRoles[one]}
        </MenuItem>
      ))}
    </TextField>
  );
};
