import { Box, Typography } from "@mui/material";
import { useMemo, useState } from "react";
import { useNotify } from "react-admin";
import { addDays } from "#shared/dates";
import type { StoredRecord } from "#shared/resource";
import { useSpeech } from "../i18n/language.ts";
import { FormDialog } from "../layout/form-dialog.tsx";
import { useSending } from "../layout/use-sending.ts";
import { useParts } from "../parts.ts";
import { useToday } from "../today.ts";
import { type Reservation, reserve } from "./calls.ts";
import { EligibilityNotice, PlaceField, ReferralField, UnitField } from "./entry-fields.tsx";
import { CandidateField, DaysFields, type Keeping, KeepingField } from "./reservation-fields.tsx";
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
  const { draft, folder, codes, people, households } = entry;
  const hypothesis = useMemo(() => hypothesisOf(entry, keeping), [entry, keeping]);
  const code = codes.get(draft.householdId) ?? "";
  const isOption = keeping === "option";
  const sending = useSending(async () => {
    const placement = await reserve(parts, draft.unitId, wishOf(entry, isOption ? expiresOn : undefined));
    const done = isOption ? t.placements.optioned : t.placements.reserved;
    notify(say(done, { code, date: f.date(expiresOn) }), { type: "success" });
    onDone?.(placement);
    onClose();
  }, draft);
  const errors = sending.problem?.errors ?? {};
  return (
    <FormDialog
      title={given.householdId ? say(t.placements.optionTitleFor, { code }) : t.placements.optionTitle}
      action={isOption ? t.placements.keepOption : t.placements.keepReservation}
      width="md"
      sending={sending}
      onClose={onClose}
    >
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
    </FormDialog>
  );
};
