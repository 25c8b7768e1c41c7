import { Alert, Box, Button } from "@mui/material";
import { useRef, useState } from "react";
import { useNotify } from "react-admin";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { useToday } from "../today.ts";
import { writeEntry } from "./calls.ts";
import { useHouseholdChoices } from "./choices.ts";
import { type Draft, emptyDraft, keepDraft, keptDraft, valuesOf } from "./draft.ts";
import { EntryDialog } from "./entry-dialog.tsx";
import { EntryFields, HouseholdInput } from "./entry-fields.tsx";
import { useDiaryNews } from "./use-diary.ts";

interface WriteEntryProps {
  /** The household whose page it was opened from. */
  householdId?: string | undefined;
  onClose: () => void;
}

const isEmpty = ({ text }: Draft) => text.trim() === "";

/** A new entry, from anywhere. What has been typed stays when the dialog is closed, until it is saved or emptied. */
export const WriteEntry = ({ householdId = "", onClose }: WriteEntryProps) => {
  const { t, say } = useSpeech();
  const parts = useParts();
  const notify = useNotify();
  const today = useToday();
  const tellNews = useDiaryNews();
  const households = useHouseholdChoices();
  const textRef = useRef<HTMLTextAreaElement>(null);
  const fresh = { ...emptyDraft(today), householdId };
  const [draft, setDraft] = useState<Draft>(() => keptDraft() ?? fresh);
  const change = (next: Draft) => {
    setDraft(next);
    keepDraft(isEmpty(next) ? undefined : next);
  };
  const save = async () => {
    await writeEntry(parts, valuesOf(draft));
    keepDraft(undefined);
    const code = households.find(({ id }) => id === draft.householdId)?.label ?? "";
    notify(say(t.diary.saved, { code }), { type: "success" });
    tellNews();
  };
  const missing = [...(draft.householdId === "" ? ["householdId"] : []), ...(isEmpty(draft) ? ["text"] : [])];
  return (
    <EntryDialog
      title={t.diary.newTitle}
      missing={missing}
      onSave={save}
      onClose={onClose}
      aside={
        <>
          {!isEmpty(draft) && (
            <Button color="inherit" onClick={() => change(fresh)}>
              {t.diary.clear}
            </Button>
          )}
          <Box sx={{ flex: 1 }} />
        </>
      }
    >
      {(errors) => {
        const onChange = (changes: Partial<Draft>) => change({ ...draft, ...changes });
        const fields = { draft, errors, textRef, onChange };
        return (
          <>
            {households.length === 0 && <Alert severity="info">{t.diary.noHousehold}</Alert>}
            <HouseholdInput {...fields} households={households} />
            <EntryFields {...fields} />
          </>
        );
      }}
    </EntryDialog>
  );
};
