import { FAR_FUTURE } from "#shared/dates";
import { useSpeech } from "../i18n/language.ts";
import { cellOver, rowName, rowOf } from "./aria.ts";
import type { Cursor } from "./cursor.ts";
import type { Desk } from "./desk.ts";
import { LaneRow } from "./lane-row.tsx";
import { type LaneRow as Lane, type Row, TRACK_HEIGHT } from "./rows.ts";
import type { Scale } from "./scale.ts";
import { UnitRow } from "./unit-row.tsx";

interface BoardRowsProps {
  desk: Desk;
  shown: { first: number; last: number };
  cursor: Cursor;
  /** Says of a lane that what is being moved cannot end there. */
  isImpossible?: (row: Lane) => boolean;
}

/** The rows that can be seen, some beyond, and always the one that the keys are on. */
export const BoardRows = ({ desk, shown, cursor, isImpossible }: BoardRowsProps) => {
  const { rows, scale, today, people, may } = desk;
  const isDrawn = (row: Row, index: number) =>
    (index >= shown.first && index <= shown.last) || row.key === cursor.laneKey;
  return rows.map((row, index) => {
    if (!isDrawn(row, index)) return null;
    if (row.kind === "unit")
      return <UnitRow key={row.key} folder={row.folder} scale={scale} today={today} index={index} top={row.top} />;
    if (row.kind === "empty") return <EmptyRow key={row.key} top={row.top} index={index} scale={scale} />;
    return (
      <LaneRow
        key={row.key}
        row={row}
        index={index}
        scale={scale}
        today={today}
        people={people}
        mayAdmit={may.admit}
        mayMove={may.reserve}
        isImpossible={isImpossible?.(row) ?? false}
        {...(row.key === cursor.laneKey && { day: cursor.day })}
      />
    );
  });
};

const EmptyRow = ({ top, index, scale }: { top: number; index: number; scale: Scale }) => {
  const { t } = useSpeech();
  return (
    <div {...rowOf(index)} className="board-row" style={{ top, height: TRACK_HEIGHT }}>
      <div {...rowName} className="board-name" />
      <div className="board-lane">
        <div {...cellOver(scale, { from: scale.from, to: FAR_FUTURE })} className="board-note">
          {t.board.noPaths}
        </div>
      </div>
    </div>
  );
};
