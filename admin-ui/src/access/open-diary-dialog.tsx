import { DialogContentText, TextField } from "@mui/material";
import { useState } from "react";
import type { Household } from "#shared/resources/household";
import { useSpeech } from "../i18n/language.ts";
import { FormDialog } from "../layout/form-dialog.tsx";
import { useSending } from "../layout/use-sending.ts";
import { useParts } from "../parts.ts";
import { openDiary } from "./calls.ts";

/** Asks why a diary has to be read by somebody whose it is not. */
export const OpenDiaryDialog = ({ household, onClose }: { household: Household; onClose: () => void }) => {
  const { t, say } = useSpeech();
  const parts = useParts();
  const [reason, setReason] = useState("");
  const sending = useSending(async () => {
    await openDiary(parts, household.id, reason.trim());
    onClose();
  });
  return (
    <FormDialog
      title={say(t.access.openDiaryOf, { code: household.code ?? "" })}
      action={t.access.openDiaryAction}
      sending={sending}
      isReady={reason.trim() !== ""}
      onClose={onClose}
    >
      <DialogContentText sx={{ mb: 2 }}>{t.access.openDiaryHelp}</DialogContentText>
      <TextField
        autoFocus
        fullWidth
        multiline
        minRows={3}
        required
        label={t.access.openDiaryReason}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        slotProps={{ htmlInput: { maxLength: 1000 } }}
      />
    </FormDialog>
  );
};
