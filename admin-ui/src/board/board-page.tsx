import { Box, Card, Stack, useMediaQuery } from "@mui/material";
import type { Theme } from "@mui/material/styles";
import { useMemo, useState } from "react";
import { Placement } from "#shared/resources/placement";
import { useRecords } from "../data/use-records.ts";
import { useSpeech } from "../i18n/language.ts";
import { Page, StaleNotice } from "../layout/page.tsx";
import { Failure, PageSkeleton } from "../layout/states.tsx";
import { type Parts, useParts } from "../parts.ts";
import { useToday } from "../today.ts";
import { BoardDialogs } from "./board-dialogs.tsx";
import { BoardGrid } from "./board-grid.tsx";
import { ModeTool, PrintTool, ScaleTools } from "./board-tools.tsx";
import type { Desk } from "./desk.ts";
import type { Intent } from "./intents.ts";
import { Legend } from "./legend.tsx";
import { PlaceList } from "./place-list.tsx";
import { PrintSheet } from "./print-sheet.tsx";
import { rowsOf } from "./rows.ts";
import { type ScaleName, scaleAround } from "./scale.ts";
import { useFolders } from "./unit-facts.ts";

const mayIn = ({ me: { actions, may } }: Parts): Desk["may"] => ({
  reserve: actions.includes("reservePlace"),
  admit: actions.includes("admit"),
  block: may.outages?.create ?? false,
});

/** Units and places against days: who is where, what is free, and where that is changed. */
export const BoardPage = ({ begin = "quarter" }: { begin?: ScaleName }) => {
  const { t } = useSpeech();
  const parts = useParts();
  const today = useToday();
  const { folders, people, households, snapshots } = useFolders();
  const placements = useRecords(Placement);
  const [scale, setScale] = useState(() => scaleAround(begin, today));
  const [isOutage, setOutage] = useState(false);
  const [intent, setIntent] = useState<Intent>();
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down("sm"));
  const rows = useMemo(() => rowsOf(folders, scale, today), [folders, scale, today]);
  const may = useMemo(() => mayIn(parts), [parts]);
  const desk = useMemo(
    () => ({ rows, scale, today, people, households, placements, isOutage, may }),
    [rows, scale, today, people, households, placements, isOutage, may],
  );
  const failed = snapshots.find(({ state }) => state === "failed")?.problem;
  if (failed) return <Failure problem={failed} onRetry={() => parts.collections.refresh()} />;
  if (snapshots.some(({ state }) => state === "opening")) return <PageSkeleton />;
  const tools = (
    <>
      {may.block && may.reserve && <ModeTool isOutage={isOutage} onChange={setOutage} />}
      <ScaleTools scale={scale} onScale={setScale} today={today} />
      <PrintTool />
    </>
  );
  return (
    <Page title={t.board.title} subtitle={t.board.subtitle} actions={!isPhone && tools}>
      <StaleNotice snapshots={snapshots} />
      <Stack sx={{ px: { xs: 1, md: 3 }, pb: 3, gap: 1.5, displayPrint: "none" }}>
        {isPhone ? (
          <PlaceList folders={folders} people={people} today={today} may={may} onIntent={setIntent} />
        ) : (
          <>
            <Legend />
            <Card>
              <BoardGrid desk={desk} onScale={setScale} onIntent={setIntent} />
            </Card>
            <Box id="board-keys" component="ul" sx={keysStyle}>
              {t.board.keys.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </Box>
          </>
        )}
      </Stack>
      <PrintSheet folders={folders} scale={scale} today={today} people={people} />
      {intent && (
        <BoardDialogs intent={intent} folders={folders} people={people} onClose={() => setIntent(undefined)} />
      )}
    </Page>
  );
};

const keysStyle = { m: 0, pl: 2.5, fontSize: "0.85rem", color: "text.secondary" };
