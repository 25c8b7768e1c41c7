import EditOutlined from "@mui/icons-material/EditOutlined";
import HelpOutlineRounded from "@mui/icons-material/HelpOutlineRounded";
import { Button, IconButton, Stack, Tooltip } from "@mui/material";
import { useState } from "react";
import type { DiaryEntry } from "#shared/resources/diary-entry";
import type { Step } from "#shared/step";
import { answerFollowUp, askFollowUp } from "#shared/steps/diary-entries";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { useOpenSteps } from "../steps/step-buttons.tsx";
import { StepDialog } from "../steps/step-dialog.tsx";
import { stepWords } from "../steps/step-words.ts";
import { EditEntry } from "./edit-entry.tsx";
import { useDiaryNews } from "./use-diary.ts";

/** Coordinators change every entry, everybody else what she wrote herself. */
const useIsMine = ({ createdBy }: DiaryEntry): boolean => {
  const { me } = useParts();
  const mayEdit = (me.may["diary-entries"]?.edit.length ?? 0) > 0;
  return mayEdit && (me.roles.includes("coordinator") || createdBy === me.username);
};

/** Beside an entry, quietly: ask about it, change it. */
export const EntryTools = ({ entry }: { entry: DiaryEntry }) => {
  const { t, words, f } = useSpeech();
  const isMine = useIsMine(entry);
  const open = useOpenSteps([askFollowUp], entry);
  const [doing, setDoing] = useState<"ask" | "edit">();
  const close = () => setDoing(undefined);
  const ask = stepWords(words, askFollowUp).name;
  const of = f.date(entry.on);
  return (
    <Stack direction="row" sx={{ flex: "none", mt: -0.5, color: "text.secondary", displayPrint: "none" }}>
      {open.length > 0 && (
        <Tooltip title={ask}>
          <IconButton size="small" color="inherit" aria-label={`${ask}, ${of}`} onClick={() => setDoing("ask")}>
            <HelpOutlineRounded fontSize="small" />
          </IconButton>
        </Tooltip>
      )}
      {isMine && (
        <Tooltip title={t.diary.edit}>
          <IconButton
            size="small"
            color="inherit"
            aria-label={`${t.diary.edit}, ${of}`}
            onClick={() => setDoing("edit")}
          >
            <EditOutlined fontSize="small" />
          </IconButton>
        </Tooltip>
      )}
      {doing === "edit" && <EditEntry entry={entry} onClose={close} />}
      {doing === "ask" && <Taking step={askFollowUp} entry={entry} onClose={close} />}
    </Stack>
  );
};

/** Under an open question: the button that answers it, for who may. */
export const AnswerButton = ({ entry }: { entry: DiaryEntry }) => {
  const { words } = useSpeech();
  const isMine = useIsMine(entry);
  const open = useOpenSteps([answerFollowUp], entry);
  const [isAnswering, setAnswering] = useState(false);
  if (!isMine || open.length === 0) return null;
  return (
    <>
      <Button size="small" variant="outlined" sx={{ mt: 1 }} onClick={() => setAnswering(true)}>
        {stepWords(words, answerFollowUp).name}…
      </Button>
      {isAnswering && <Taking step={answerFollowUp} entry={entry} onClose={() => setAnswering(false)} />}
    </>
  );
};

const Taking = ({ step, entry, onClose }: { step: Step; entry: DiaryEntry; onClose: () => void }) => {
  const tellNews = useDiaryNews();
  return <StepDialog step={step} record={entry} onClose={onClose} onTaken={tellNews} />;
};
