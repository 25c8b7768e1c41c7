import { MenuItem, TextField } from "@mui/material";
import { useState } from "react";
import { useNavigate, useNotify } from "react-admin";
import { addMonths, monthBefore } from "#shared/dates";
import { CapacityReport } from "#shared/resources/capacity-report";
import { useSpeech } from "../i18n/language.ts";
import { FormDialog } from "../layout/form-dialog.tsx";
import { useSending } from "../layout/use-sending.ts";
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
  const sending = useSending(async () => {
    const { id } = await makeReport(parts, month);
    notify(say(t.reports.made, { month: f.month(`${month}-01`) }), { type: "success" });
    onClose();
    navigate(`/${CapacityReport.name}/${id}`);
  });
  return (
    <FormDialog title={t.reports.makeTitle} action={t.reports.making} width="xs" sending={sending} onClose={onClose}>
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
    </FormDialog>
  );
};
