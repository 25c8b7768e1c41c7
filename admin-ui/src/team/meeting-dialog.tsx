import {
  Alert,
  Box,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  TextField,
  Typography,
} from "@mui/material";
import { type FormEvent, useState } from "react";
import { useNotify } from "react-admin";
import type { StoredRecord } from "#shared/resource";
import { TeamMeeting } from "#shared/resources/team-meeting";
import { isProblem, type Problem } from "../api/problem.ts";
import { createRecord } from "../data/saving.ts";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { AddItem } from "./add-item.tsx";
import { useItemText } from "./item-text.ts";
import { useNewMeeting } from "./use-new-meeting.ts";

interface MeetingDialogProps {
  onClose: () => void;
  onCreated: (meeting: StoredRecord) => void;
}

interface ChoicesProps {
  title: string;
  none?: string;
  choices: readonly { key: string; label: string; isChosen: boolean; onToggle: () => void }[];
}

const Choices = ({ title, none, choices }: ChoicesProps) => (
  <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, mt: 1.5 }}>
    <Typography component="legend" variant="h3">
      {title}
    </Typography>
    {choices.length === 0 && <Typography color="textSecondary">{none}</Typography>}
    {choices.map(({ key, label, isChosen, onToggle }) => (
      <Box key={key}>
        <FormControlLabel control={<Checkbox size="small" checked={isChosen} onChange={onToggle} />} label={label} />
      </Box>
    ))}
  </Box>
);

/** A new meeting: its agenda is there already, made from what is due. */
export const MeetingDialog = ({ onClose, onCreated }: MeetingDialogProps) => {
  const { t } = useSpeech();
  const { client, collections } = useParts();
  const notify = useNotify();
  const itemText = useItemText();
  const meeting = useNewMeeting();
  const [problem, setProblem] = useState<Problem>();
  const [isSaving, setSaving] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    try {
      const saving = { client, collection: collections.of(TeamMeeting.name), resource: TeamMeeting.name };
      const created = await createRecord(saving, meeting.values());
      notify(t.team.created, { type: "success" });
      onCreated(created);
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
      setSaving(false);
    }
  };
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby="meeting-title">
      <Box component="form" onSubmit={(event) => void send(event)} sx={{ display: "contents" }}>
        <DialogTitle id="meeting-title">{t.team.newMeeting}</DialogTitle>
        <DialogContent>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
            {t.team.newMeetingHelp}
          </Typography>
          {problem && <Alert severity="error">{problem.message}</Alert>}
          <TextField
            type="date"
            required
            fullWidth
            label={t.team.heldOn}
            value={meeting.heldOn}
            onChange={({ target }) => meeting.setHeldOn(target.value)}
            slotProps={{ inputLabel: { shrink: true } }}
          />
          <Choices
            title={t.team.present}
            choices={meeting.team.map(({ id, name }) => ({
              key: id,
              label: name,
              isChosen: meeting.isPresent(id),
              onToggle: () => meeting.togglePresent(id),
            }))}
          />
          <Choices
            title={t.team.agenda}
            none={t.team.agendaEmpty}
            choices={meeting.items.map(({ key, item }) => ({
              key,
              label: itemText(item),
              isChosen: meeting.isTaken(key),
              onToggle: () => meeting.toggleItem(key),
            }))}
          />
          <AddItem onAdd={meeting.add} />
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>{t.frame.cancel}</Button>
          <Button type="submit" variant="contained" loading={isSaving}>
            {t.team.create}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
};
