import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from "@mui/material";
import { type ReactNode, useId } from "react";
import { useSpeech } from "../i18n/language.ts";
import { Refused } from "./refused.tsx";
import { unlessBeside } from "./unless-beside.ts";
import type { Sending } from "./use-sending.ts";

interface FormDialogProps {
  title: string;
  /** What its button does. */
  action: string;
  sending: Sending;
  isReady?: boolean;
  /** It shuts somebody out, or cannot be taken back: its button looks like it. */
  isGrave?: boolean;
  width?: "xs" | "sm" | "md";
  /** Shown in the place of the usual sentence when the server says no. */
  refusal?: ReactNode;
  children: ReactNode;
  onClose: () => void;
}

/** A form over the page: Enter sends it, Escape leaves it, a refusal stands above its fields. */
export const FormDialog = (props: FormDialogProps) => {
  const { title, action, sending, isReady = true, isGrave = false, width = "sm", refusal, children, onClose } = props;
  const { t } = useSpeech();
  const id = useId();
  const { problem, isSending, send } = sending;
  return (
    <Dialog open fullWidth maxWidth={width} onClose={unlessBeside(onClose)} aria-labelledby={id}>
      <Box component="form" onSubmit={send} sx={{ display: "contents" }}>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent>
          {problem && <Refused key={problem.message}>{refusal ?? problem.message}</Refused>}
          {children}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>{t.frame.cancel}</Button>
          <Button
            type="submit"
            variant="contained"
            color={isGrave ? "error" : "primary"}
            loading={isSending}
            disabled={!isReady}
          >
            {action}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
};
