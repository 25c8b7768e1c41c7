import ChevronLeftRounded from "@mui/icons-material/ChevronLeftRounded";
import ChevronRightRounded from "@mui/icons-material/ChevronRightRounded";
import {
  Box,
  Button,
  Card,
  IconButton,
  Stack,
  ToggleButton,
  ToggleButtonGroup,
  Tooltip,
  Typography,
} from "@mui/material";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { addDays, addMonths } from "#shared/dates";
import { useSpeech } from "../i18n/language.ts";
import { Page, StaleNotice } from "../layout/page.tsx";
import { Failure, PageSkeleton } from "../layout/states.tsx";
import { unseen } from "../layout/unseen.ts";
import { useParts } from "../parts.ts";
import { AdmitDialog } from "../placements/admit-dialog.tsx";
import { useToday } from "../today.ts";
import { Axis } from "./axis.tsx";
import { Legend } from "./legend.tsx";
import { type Scale, type ScaleName, scaleAround, scaleFrom, scaleNames, spotOf } from "./scale.ts";
import { useFolders } from "./unit-facts.ts";
import { headCell, UnitRows } from "./unit-rows.tsx";

interface StepsProps {
  scale: Scale;
  onScale: (scale: Scale) => void;
  today: string;
}

const Steps = ({ scale, onScale, today }: StepsProps) => {
  const { t } = useSpeech();
  const step = (months: number) => onScale(scaleFrom(scale.name, addMonths(scale.from, months)));
  return (
    <>
      <ToggleButtonGroup
        exclusive
        size="small"
        color="primary"
        value={scale.name}
        aria-label={t.board.scale}
        onChange={(_, name: ScaleName | null) => name && onScale(scaleAround(name, today))}
      >
        {scaleNames.map((name) => (
          <ToggleButton key={name} value={name}>
            {t.board.scales[name]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Stack direction="row">
        <Tooltip title={t.board.earlier}>
          <IconButton aria-label={t.board.earlier} onClick={() => step(-1)}>
            <ChevronLeftRounded />
          </IconButton>
        </Tooltip>
        <Button onClick={() => onScale(scaleAround(scale.name, today))}>{t.board.toToday}</Button>
        <Tooltip title={t.board.later}>
          <IconButton aria-label={t.board.later} onClick={() => step(1)}>
            <ChevronRightRounded />
          </IconButton>
        </Tooltip>
      </Stack>
    </>
  );
};

/** Units and places against days: who is where, what is free. */
export const BoardPage = () => {
  const { t, f, say } = useSpeech();
  const { me, collections } = useParts();
  const today = useToday();
  const { folders, codes, snapshots } = useFolders();
  const [scale, setScale] = useState(() => scaleAround("quarter", today));
  const board = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<{ unitId: string; placeId: string }>();
  const isOpen = snapshots.every(({ state }) => state === "open");
  // A board wider than the screen shows today first, not its first day.
  useEffect(() => {
    const { current } = board;
    const spot = isOpen && spotOf(scale, { from: today, to: addDays(today, 1) });
    if (current && spot) current.scrollLeft = (scale.leastWidth * spot.left) / 100 - current.clientWidth / 4;
  }, [isOpen, scale, today]);
  const failed = snapshots.find(({ state }) => state === "failed")?.problem;
  if (failed) return <Failure problem={failed} onRetry={() => collections.refresh()} />;
  if (snapshots.some(({ state }) => state === "opening")) return <PageSkeleton />;
  const days = { from: f.date(scale.from), to: f.date(scale.to) };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, Scale> = {
      PageUp: scaleFrom(scale.name, addMonths(scale.from, -1)),
      PageDown: scaleFrom(scale.name, addMonths(scale.from, 1)),
      Home: scaleAround(scale.name, today),
    };
    const next = moves[event.key];
    if (!next) return;
    event.preventDefault();
    setScale(next);
  };
  const mayAdmit = me.actions.includes("admit");
  return (
    <Page
      title={t.board.title}
      subtitle={t.board.subtitle}
      actions={<Steps scale={scale} onScale={setScale} today={today} />}
    >
      <StaleNotice snapshots={snapshots} />
      <Stack sx={{ px: { xs: 1, md: 3 }, pb: 3, gap: 1.5 }}>
        <Legend />
        {/* Scrolled with arrow keys when it is narrow, by month with Page keys always: it has to take the focus. */}
        <Card
          ref={board}
          role="region"
          aria-label={say(t.board.table, days)}
          aria-describedby="board-keys"
          tabIndex={0}
          onKeyDown={onKeyDown}
          sx={{ overflowX: "auto", position: "relative" }}
        >
          <Box component="table" sx={{ borderCollapse: "separate", borderSpacing: 0, width: "100%" }}>
            <thead>
              <tr>
                <Box component="th" scope="col" sx={headCell}>
                  {t.board.where}
                </Box>
                <Box component="th" scope="col" sx={{ p: 0, minWidth: scale.leastWidth }}>
                  <Box component="span" sx={unseen}>
                    {say(t.board.when, days)}
                  </Box>
                  <Axis scale={scale} today={today} />
                </Box>
              </tr>
            </thead>
            {folders.map((folder) => (
              <UnitRows
                key={folder.unit.id}
                folder={folder}
                scale={scale}
                today={today}
                codes={codes}
                {...(mayAdmit && { onAdmit: (unitId: string, placeId: string) => setWanted({ unitId, placeId }) })}
              />
            ))}
          </Box>
        </Card>
        <Typography id="board-keys" variant="body2" color="textSecondary">
          {t.board.keys}
        </Typography>
      </Stack>
      {wanted && <AdmitDialog given={wanted} onClose={() => setWanted(undefined)} />}
    </Page>
  );
};
