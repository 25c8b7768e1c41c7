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
import { addDays, FAR_FUTURE } from "#shared/dates";
import { type Outage, outageReasons } from "#shared/resources/outage";
import type { Place } from "#shared/resources/place";
import { clashingOutage } from "#shared/rules/outage-calendar";
import { isProblem, type Problem } from "../api/problem.ts";
import { codeOf, type People } from "../board/labels.ts";
import type { UnitFolder } from "../board/unit-facts.ts";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { endOutage, type OutageDraft, saveOutage } from "./outage-calls.ts";
import { RefusalAlert } from "./reservation-fields.tsx";
import { calendarOf } from "./room.ts";

interface OutageDialogProps {
  place: Place;
  folder: UnitFolder | undefined;
  people: People;
  /** The one that is changed; unset for a new one. */
  outage?: Outage;
  from: string;
  to?: string;
  onClose: () => void;
}

const NEW = "";

/** Blocks a place for some days, or changes what blocks it; another outage on the same days is named before it is refused. */
export const OutageDialog = ({ place, folder, people, outage, from, to, onClose }: OutageDialogProps) => {
  const { t, words, say } = useSpeech();
  const parts = useParts();
  const notify = useNotify();
  const [draft, setDraft] = useState<OutageDraft>({
    from,
    to: to ?? "",
    reason: outage?.reason ?? "maintenance",
    note: outage?.note ?? "",
  });
  const [problem, setProblem] = useState<Problem>();
  const [isSaving, setSaving] = useState(false);
  const errors = problem?.errors ?? {};
  const change = (changes: Partial<OutageDraft>) => {
    setProblem(undefined);
    setDraft((before) => ({ ...before, ...changes }));
  };
  const send = async (save: () => Promise<unknown>, done: string) => {
    setSaving(true);
    try {
      await save();
      notify(say(done, { place: place.name }), { type: "success" });
      onClose();
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    } finally {
      setSaving(false);
    }
  };
  const day = (name: "from" | "to", label: string, help?: string) => (
    <TextField
      type="date"
      fullWidth
      required={name === "from"}
      label={label}
      value={draft[name]}
      onChange={({ target }) => change({ [name]: target.value })}
      error={errors[name] !== undefined}
      helperText={errors[name] ?? help}
      slotProps={{ inputLabel: { shrink: true }, ...(name === "to" && { htmlInput: { min: draft.from } }) }}
    />
  );
  const title = outage ? t.placements.changeOutage : t.placements.newOutage;
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby="outage-title">
      <Box
        component="form"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void send(() => saveOutage(parts, place.id, draft, outage), t.placements.outageSaved);
        }}
      >
        <DialogTitle id="outage-title">{say(title, { place: place.name })}</DialogTitle>
        <DialogContent>
          <Box sx={{ display: "grid", columnGap: 2, gridTemplateColumns: { xs: "1fr", sm: "1fr 1fr" } }}>
            {day("from", t.placements.outageFrom)}
            {day("to", t.placements.outageTo, t.placements.outageToHelp)}
          </Box>
          <TextField
            select
            required
            fullWidth
            label={t.placements.outageReason}
            value={draft.reason}
            onChange={({ target }) => change({ reason: target.value })}
          >
            {outageReasons.map((reason) => (
              <MenuItem key={reason} value={reason}>
                {words.values.outageReasons[reason]}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            fullWidth
            label={t.placements.outageNote}
            value={draft.note}
            onChange={({ target }) => change({ note: target.value })}
          />
          {problem ? (
            <RefusalAlert problem={problem} />
          ) : (
            folder && (
              <OutageNotice draft={draft} place={place} folder={folder} people={people} id={outage?.id ?? NEW} />
            )
          )}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          {outage && (
            <Button
              color="error"
              sx={{ mr: "auto" }}
              disabled={isSaving}
              onClick={() => void send(() => endOutage(parts, outage), t.placements.outageEnded)}
            >
              {t.placements.endOutage}
            </Button>
          )}
          <Button onClick={onClose}>{t.frame.cancel}</Button>
          <Button type="submit" variant="contained" loading={isSaving}>
            {outage ? t.placements.saveOutage : t.placements.block}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
};

interface NoticeProps {
  draft: OutageDraft;
  place: Place;
  folder: UnitFolder;
  people: People;
  id: string;
}

/** What else lies on the same days: another outage is refused, somebody who lives there is not moved. */
const OutageNotice = ({ draft, place, folder, people, id }: NoticeProps) => {
  const { t, f, say } = useSpeech();
  const { from, to } = draft;
  const wanted = { outageId: id, placeId: place.id, from, ...(to && { to }) };
  const clash = clashingOutage(calendarOf(folder), wanted);
  if (clash)
    return (
      <Alert severity="warning" sx={{ my: 1 }}>
        {say(t.placements.outageOverlaps, {
          place: place.name,
          from: f.date(clash.from),
          to: clash.to ? f.date(addDays(clash.to, -1)) : t.placements.openEnd,
        })}
      </Alert>
    );
  const inside = calendarOf(folder).stays.filter(
    (stay) => stay.placeId === place.id && stay.from < (to || FAR_FUTURE) && from < (stay.to ?? FAR_FUTURE),
  );
  if (inside.length === 0) return null;
  return (
    <Alert severity="warning" sx={{ my: 1 }}>
      {say(t.placements.outageOccupied, { who: f.list(inside.map(({ householdId }) => codeOf(people, householdId))) })}
    </Alert>
  );
};
