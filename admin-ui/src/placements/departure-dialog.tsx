import { Alert, MenuItem, TextField } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { departureReasons, destinations, type Placement } from "#shared/resources/placement";
import type { Unit } from "#shared/resources/unit";
import { useSpeech } from "../i18n/language.ts";
import { FormDialog } from "../layout/form-dialog.tsx";
import { useSending } from "../layout/use-sending.ts";
import { useParts } from "../parts.ts";
import { useToday } from "../today.ts";
import { recordDeparture } from "./calls.ts";

interface DepartureDialogProps {
  placement: Placement;
  unit: Unit | undefined;
  code: string;
  onClose: () => void;
}

/** Ends a stay, with its reason and where the household goes. */
export const DepartureDialog = ({ placement, unit, code, onClose }: DepartureDialogProps) => {
  const { t, words, say, count } = useSpeech();
  const parts = useParts();
  const notify = useNotify();
  const today = useToday();
  const [departure, setDeparture] = useState({ on: today, reason: "", destination: "" });
  const sending = useSending(async () => {
    await recordDeparture(parts, placement.id, departure);
    notify(say(t.households.departed, { code }), { type: "success" });
    onClose();
  });
  const errors = sending.problem?.errors ?? {};
  const chosen = (
    name: "reason" | "destination",
    label: string,
    values: readonly string[],
    labels: Record<string, string>,
  ) => (
    <TextField
      select
      required
      fullWidth
      label={label}
      value={departure[name]}
      onChange={({ target }) => setDeparture({ ...departure, [name]: target.value })}
      error={errors[name] !== undefined}
      helperText={errors[name]}
    >
      {values.map((value) => (
        <MenuItem key={value} value={value}>
          {labels[value] ?? value}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <FormDialog
      title={say(t.households.departTitle, { code })}
      action={t.households.depart}
      width="xs"
      sending={sending}
      onClose={onClose}
    >
      <TextField
        type="date"
        required
        fullWidth
        label={t.households.departedOn}
        value={departure.on}
        onChange={({ target }) => setDeparture({ ...departure, on: target.value })}
        error={errors.on !== undefined}
        helperText={errors.on ?? t.households.departedOnHelp}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: placement.actualIn, max: today } }}
      />
      {chosen("reason", t.households.reason, departureReasons, words.values.departureReasons)}
      {chosen("destination", t.households.destination, destinations, words.values.destinations)}
      {unit?.turnaroundDays !== undefined && unit.turnaroundDays > 0 && placement.placeId && (
        <Alert severity="info" sx={{ mt: 1 }}>
          {count(t.households.turnaround, unit.turnaroundDays)}
        </Alert>
      )}
    </FormDialog>
  );
};
