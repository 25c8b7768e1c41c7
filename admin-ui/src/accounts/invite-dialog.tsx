import { Box, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { StaffMember } from "#shared/resources/staff-member";
import { useSpeech } from "../i18n/language.ts";
import { FormDialog } from "../layout/form-dialog.tsx";
import { useSending } from "../layout/use-sending.ts";
import { useParts } from "../parts.ts";
import { labelOf } from "../record/labels.ts";
import { type Handover, invite } from "./calls.ts";
import { Choices } from "./choices.tsx";
import { useRoleChoices } from "./role-choices.ts";

const texts = [
  { name: "name", type: "text" },
  { name: "username", type: "text" },
  { name: "email", type: "email" },
] as const;

interface InviteDialogProps {
  onClose: () => void;
  onInvited: (handover: Handover) => void;
}

/** Takes somebody on: who she is, as what and where. */
export const InviteDialog = ({ onClose, onInvited }: InviteDialogProps) => {
  const { t, words } = useSpeech();
  const parts = useParts();
  const [typed, setTyped] = useState({ name: "", username: "", email: "" });
  const [roles, setRoles] = useState<string[]>([]);
  const [unitIds, setUnitIds] = useState<string[]>([]);
  const choices = useRoleChoices();
  const sending = useSending(async () => onInvited(await invite(parts, { ...typed, roles, unitIds })));
  const errors = sending.problem?.errors ?? {};
  const label = (name: string) => labelOf(words, StaffMember.name, name);
  return (
    <FormDialog title={t.accounts.invite} action={t.accounts.send} sending={sending} onClose={onClose}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
        {t.accounts.inviteHelp}
      </Typography>
      <Box sx={{ display: "grid", gap: 2 }}>
        {texts.map(({ name, type }, at) => (
          <TextField
            key={name}
            required
            autoFocus={at === 0}
            type={type}
            autoComplete="off"
            label={label(name)}
            value={typed[name]}
            error={errors[name] !== undefined}
            helperText={errors[name]}
            onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
          />
        ))}
      </Box>
      <Choices
        title={label("roles")}
        choices={choices.roles}
        chosen={roles}
        problem={errors.roles}
        onChange={setRoles}
      />
      <Choices title={label("unitIds")} choices={choices.units} chosen={unitIds} onChange={setUnitIds} />
    </FormDialog>
  );
};
