import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from "@mui/material";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { isProblem } from "../api/problem.ts";
import { useSpeech } from "../i18n/language.ts";
import { Refused } from "../layout/refused.tsx";
import { useNarrow } from "./use-narrow.ts";

interface EntryDialogProps {
  title: string;
  /** Fields without which there is nothing to save, and whether each is empty. */
  missing: readonly string[];
  /** Below the fields, beside the buttons. */
  aside?: ReactNode;
  onSave: () => Promise<void>;
  onClose: () => void;
  children: (errors: Readonly<Record<string, string>>) => ReactNode;
}

/** The frame of an entry's form: saves with Ctrl+Enter, says what is missing and why something was not taken. */
export const EntryDialog = ({ title, missing, aside, onSave, onClose, children }: EntryDialogProps) => {
  const { t } = useSpeech();
  const isNarrow = useNarrow();
  const [isSaving, setSaving] = useState(false);
  const [wasTried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<{ message: string; errors: Record<string, string> }>();
  const lacking = wasTried ? Object.fromEntries(missing.map((name) => [name, t.diary.required])) : {};
  const save = async () => {
    setTried(true);
    setRefusal(undefined);
    if (missing.length > 0 || isSaving) return;
    setSaving(true);
    try {
      await onSave();
      onClose();
    } catch (error) {
      if (!isProblem(error)) throw error;
      setRefusal({ message: error.message, errors: error.errors });
    } finally {
      setSaving(false);
    }
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };
  return (
    <Dialog
      open
      fullWidth
      fullScreen={isNarrow}
      maxWidth="sm"
      onClose={onClose}
      onKeyDown={onKey}
      aria-labelledby="entry-title"
    >
      <DialogTitle id="entry-title">{title}</DialogTitle>
      <DialogContent>
        {refusal && <Refused key={refusal.message}>{refusal.message}</Refused>}
        {children({ ...lacking, ...refusal?.errors })}
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {t.diary.saveHint}
        </Typography>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        {aside}
        <Button onClick={onClose}>{t.frame.close}</Button>
        <Button variant="contained" loading={isSaving} onClick={() => void save()}>
          {t.frame.save}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
