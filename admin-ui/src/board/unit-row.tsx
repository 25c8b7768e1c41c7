import { memo, useMemo } from "react";
import { addDays, FAR_FUTURE } from "#shared/dates";
import { useSpeech } from "../i18n/language.ts";
import { cellOver, rowName, rowOf } from "./aria.ts";
import { freeRuns } from "./lanes.ts";
import { type Scale, spotOf, widthOf } from "./scale.ts";
import type { UnitFolder } from "./unit-facts.ts";

interface UnitRowProps {
  folder: UnitFolder;
  scale: Scale;
  today: string;
  index: number;
  top?: number;
}

/** A unit: its name, how many it takes, and how many of its places are free on which days. */
export const UnitRow = memo(({ folder, scale, today, index, top }: UnitRowProps) => {
  const { t, words, say, count } = useSpeech();
  const { unit, places } = folder;
  const limit = unit.maxHouseholds === undefined ? words.report.toDefine : count(t.board.upTo, unit.maxHouseholds);
  return (
    <div {...rowOf(index)} className="board-row board-unit" {...(top !== undefined && { style: { top } })}>
      <div {...rowName} className="board-name">
        <strong>{unit.name}</strong>
        <span className="board-small">
          {unit.code} · {limit}
        </span>
      </div>
      <div className="board-lane">
        {places.length === 0 ? (
          <div {...cellOver(scale, { from: scale.from, to: FAR_FUTURE })} className="board-note">
            {say(t.board.pathsNote, { notAvailable: words.report.notAvailable })}
          </div>
        ) : (
          <FreeCounts folder={folder} scale={scale} today={today} />
        )}
      </div>
    </div>
  );
});

/** Pixels that a figure needs; a narrower run says it only to those who point at it. */
const LEAST_WIDTH = 12;

const FreeCounts = ({ folder, scale, today }: Pick<UnitRowProps, "folder" | "scale" | "today">) => {
  const { t, f, say } = useSpeech();
  const runs = useMemo(() => freeRuns(folder, scale, today), [folder, scale, today]);
  return runs.map((run) => {
    const spot = spotOf(scale, run);
    if (!spot) return null;
    const label = say(t.board.freeRun, { count: run.count, from: f.date(run.from), to: f.date(addDays(run.to, -1)) });
    return (
      <div
        key={run.from}
        {...cellOver(scale, run, { label })}
        title={label}
        className="board-count"
        {...(run.count > 0 && { "data-some": true })}
        style={{ left: `${spot.left}%`, width: `${spot.width}%` }}
      >
        {widthOf(scale, run) >= LEAST_WIDTH && run.count}
      </div>
    );
  });
};
