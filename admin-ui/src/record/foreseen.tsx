import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack } from "@mui/material";
import { type ReactNode, useState } from "react";
import type { Resource } from "#shared/resource";
import type { Edits } from "../data/edits.ts";
import { foreseeEdits } from "../data/foreseeing.ts";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import type { Effect } from "../sheet/model/foresee/foresight.ts";

const severities = { ok: "success", warn: "warning", bad: "error" } as const;

interface Question {
  effects: readonly Effect[];
  answer: (isWanted: boolean) => void;
}

/** What a change would do besides, put as a question. The button that saves has the focus: one more Enter says yes. */
const Asked = ({ question: { effects, answer } }: { question: Question }) => {
  const { t } = useSpeech();
  const { foreseen } = t.records;
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={() => answer(false)} aria-labelledby="foreseen-title">
      <DialogTitle id="foreseen-title">{foreseen.title}</DialogTitle>
      <DialogContent>
        <Stack component="ul" spacing={1} sx={{ m: 0, p: 0, listStyle: "none" }}>
          {effects.map(({ text, tone }) => (
            <li key={text}>
              <Alert severity={tone ? severities[tone] : "info"} role="none">
                {text}
              </Alert>
            </li>
          ))}
        </Stack>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={() => answer(false)}>{foreseen.back}</Button>
        <Button variant="contained" autoFocus onClick={() => answer(true)}>
          {t.frame.save}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

export interface Foreseeing {
  /** Whether edits are to be saved: at once where they carry no weight or do nothing besides, or when somebody says so. */
  isWanted: (id: string, edits: Edits) => Promise<boolean>;
  /** The question, while there is one. */
  question: ReactNode;
}

/** Fields of some edits whose change does more than it shows. */
export const weightyAmong = (resource: Resource, edits: Edits): string[] =>
  Object.keys(edits).filter((name) => resource.field(name)?.weighs !== undefined);

/** Asks once, before a change that carries weight is saved, by the same rules as the grid. @throws Problem */
export const useForeseen = (resource: Resource): Foreseeing => {
  const speech = useSpeech();
  const { client } = useParts();
  const [asked, setAsked] = useState<Question>();
  const isWanted = async (id: string, edits: Edits) => {
    if (weightyAmong(resource, edits).length === 0) return true;
    const [foresight] = await foreseeEdits({ client, resource: resource.name, speech }, [{ id, edits }]);
    // What would be refused is refused by the save itself, in its own words.
    if (foresight?.outcome !== "saved" || foresight.effects.length === 0) return true;
    const { effects } = foresight;
    return new Promise<boolean>((resolve) => {
      const answer = (isSaid: boolean) => {
        setAsked(undefined);
        resolve(isSaid);
      };
      setAsked({ effects, answer });
    });
  };
  return { isWanted, question: asked && <Asked question={asked} /> };
};
