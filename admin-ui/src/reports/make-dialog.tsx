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
import { useNavigate, useNotify } from "react-admin";
import { addMonths, monthBefore } from "#shared/dates";
import { CapacityReport } from "#shared/resources/capacity-report";
import { isProblem } from "../api/problem.ts";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { useToday } from "../today.ts";
import { makeReport } from "./calls.ts";

const OFFERED_MONTHS = 24;

/** The months before this one, the latest first, as `2026-10`. */
const monthsBefore = (today: string): string[] => {
  const last = `${monthBefore(today)}-01`;
  return Array.from({ length: OFFERED_MONTHS }, (_, back) => addMonths(last, -back).slice(0, 7));
};

/** Freezes the report of a month that is over. */
export const MakeReportDialog = ({ onClose }: { onClose: () => void }) => {
  const { t, f, say } = useSpeech();
  const parts = useParts();
  const notify = useNotify();
  const navigate = useNavigate();
  const today = useToday();
  const [month, setMonth] = useState(() => monthBefore(today));
  const [refusal, setRefusal] = useState<string>();
  const [isMaking, setMaking] = useState(false);
  const make = async (event: FormEvent) => {
    event.preventDefault();
    setMaking(true);
    try {
      const { id } = await makeReport(parts, month);
      notify(say(t.reports.made, { month: f.month(`${month}-01`) }), { type: "success" });
      onClose();
      navigate(`/${CapacityReport.name}/${id}`);
    } catch (error) {
      if (!isProblem(error)) throw error;
      setRefusal(error.message);
      setMaking(false);
    }
  };
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={onClose} aria-labelledby="report-title">
      <Box component="form" onSubmit={(event) => void make(event)}>
        <DialogTitle id="report-title">{t.reports.makeTitle}</DialogTitle>
        <DialogContent>
          {refusal && (
            <Alert severity="error" sx={{ mb: 1 }}>
              {refusal}
            </Alert>
          )}
          <TextField
            select
            fullWidth
            label={t.reports.month}
            value={month}
            helperText={t.reports.makeHelp}
            onChange={({ target }) => setMonth(target.value)}
          >
            {monthsBefore(today).map((one) => (
              <MenuItem key={one} value={one}>
                {f.month(`${one}-01`)}
              </MenuItem>
            ))}
          </TextField>
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>{t.frame.cancel}</Button>
          <Button type="submit" variant="contained" loading={isMaking}>
            {t.reports.making}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
};
