import { TextField } from "@mui/material";
import { useState } from "react";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { type AboutProps, AskedDialog } from "./asked-dialog.tsx";
import { changeAccess } from "./calls.ts";

/** Her last day of work, or none. */
export const EndWorkDialog = ({ member, onClose }: AboutProps) => {
  const { t } = useSpeech();
  const parts = useParts();
  const [on, setOn] = useState(member.activeTo ?? "");
  const { endWork, endWorkTitle, endWorkHelp, lastDay, saved } = t.accounts;
  return (
    <AskedDialog
      member={member}
      title={endWorkTitle}
      help={endWorkHelp}
      action={endWork}
      said={saved}
      deed={() => changeAccess(parts, member.id, "end-of-work", on === "" ? {} : { on })}
      onClose={onClose}
    >
      <TextField
        type="date"
        fullWidth
        autoFocus
        label={lastDay}
        value={on}
        onChange={({ target }) => setOn(target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </AskedDialog>
  );
};
