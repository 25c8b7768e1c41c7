import { Box, TextField } from "@mui/material";
import { useNotify } from "react-admin";
import { useSpeech } from "../i18n/language.ts";
import { FormDialog } from "../layout/form-dialog.tsx";
import { useSending } from "../layout/use-sending.ts";
import { useParts } from "../parts.ts";
import { useToday } from "../today.ts";
import { admit } from "./calls.ts";
import {
  EligibilityNotice,
  HouseholdField,
  PlaceField,
  ReferralField,
  RoomNotice,
  UnitField,
} from "./entry-fields.tsx";
import { type EntryDraft, entryOf, useEntry } from "./use-entry.ts";

interface AdmitDialogProps {
  /** What the place it was opened from already knows: the household, or the unit and the place. */
  given: Partial<EntryDraft>;
  onClose: () => void;
}

/** Lets a household in. The server has the last word; its refusal is shown with its reason and the first possible day. */
export const AdmitDialog = ({ given, onClose }: AdmitDialogProps) => {
  const { t, say } = useSpeech();
  const parts = useParts();
  const notify = useNotify();
  const today = useToday();
  const entry = useEntry(given, today);
  const { draft, change, folder, codes } = entry;
  const code = codes.get(draft.householdId) ?? "";
  const sending = useSending(async () => {
    await admit(parts, draft.unitId, entryOf(entry));
    notify(say(t.households.admitted, { code, unit: folder?.unit.name ?? "" }), { type: "success" });
    onClose();
  }, draft);
  const { problem } = sending;
  const errors = problem?.errors ?? {};
  return (
    <FormDialog
      title={given.householdId ? say(t.households.admitTitle, { code }) : t.households.admitSomebody}
      action={t.households.admit}
      sending={sending}
      onClose={onClose}
    >
      {!given.householdId && <HouseholdField entry={entry} error={errors.householdId} />}
      <UnitField entry={entry} />
      <PlaceField entry={entry} error={errors.placeId} />
      <Box sx={{ display: "grid", columnGap: 2, gridTemplateColumns: { xs: "1fr", sm: "1fr 1fr" } }}>
        <TextField
          type="date"
          required
          label={t.households.from}
          value={draft.from}
          onChange={({ target }) => change({ from: target.value })}
          error={errors.from !== undefined}
          helperText={errors.from ?? t.households.notInFuture}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }}
        />
        <TextField
          type="date"
          label={t.households.expectedTo}
          value={draft.expectedTo}
          onChange={({ target }) => change({ expectedTo: target.value })}
          error={errors.expectedTo !== undefined}
          helperText={errors.expectedTo ?? t.households.expectedToHelp}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: draft.from } }}
        />
      </Box>
      <ReferralField entry={entry} error={errors.referralId} />
      {parts.me.actions.includes("override") && (
        <TextField
          fullWidth
          label={t.households.overrideReason}
          helperText={t.households.overrideHelp}
          value={draft.overrideReason}
          onChange={({ target }) => change({ overrideReason: target.value })}
        />
      )}
      {!problem && <EligibilityNotice entry={entry} />}
      {!problem && <RoomNotice entry={entry} today={today} />}
    </FormDialog>
  );
};
