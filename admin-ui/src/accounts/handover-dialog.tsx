import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from "@mui/material";
import { useId } from "react";
import { useNotify } from "react-admin";
import { StaffMember } from "#shared/resources/staff-member";
import { useSpeech } from "../i18n/language.ts";
import { unlessBeside } from "../layout/unless-beside.ts";
import { labelOf } from "../record/labels.ts";
import type { Handover } from "./calls.ts";

interface HandoverDialogProps {
  handover: Handover;
  onClose: () => void;
}

const Secret = ({ handover: { username, temporaryPassword = "" } }: Pick<HandoverDialogProps, "handover">) => {
  const { t, words } = useSpeech();
  const notify = useNotify();
  const copy = async () => {
    await navigator.clipboard.writeText(temporaryPassword);
    notify(t.accounts.copied, { type: "success" });
  };
  return (
    <>
      <Typography sx={{ mb: 2 }}>{t.accounts.passwordHelp}</Typography>
      <Box component="dl" sx={listStyle}>
        <dt>{labelOf(words, StaffMember.name, "username")}</dt>
        <dd>{username}</dd>
        <dt>{t.accounts.password}</dt>
        <dd>{temporaryPassword}</dd>
      </Box>
      <Button autoFocus onClick={() => void copy()}>
        {t.accounts.copy}
      </Button>
    </>
  );
};

/**
 * What is handed over to somebody who was invited. Closing it is the last that anybody sees of the password: neither
 * Escape nor a click beside it does, nor the Enter that sent the form before.
 */
export const HandoverDialog = ({ handover, onClose }: HandoverDialogProps) => {
  const { t, say } = useSpeech();
  const id = useId();
  const isShownOnce = handover.temporaryPassword !== undefined;
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={id} {...(!isShownOnce && { onClose: unlessBeside(onClose) })}>
      <DialogTitle id={id}>{say(t.accounts.passwordTitle, { name: handover.name })}</DialogTitle>
      <DialogContent>
        {isShownOnce ? <Secret handover={handover} /> : <Typography>{t.accounts.mailed}</Typography>}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button variant="contained" autoFocus={!isShownOnce} onClick={onClose}>
          {t.accounts.done}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

const listStyle = {
  m: 0,
  mb: 1,
  display: "grid",
  gridTemplateColumns: { xs: "1fr", sm: "max-content 1fr" },
  columnGap: 2,
  rowGap: 0.5,
  "& dt": { color: "text.secondary" },
  "& dd": { m: 0, fontFamily: "monospace", fontSize: "1.1rem", overflowWrap: "anywhere" },
};
