import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField, Typography } from "@mui/material";
import { type FormEvent, useMemo, useState } from "react";
import { useNotify } from "react-admin";
import type { StoredRecord } from "#shared/resource";
import type { Placement } from "#shared/resources/placement";
import { transfer } from "#shared/steps/placements";
import { isProblem, type Problem } from "../api/problem.ts";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { takeStep } from "../steps/calls.ts";
import { stepWords } from "../steps/step-words.ts";
import { useToday } from "../today.ts";
import { PlaceField, UnitField } from "./entry-fields.tsx";
import { RefusalAlert } from "./reservation-fields.tsx";
import { hasPlaces } from "./room.ts";
import { type EntryState, useEntry } from "./use-entry.ts";
import { HYPOTHETICAL, type Hypothesis } from "./what-if.ts";
import { WhatIf } from "./what-if.tsx";

interface TransferDialogProps {
  placement: Placement;
  /** What a drag has said already: the unit and the place, the day, the expected departure. */
  given?: Record<string, unknown>;
  onClose: () => void;
  onTaken?: (record: StoredRecord) => void;
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const hypothesisOf = (placement: Placement, { draft, folder }: EntryState): Hypothesis | undefined => {
  if (!folder || (hasPlaces(folder) && !draft.placeId) || !/^\d{4}-\d{2}-\d{2}$/.test(draft.from)) return undefined;
  return {
    placementId: HYPOTHETICAL,
    leavesPlacementId: placement.id,
    householdId: placement.householdId,
    from: draft.from,
    status: "inProgress",
    ...(draft.placeId && { placeId: draft.placeId }),
    ...(draft.expectedTo > draft.from && { to: draft.expectedTo }),
  };
};

/** What the entry form of a transfer begins with: here until now, the same expected departure. */
const draftOf = (placement: Placement, given: Record<string, unknown>, today: string) => ({
  householdId: placement.householdId,
  unitId: textOf(given.unitId) || placement.unitId,
  placeId: textOf(given.placeId),
  from: textOf(given.on) || today,
  expectedTo: textOf(given.expectedOut) || textOf(placement.expectedOut),
});

/** One event, two stays: which place, from which day, and the house with the household in its new place. */
export const TransferDialog = ({ placement, given = {}, onClose, onTaken }: TransferDialogProps) => {
  const { t, words, say } = useSpeech();
  const parts = useParts();
  const notify = useNotify();
  const today = useToday();
  const entry = useEntry(draftOf(placement, given, today), today, {
    status: "inProgress",
    placementId: placement.id,
  });
  const [reason, setReason] = useState("");
  const [overrideReason, setOverrideReason] = useState("");
  const [problem, setProblem] = useState<Problem>();
  const [isSaving, setSaving] = useState(false);
  const { draft, change, folder, folders, people, codes, households } = entry;
  const errors = problem?.errors ?? {};
  const hypothesis = useMemo(() => hypothesisOf(placement, entry), [placement, entry]);
  const here = folders.flatMap(({ places }) => places).find(({ id }) => id === placement.placeId);
  const { name } = stepWords(words, transfer);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    const { unitId, placeId, from: on, expectedTo: expectedOut } = draft;
    try {
      const told = {
        unitId,
        placeId: folder && hasPlaces(folder) ? placeId : "",
        on,
        expectedOut,
        reason,
        overrideReason,
      };
      const taken = await takeStep(parts, transfer, placement.id, told);
      onTaken?.(taken);
      notify(say(t.steps.taken, { step: name }), { type: "success" });
      onClose();
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    } finally {
      setSaving(false);
    }
  };
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose} aria-labelledby="transfer-title">
      <Box component="form" onSubmit={(event) => void send(event)}>
        <DialogTitle id="transfer-title">
          {say(t.placements.transferTitle, { code: codes.get(placement.householdId) ?? "" })}
        </DialogTitle>
        <DialogContent>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
            {say(t.placements.transferAbout, { place: here?.name ?? t.board.withoutPlace.toLowerCase() })}
          </Typography>
          <Box sx={{ display: "grid", columnGap: 2, gridTemplateColumns: { xs: "1fr", sm: "1fr 1fr" } }}>
            <UnitField entry={entry} />
            <PlaceField entry={entry} error={errors.placeId} />
            <TextField
              type="date"
              required
              label={t.placements.transferOn}
              value={draft.from}
              onChange={({ target }) => change({ from: target.value })}
              error={errors.on !== undefined}
              helperText={errors.on}
              slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today } }}
            />
            <TextField
              type="date"
              label={t.placements.expectedOut}
              value={draft.expectedTo}
              onChange={({ target }) => change({ expectedTo: target.value })}
              error={errors.expectedOut !== undefined}
              helperText={errors.expectedOut ?? t.households.expectedToHelp}
              slotProps={{ inputLabel: { shrink: true }, htmlInput: { min: draft.from } }}
            />
          </Box>
          <TextField
            fullWidth
            required
            multiline
            label={t.placements.transferReason}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            error={errors.reason !== undefined}
            helperText={errors.reason}
          />
          {parts.me.actions.includes("override") && (
            <TextField
              fullWidth
              label={t.households.overrideReason}
              helperText={errors.overrideReason ?? t.households.overrideHelp}
              value={overrideReason}
              onChange={({ target }) => setOverrideReason(target.value)}
            />
          )}
          <RefusalAlert problem={problem} />
          {folder && hypothesis && (
            <WhatIf
              folders={folders}
              folder={folder}
              hypothesis={hypothesis}
              household={households.find(({ id }) => id === placement.householdId)}
              people={people}
              today={today}
            />
          )}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>{t.frame.cancel}</Button>
          <Button type="submit" variant="contained" loading={isSaving}>
            {name}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
};
