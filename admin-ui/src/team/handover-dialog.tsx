import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from "@mui/material";
import { type FormEvent, useState } from "react";
import { useNotify } from "react-admin";
import type { Caseload } from "#shared/rules/caseload";
import { isProblem, type Problem } from "../api/problem.ts";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { handOver } from "./calls.ts";
import { HandoverFields } from "./handover-fields.tsx";
import { Passings } from "./passings.tsx";
import { useHandover } from "./use-handover.ts";

interface HandoverDialogProps {
  leaving: Caseload;
  onClose: () => void;
}

/** Hands over the households of somebody who leaves, in one step, and says before what will change. */
export const HandoverDialog = ({ leaving: { staffId, name }, onClose }: HandoverDialogProps) => {
  const { t, say, count } = useSpeech();
  const parts = useParts();
  const notify = useNotify();
  const handover = useHandover(staffId);
  const [problem, setProblem] = useState<Problem>();
  const [isSaving, setSaving] = useState(false);
  const moving = handover.passings.filter(({ toStaffId }) => toStaffId !== "");
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    try {
      const households = moving.map(({ householdId, toStaffId }) => ({ householdId, toStaffId }));
      const { on, role } = handover;
      const moved = await handOver(parts, staffId, { on, households, ...(role && { role }) });
      notify(count(t.team.handedOver, moved), { type: "success" });
      onClose();
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    } finally {
      setSaving(false);
    }
  };
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby="handover-title">
      <Box component="form" onSubmit={(event) => void send(event)}>
        <DialogTitle id="handover-title">{say(t.team.handOverTitle, { name })}</DialogTitle>
        <DialogContent>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
            {t.team.handOverHelp}
          </Typography>
          {problem && (
            <Alert severity="error" sx={{ mb: 1 }}>
              {[problem.message, ...Object.values(problem.errors)].join(" ")}
            </Alert>
          )}
          <HandoverFields handover={handover} />
          <Typography variant="h3" component="h3" sx={{ mt: 1.5, mb: 0.5 }}>
            {t.team.preview}
          </Typography>
          <Passings handover={handover} />
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>{t.frame.cancel}</Button>
          <Button type="submit" variant="contained" loading={isSaving} disabled={moving.length === 0}>
            {count(t.team.confirmHandover, moving.length)}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
};
