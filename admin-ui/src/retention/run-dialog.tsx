import { Alert, Stack, TextField, Typography } from "@mui/material";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNotify } from "react-admin";
import * as z from "zod";
import { useSpeech } from "../i18n/language.ts";
import { FormDialog } from "../layout/form-dialog.tsx";
import { useSending } from "../layout/use-sending.ts";
import { useParts } from "../parts.ts";
import { type Preview, previewKey } from "./use-preview.ts";

const Run = z.object({ archivedCount: z.number(), erasedCount: z.number(), leftCount: z.number() });

interface RunDialogProps {
  preview: Preview;
  onClose: () => void;
}

/** How many go by the rules that are confirmed: the others do nothing. */
const goingBy = ({ kinds }: Preview, what: "archive" | "erase"): number =>
  kinds.reduce((sum, kind) => (kind.confirmed ? sum + kind[what] : sum), 0);

/** Runs the rules now, after a word has been typed: what is erased does not come back. */
export const RunDialog = ({ preview, onClose }: RunDialogProps) => {
  const { t, f, say } = useSpeech();
  const { client } = useParts();
  const queries = useQueryClient();
  const notify = useNotify();
  const [typed, setTyped] = useState("");
  const sending = useSending(async () => {
    const run = Run.parse(await client.json("/retention/run", { method: "POST", body: {} }));
    const { archivedCount: archived, erasedCount: erased, leftCount: left } = run;
    const numbers = { archived: f.number(archived), erased: f.number(erased), left: f.number(left) };
    notify(say(t.retention.done, numbers), { type: "success" });
    await queries.invalidateQueries({ queryKey: previewKey });
    onClose();
  });
  return (
    <FormDialog
      title={t.retention.runTitle}
      action={t.retention.runNow}
      sending={sending}
      isReady={typed.trim() === t.retention.word}
      onClose={onClose}
    >
      <Stack sx={{ gap: 2 }}>
        <Typography>
          {say(t.retention.runCounts, {
            archive: f.number(goingBy(preview, "archive")),
            erase: f.number(goingBy(preview, "erase")),
          })}
        </Typography>
        <Alert severity="warning">{t.retention.runWarning}</Alert>
        <TextField
          autoFocus
          fullWidth
          autoComplete="off"
          label={say(t.retention.typeHere, { word: t.retention.word })}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </Stack>
    </FormDialog>
  );
};
