import LockOpenOutlined from "@mui/icons-material/LockOpenOutlined";
import { Alert, Button, Stack, Typography } from "@mui/material";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Household } from "#shared/resources/household";
import { DiaryCard } from "../diary/diary-card.tsx";
import type { FileDiary } from "../households/use-file.ts";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { useParts } from "../parts.ts";
import { OpenDiaryDialog } from "./open-diary-dialog.tsx";
import { type OpenNow, useOpening } from "./use-opening.ts";

const two = (n: number) => String(n).padStart(2, "0");

const timeLeft = (seconds: number): string => `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;

const Banner = ({ open: { opening, left } }: { open: OpenNow }) => {
  const { t, say } = useSpeech();
  return (
    <Alert severity="warning" icon={<LockOpenOutlined />} role="timer" aria-live="off">
      <strong>{say(t.access.diaryOpen, { left: timeLeft(left) })}</strong>{" "}
      {say(t.access.diaryOpenReason, { reason: opening.reason })}
    </Alert>
  );
};

/** Lets go of what was read, when the diary closes under an open page. */
const useClosing = (isOpen: boolean): boolean => {
  const { collections } = useParts();
  const queries = useQueryClient();
  const wasOpen = useRef(isOpen);
  const [hasShut, setShut] = useState(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) {
      queries.removeQueries({ queryKey: ["diary"] });
      collections.refresh();
      setShut(true);
    }
    wasOpen.current = isOpen;
  }, [isOpen, queries, collections]);
  return hasShut && !isOpen;
};

const Closed = ({ household, hasShut }: { household: Household; hasShut: boolean }) => {
  const { t } = useSpeech();
  const [isAsking, setAsking] = useState(false);
  return (
    <Section title={t.access.diaryTitle}>
      {hasShut && (
        <Alert severity="info" sx={{ mb: 1.5 }}>
          {t.access.diaryShut}
        </Alert>
      )}
      <Typography>{t.access.diaryClosed}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {t.access.diaryClosedDetail}
      </Typography>
      <Button variant="outlined" startIcon={<LockOpenOutlined />} onClick={() => setAsking(true)}>
        {t.access.openDiary}
      </Button>
      {isAsking && <OpenDiaryDialog household={household} onClose={() => setAsking(false)} />}
    </Section>
  );
};

interface DiaryByReasonProps {
  household: Household;
  diary: FileDiary | undefined;
}

/** A diary that is not mine to read: closed, or open for as long as the reason that I gave for it lasts. */
export const DiaryByReason = ({ household, diary }: DiaryByReasonProps) => {
  const open = useOpening(household.id);
  const hasShut = useClosing(open !== undefined);
  if (!open) return <Closed household={household} hasShut={hasShut} />;
  return (
    <Stack sx={{ gap: 1.5 }}>
      <Banner open={open} />
      {diary && <DiaryCard household={household} entries={diary.entries} {...(diary.next && { next: diary.next })} />}
    </Stack>
  );
};
