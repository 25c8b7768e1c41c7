import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from "@mui/material";
import { type FormEvent, useMemo, useState } from "react";
import { useNotify } from "react-admin";
import { addDays } from "#shared/dates";
import type { StoredRecord } from "#shared/resource";
import { isProblem, type Problem } from "../api/problem.ts";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { useToday } from "../today.ts";
import { type Reservation, reserve } from "./calls.ts";
import { EligibilityNotice, PlaceField, ReferralField, UnitField } from "./entry-fields.tsx";
import { CandidateField, DaysFields, type Keeping, KeepingField, RefusalAlert } from "./reservation-fields.tsx";
import { hasPlaces } from "./room.ts";
import { type EntryDraft, type EntryState, entryOf, useEntry } from "./use-entry.ts";
import { HYPOTHETICAL, type Hypothesis } from "./what-if.ts";
import { WhatIf } from "./what-if.tsx";

interface OptionDialogProps {
  /** What the place it was opened from already knows: a household and its referral, or a place and its days. */
  given: Partial<EntryDraft> & { expiresOn?: string };
  onClose: () => void;
  onDone?: (placement: StoredRecord) => void;
}

/** A week is proposed; whoever decides says how long the house can wait. */
const PROPOSED_DAYS = 7;

const hypothesisOf = ({ draft, folder }: EntryState, keeping: Keeping): Hypothesis | undefined => {
  const isChosen = folder && draft.householdId && (!hasPlaces(folder) || draft.placeId);
  if (!isChosen || !/^\d{4}-\d{2}-\d{2}$/.test(draft.from)) return undefined;
  return {
    placementId: HYPOTHETICAL,
    householdId: draft.householdId,
    from: draft.from,
    status: keeping === "option" ? "optioned" : "confirmed",
    ...(draft.expectedTo > draft.from && { to: draft.expectedTo }),
    ...(draft.placeId && { placeId: draft.placeId }),
  };
};

const wishOf = (entry: EntryState, expiresOn: string | undefined): Reservation => {
  const { overrideReason: _none, ...wish } = entryOf(entry);
  return { ...wish, ...(expiresOn && { expiresOn }) };
};

/** Keeps a place for a household, as an option that expires or firmly, and shows the unit with it before it is saved. */
export const OptionDialog = ({ given, onClose, onDone }: OptionDialogProps) => {
  const { t, say, f } = useSpeech();
  const parts = useParts();
  const notify = useNotify();
  const today = useToday();
  const entry = useEntry(given, today, { status: "reserved" });
  const [keeping, setKeeping] = useState<Keeping>("option");
  const [expiresOn, setExpiresOn] = useState(given.expiresOn ?? addDays(today, PROPOSED_DAYS));
  const [refused, setRefused] = useState<{ problem: Problem; draft: EntryDraft }>();
  const [isSaving, setSaving] = useState(false);
  const { draft, folder, codes, people, households } = entry;
  // A refusal is about what was asked: it goes as soon as something else is being asked.
  const problem = refused?.draft === draft ? refused.problem : undefined;
  const errors = problem?.errors ?? {};
  const hypothesis = useMemo(() => hypothesisOf(entry, keeping), [entry, keeping]);
  const code = codes.get(draft.householdId) ?? "";
  const isOption = keeping === "option";
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    try {
      const placement = await reserve(parts, draft.unitId, wishOf(entry, isOption ? expiresOn : undefined));
      const done = isOption ? t.placements.optioned : t.placements.reserved;
      notify(say(done, { code, date: f.date(expiresOn) }), { type: "success" });
      onDone?.(placement);
      onClose();
    } catch (error) {
      if (!isProblem(error)) throw error;
      setRefused({ problem: error, draft });
    } finally {
      setSaving(false);
    }
  };
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose} aria-labelledby="option-title">
      <Box component="form" onSubmit={(event) => void send(event)}>
        <DialogTitle id="option-title">
          {given.householdId ? say(t.placements.optionTitleFor, { code }) : t.placements.optionTitle}
        </DialogTitle>
        <DialogContent>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
            {t.placements.optionAbout}
          </Typography>
          <KeepingField value={keeping} onChange={setKeeping} />
          {!given.householdId && <CandidateField entry={entry} error={errors.householdId} />}
          <Box sx={{ display: "grid", columnGap: 2, gridTemplateColumns: { xs: "1fr", sm: "1fr 1fr" } }}>
            <UnitField entry={entry} />
            <PlaceField entry={entry} error={errors.placeId} />
          </Box>
          <DaysFields
            entry={entry}
            errors={errors}
            {...(isOption && { expiresOn })}
            onExpiresOn={setExpiresOn}
            today={today}
          />
          <ReferralField entry={entry} error={errors.referralId} />
          <EligibilityNotice entry={entry} />
          <RefusalAlert problem={problem} />
          {folder && hypothesis && (
            <WhatIf
              folders={entry.folders}
              folder={folder}
              hypothesis={hypothesis}
              household={households.find(({ id }) => id === draft.householdId)}
              people={people}
              today={today}
            />
          )}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>{t.frame.cancel}</Button>
          <Button type="submit" variant="contained" loading={isSaving}>
            {isOption ? t.placements.keepOption : t.placements.keepReservation}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
};
