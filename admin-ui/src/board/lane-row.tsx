import { memo } from "react";
import { addDays } from "#shared/dates";
import { useSpeech } from "../i18n/language.ts";
import { cellOver, rowName, rowOf } from "./aria.ts";
import { itemOn } from "./cursor.ts";
import { laneName, type People } from "./labels.ts";
import type { LaneRow as Row } from "./rows.ts";
import { RunItem } from "./run-item.tsx";
import { type Scale, spotOf } from "./scale.ts";
import { StayItem } from "./stay-item.tsx";

interface LaneRowProps {
  row: Row;
  index: number;
  scale: Scale;
  today: string;
  people: People;
  mayAdmit: boolean;
  mayMove: boolean;
  /** The day the keys are on, where they are on this lane. */
  day?: string;
  isImpossible: boolean;
}

/** One place, or one path, along its days. */
export const LaneRow = memo(
  ({ row, index, scale, today, people, mayAdmit, mayMove, day, isImpossible }: LaneRowProps) => {
    const speech = useSpeech();
    const { lane, folder, top, height } = row;
    const name = laneName(speech, lane, people, folder.places.length === 0);
    const { runs, anomalies } = lane.days();
    const current = day === undefined ? undefined : itemOn(row, day);
    const isWrong = (placementId: string) => anomalies.some(({ placementIds }) => placementIds.includes(placementId));
    return (
      <div
        {...rowOf(index)}
        className={`board-row${isImpossible ? " board-impossible" : ""}`}
        data-row={index}
        style={{ top, height }}
      >
        <div {...rowName} className="board-name" title={name}>
          <span>{name}</span>
        </div>
        <div className="board-lane">
          {runs.map((run) => (
            <RunItem
              key={run.key}
              run={run}
              where={name}
              scale={scale}
              isCurrent={current === run && run.kind !== "free"}
              {...(mayAdmit && run.kind === "free" && lane.place && { admit: { placeId: lane.place.id, today } })}
            />
          ))}
          {lane.stays.map((bar) => (
            <StayItem
              key={bar.key}
              bar={bar}
              where={name}
              scale={scale}
              people={people}
              isWrong={isWrong(bar.placementId)}
              isCurrent={current === bar}
              hasHandle={mayMove && bar.status !== "departed"}
            />
          ))}
          {day !== undefined && (!current || current.kind === "free") && (
            <DayCell key={day} day={day} where={name} scale={scale} isFree={current !== undefined} />
          )}
        </div>
      </div>
    );
  },
);

interface DayCellProps {
  day: string;
  where: string;
  scale: Scale;
  isFree: boolean;
}

/** The one day of an empty place that the keys are on. */
const DayCell = ({ day, where, scale, isFree }: DayCellProps) => {
  const { t, f, say } = useSpeech();
  const spot = spotOf(scale, { from: day, to: addDays(day, 1) });
  if (!spot) return null;
  const state = isFree ? t.board.states.free : t.board.states.closed;
  const label = say(t.board.day, { place: where, day: f.longDate(day), state });
  return (
    <div
      {...cellOver(scale, { from: day, to: addDays(day, 1) }, { label, isCurrent: true })}
      className="board-cursor"
      style={{ left: `${spot.left}%`, width: `${spot.width}%` }}
    />
  );
};
