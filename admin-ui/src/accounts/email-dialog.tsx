import { TextField, Typography } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { useSpeech } from "../i18n/language.ts";
import { FormDialog } from "../layout/form-dialog.tsx";
import { useSending } from "../layout/use-sending.ts";
import { useParts } from "../parts.ts";
import type { AboutProps } from "./asked-dialog.tsx";
import { changeAccess } from "./calls.ts";

/** Where her e-mails and a new way in go: in her record and in the directory. */
export const EmailDialog = ({ member, onClose }: AboutProps) => {
  const { t, say } = useSpeech();
  const parts = useParts();
  const notify = useNotify();
  const [email, setEmail] = useState(member.email ?? "");
  const { changeEmail, changeEmailTitle, changeEmailHelp, newEmail, emailChanged } = t.accounts;
  const { name } = member;
  const sending = useSending(async () => {
    await changeAccess(parts, member.id, "email", { email });
    notify(say(emailChanged, { name }), { type: "success" });
    onClose();
  });
  const wrong = sending.problem?.errors?.email;
  return (
    <FormDialog
      title={say(changeEmailTitle, { name })}
      action={changeEmail}
      isReady={email.trim() !== "" && email !== member.email}
      sending={sending}
      onClose={onClose}
    >
      <Typography sx={{ mb: 2 }}>{changeEmailHelp}</Typography>
      <TextField
        type="email"
        fullWidth
        autoFocus
        autoComplete="off"
        label={newEmail}
        value={email}
        error={wrong !== undefined}
        helperText={wrong}
        onChange={({ target }) => setEmail(target.value)}
      />
    </FormDialog>
  );
};
