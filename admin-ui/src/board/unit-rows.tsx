import { Box, Typography } from "@mui/material";
import { useMemo } from "react";
import { addDays } from "#shared/dates";
import { useSpeech } from "../i18n/language.ts";
import { Backdrop } from "./axis.tsx";
import { Bar } from "./bar.tsx";
import { type Lane, lanesOf } from "./lanes.ts";
import { type Scale, spotOf } from "./scale.ts";
import type { UnitFolder } from "./unit-facts.ts";

export const headCell = {
  position: "sticky",
  left: 0,
  zIndex: 3,
  bgcolor: "background.paper",
  textAlign: "left",
  fontWeight: 500,
  fontSize: "0.85rem",
  px: { xs: 1, md: 1.5 },
  width: { xs: 104, md: 200 },
  minWidth: { xs: 104, md: 200 },
  maxWidth: { xs: 104, md: 200 },
  overflow: "hidden",
  textOverflow: "ellipsis",
  whiteSpace: "nowrap",
  borderRight: 1,
  borderColor: "divider",
} as const;

const laneCell = { position: "relative", height: 34, p: 0, borderTop: 1, borderColor: "divider" } as const;

interface UnitRowsProps {
  folder: UnitFolder;
  scale: Scale;
  today: string;
  codes: ReadonlyMap<string, string>;
  onAdmit?: (unitId: string, placeId: string) => void;
}

/** The rows of a unit: its name and free places, then one lane for each place or path. */
export const UnitRows = ({ folder, scale, today, codes, onAdmit }: UnitRowsProps) => {
  const { t, words, say, count } = useSpeech();
  const { lanes, free } = useMemo(() => lanesOf(folder, scale, today), [folder, scale, today]);
  const { unit, places } = folder;
  const limit = unit.maxHouseholds === undefined ? words.report.toDefine : count(t.board.upTo, unit.maxHouseholds);
  return (
    <Box component="tbody">
      <tr>
        <Box component="th" scope="rowgroup" sx={{ ...headCell, bgcolor: "var(--sunk)", py: 0.75 }}>
          <Typography variant="h3" component="p" noWrap>
            {unit.name}
          </Typography>
          <Typography variant="body2" color="textSecondary" noWrap sx={{ fontSize: "0.75rem" }}>
            {unit.code} · {limit}
          </Typography>
        </Box>
        <Box component="td" sx={{ ...laneCell, bgcolor: "var(--sunk)" }}>
          {places.length === 0 ? (
            <Typography
              variant="body2"
              color="textSecondary"
              sx={{ px: 1, position: "sticky", left: { xs: 108, md: 204 }, width: "fit-content" }}
            >
              {say(t.board.pathsNote, { notAvailable: words.report.notAvailable })}
            </Typography>
          ) : (
            <FreeCounts free={free} scale={scale} />
          )}
        </Box>
      </tr>
      {lanes.length === 0 && (
        <tr>
          <Box component="th" scope="row" sx={{ ...headCell, borderTop: 1 }} />
          <Box component="td" sx={laneCell}>
            <Typography variant="body2" color="textSecondary" sx={{ px: 1 }}>
              {t.board.noPaths}
            </Typography>
          </Box>
        </tr>
      )}
      {lanes.map((lane) => (
        <LaneRow
          key={lane.key}
          lane={lane}
          scale={scale}
          today={today}
          codes={codes}
          {...(onAdmit && { onAdmit: (placeId: string) => onAdmit(unit.id, placeId) })}
          isPath={places.length === 0}
        />
      ))}
    </Box>
  );
};

interface LaneRowProps {
  lane: Lane;
  scale: Scale;
  today: string;
  codes: ReadonlyMap<string, string>;
  isPath: boolean;
  onAdmit?: (placeId: string) => void;
}

const LaneRow = ({ lane, scale, today, codes, isPath, onAdmit }: LaneRowProps) => {
  const { t } = useSpeech();
  const code = codes.get(lane.bars[0]?.householdIds[0] ?? "") ?? "";
  const name = lane.place?.name ?? `${isPath ? t.board.path : t.board.withoutPlace} ${code}`;
  return (
    <tr>
      <Box component="th" scope="row" title={name} sx={{ ...headCell, borderTop: 1, borderTopColor: "divider" }}>
        {name}
      </Box>
      <Box component="td" sx={laneCell}>
        <Backdrop scale={scale} today={today} />
        {lane.bars.map((run) => {
          const opens = onAdmit && run.from <= today ? { onAdmit } : {};
          return <Bar key={`${run.from} ${run.state}`} run={run} lane={lane} scale={scale} codes={codes} {...opens} />;
        })}
      </Box>
    </tr>
  );
};

const FreeCounts = ({
  free,
  scale,
}: {
  free: readonly { from: string; to: string; count: number }[];
  scale: Scale;
}) => {
  const { t, f, say } = useSpeech();
  return free.map((run) => {
    const spot = spotOf(scale, run);
    if (!spot) return null;
    const label = say(t.board.freeRun, { count: run.count, from: f.date(run.from), to: f.date(addDays(run.to, -1)) });
    return (
      <Box
        key={run.from}
        role="img"
        aria-label={label}
        title={label}
        sx={{
          ...countStyle,
          left: `${spot.left}%`,
          width: `${spot.width}%`,
          color: run.count > 0 ? "success.main" : "text.secondary",
          fontWeight: run.count > 0 ? 750 : 500,
        }}
      >
        {run.count}
      </Box>
    );
  });
};

const countStyle = {
  position: "absolute",
  top: 0,
  bottom: 0,
  display: "flex",
  alignItems: "center",
  justifyContent: "center",
  fontSize: "0.82rem",
  borderLeft: 1,
  borderColor: "divider",
  overflow: "hidden",
} as const;
