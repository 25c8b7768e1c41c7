import { useState } from "react";
import { useNotify } from "react-admin";
import type { DiaryEntry } from "#shared/resources/diary-entry";
import { editsBetween } from "../data/edits.ts";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { changeEntry } from "./calls.ts";
import { draftOf, valuesOf } from "./draft.ts";
import { EntryDialog } from "./entry-dialog.tsx";
import { EntryFields } from "./entry-fields.tsx";
import { useDiaryNews } from "./use-diary.ts";

const editable = ["on", "kind", "text", "minutes", "planId", "goalId", "personId", "organisationId"];

/** Changes an entry; its household stays. */
export const EditEntry = ({ entry, onClose }: { entry: DiaryEntry; onClose: () => void }) => {
  const { t } = useSpeech();
  const parts = useParts();
  const notify = useNotify();
  const tellNews = useDiaryNews();
  const [draft, setDraft] = useState(() => draftOf(entry));
  const save = async () => {
    const edits = editsBetween(entry, valuesOf(draft), editable);
    if (Object.keys(edits).length === 0) return;
    await changeEntry(parts, entry.id, edits);
    notify(t.diary.changed, { type: "success" });
    tellNews();
  };
  return (
    <EntryDialog
      title={t.diary.editTitle}
      missing={draft.text.trim() === "" ? ["text"] : []}
      onSave={save}
      onClose={onClose}
    >
      {(errors) => (
        <EntryFields
          draft={draft}
          errors={errors}
          onChange={(changes) => setDraft((before) => ({ ...before, ...changes }))}
        />
      )}
    </EntryDialog>
  );
};
