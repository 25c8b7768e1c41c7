import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  TextField,
} from "@mui/material";
import { type FormEvent, useState } from "react";
import { useNotify } from "react-admin";
import { closingReasons, Referral } from "#shared/resources/referral";
import { isProblem, type Problem } from "../api/problem.ts";
import { editsBetween } from "../data/edits.ts";
import { saveRecord } from "../data/saving.ts";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { valueLabel } from "../record/labels.ts";

interface CloseReferralDialogProps {
  referral: Referral;
  /** Unsuitable, withdrawn or expired. */
  status: string;
  onClose: () => void;
}

const fields = ["status", "closingReason", "closingDetail"];

/** Ends a referral without an admission: whoever referred will read the reason. */
export const CloseReferralDialog = ({ referral, status, onClose }: CloseReferralDialogProps) => {
  const { t, words, say } = useSpeech();
  const { client, collections } = useParts();
  const notify = useNotify();
  const [wanted, setWanted] = useState({
    status,
    closingReason: referral.closingReason ?? "",
    closingDetail: referral.closingDetail ?? "",
  });
  const [problem, setProblem] = useState<Problem>();
  const [isSaving, setSaving] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    try {
      const saving = { client, resource: Referral.name, collection: collections.of(Referral.name) };
      await saveRecord(saving, { id: referral.id, edits: editsBetween(referral, wanted, fields) });
      notify(t.records.saved, { type: "success" });
      onClose();
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    } finally {
      setSaving(false);
    }
  };
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby="close-title">
      <Box component="form" onSubmit={(event) => void send(event)}>
        <DialogTitle id="close-title">
          {say(t.referrals.closeTitle, {
            number: referral.number ?? "",
            status: valueLabel(words, "referralStatuses", status),
          })}
        </DialogTitle>
        <DialogContent>
          {problem && (
            <Alert severity="error" sx={{ mb: 1 }}>
              {problem.message}
            </Alert>
          )}
          <TextField
            select
            required
            fullWidth
            label={words.fields.referrals.closingReason}
            value={wanted.closingReason}
            onChange={({ target }) => setWanted({ ...wanted, closingReason: target.value })}
            error={problem?.errors.closingReason !== undefined}
            helperText={problem?.errors.closingReason ?? words.help.referrals.closingReason}
          >
            {closingReasons.map((reason) => (
              <MenuItem key={reason} value={reason}>
                {words.values.closingReasons[reason]}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            fullWidth
            multiline
            minRows={2}
            label={words.fields.referrals.closingDetail}
            value={wanted.closingDetail}
            onChange={({ target }) => setWanted({ ...wanted, closingDetail: target.value })}
          />
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>{t.frame.cancel}</Button>
          <Button type="submit" variant="contained" color="error" loading={isSaving}>
            {t.referrals.close}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
};
