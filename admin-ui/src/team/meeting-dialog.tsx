import { Box, Checkbox, FormControlLabel, TextField, Typography } from "@mui/material";
import { useNotify } from "react-admin";
import type { StoredRecord } from "#shared/resource";
import { TeamMeeting } from "#shared/resources/team-meeting";
import { createRecord } from "../data/saving.ts";
import { useSpeech } from "../i18n/language.ts";
import { FormDialog } from "../layout/form-dialog.tsx";
import { useSending } from "../layout/use-sending.ts";
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
  const sending = useSending(async () => {
    const saving = { client, collection: collections.of(TeamMeeting.name), resource: TeamMeeting.name };
    const created = await createRecord(saving, meeting.values());
    notify(t.team.created, { type: "success" });
    onCreated(created);
  });
  return (
    <FormDialog title={t.team.newMeeting} action={t.team.create} sending={sending} onClose={onClose}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {t.team.newMeetingHelp}
      </Typography>
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
    </FormDialog>
  );
};
