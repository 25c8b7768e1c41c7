import EditNoteRounded from "@mui/icons-material/EditNoteRounded";
import { Box, Button, Stack, ToggleButton, ToggleButtonGroup } from "@mui/material";
import { useState } from "react";
import { type DiaryEntry, diaryKinds } from "#shared/resources/diary-entry";
import type { Household } from "#shared/resources/household";
import { isProblem } from "../api/problem.ts";
import { useSpeech } from "../i18n/language.ts";
import { Section } from "../layout/section.tsx";
import { Empty, Failure, RowsSkeleton } from "../layout/states.tsx";
import { useParts } from "../parts.ts";
import { EntryItem } from "./entry-item.tsx";
import { Incidents } from "./incidents.tsx";
import { separateToggles } from "./separate-toggles.ts";
import { SinceExchange } from "./since-exchange.tsx";
import { useDiary } from "./use-diary.ts";
import { WriteEntry } from "./write-entry.tsx";

interface DiaryCardProps {
  household: Household;
  /** The first page, when the page around has read it already; otherwise the card reads it. */
  entries?: readonly DiaryEntry[];
  /** Where the page after `entries` begins. */
  next?: string;
}

type Kind = DiaryEntry["kind"];

/** A household's diary as a timeline: what happened, what was asked about it, how long since the last exchange. */
export const DiaryCard = ({ household, entries, next }: DiaryCardProps) => {
  const { t } = useSpeech();
  const { me } = useParts();
  const [kind, setKind] = useState<Kind>();
  const [isWriting, setWriting] = useState(false);
  return (
    <Section
      title={t.diary.title}
      actions={
        me.may["diary-entries"]?.create && (
          <Button size="small" startIcon={<EditNoteRounded />} onClick={() => setWriting(true)}>
            {t.diary.writeShort}
          </Button>
        )
      }
    >
      <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap", alignItems: "center", mb: 1 }}>
        <SinceExchange household={household} />
        <Box sx={{ flex: 1 }} />
        <KindFilter kind={kind} onChange={setKind} />
      </Stack>
      <Timeline householdId={household.id} kind={kind} known={{ entries, next }} />
      {isWriting && <WriteEntry householdId={household.id} onClose={() => setWriting(false)} />}
    </Section>
  );
};

const KindFilter = ({ kind, onChange }: { kind: Kind | undefined; onChange: (kind: Kind | undefined) => void }) => {
  const { t, words } = useSpeech();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={kind ?? "all"}
      aria-label={t.diary.filter}
      onChange={(_, chosen: Kind | "all" | null) => onChange(chosen === "all" || chosen === null ? undefined : chosen)}
      sx={separateToggles}
    >
      <ToggleButton value="all">{t.diary.all}</ToggleButton>
      {diaryKinds.map((one) => (
        <ToggleButton key={one} value={one}>
          {words.values.diaryKinds[one]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};

interface TimelineProps {
  householdId: string;
  kind: Kind | undefined;
  known: { entries?: readonly DiaryEntry[] | undefined; next?: string | undefined };
}

const Timeline = ({ householdId, kind, known }: TimelineProps) => {
  const { t } = useSpeech();
  const diary = useDiary(householdId, kind ? { kind } : {}, known);
  if (diary.error)
    return (
      <Failure
        problem={isProblem(diary.error) ? diary.error : { message: t.frame.unexplained }}
        onRetry={diary.refetch}
      />
    );
  if (!diary.data) return <RowsSkeleton rows={4} />;
  const shown = diary.data.pages.flatMap(({ items }) => items).filter(({ archived }) => !archived);
  return (
    <>
      {kind === undefined && <Incidents entries={shown} />}
      {shown.length === 0 && !diary.hasNextPage && (
        <Empty title={kind ? t.diary.noneOfKind : t.diary.empty}>{!kind && t.diary.emptyDetail}</Empty>
      )}
      <Box component="ol" aria-label={t.diary.title} sx={{ listStyle: "none", m: 0, p: 0 }}>
        {shown.map((entry) => (
          <EntryItem key={entry.id} entry={entry} />
        ))}
      </Box>
      {diary.hasNextPage && (
        <Button loading={diary.isFetchingNextPage} onClick={() => void diary.fetchNextPage()} sx={{ mt: 1 }}>
          {t.diary.older}
        </Button>
      )}
    </>
  );
};
