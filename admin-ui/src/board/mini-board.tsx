import { useMemo } from "react";
import { useSpeech } from "../i18n/language.ts";
import { gridOf, rowName, rowOf } from "./aria.ts";
import { Axis } from "./axis.tsx";
import { Ground } from "./ground.tsx";
import { laneName, type People } from "./labels.ts";
import { lanesOf } from "./lanes.ts";
import { RunItem } from "./run-item.tsx";
import { scaleOver } from "./scale.ts";
import { StayItem } from "./stay-item.tsx";
import type { UnitFolder } from "./unit-facts.ts";
import "./board.css";
import "./bars.css";
import "./mini.css";

interface MiniBoardProps {
  folder: UnitFolder;
  /** Half-open. */
  period: { from: string; to: string };
  people: People;
  today: string;
  /** The placement that all this is about. */
  marked: string;
  isWrong: boolean;
}

/** One unit's lanes, small and only to be looked at. */
export const MiniBoard = ({ folder, period: { from, to }, people, today, marked, isWrong }: MiniBoardProps) => {
  const speech = useSpeech();
  const scale = useMemo(() => scaleOver("year", from, to), [from, to]);
  const lanes = useMemo(() => lanesOf(folder, scale, today), [folder, scale, today]);
  return (
    <div className="board-mini" {...gridOf(lanes.length, scale, folder.unit.name)}>
      <div className="board-head" aria-hidden>
        <div className="board-name board-corner" />
        <Axis scale={scale} today={today} />
      </div>
      <Ground scale={scale} today={today} />
      {lanes.map((lane, index) => {
        const name = laneName(speech, lane, people, folder.places.length === 0);
        return (
          <div key={lane.key} className="board-row" {...rowOf(index)}>
            <div className="board-name" {...rowName}>
              <span>{name}</span>
            </div>
            <div className="board-lane">
              {lane.days().runs.map((run) => (
                <RunItem key={run.key} run={run} where={name} scale={scale} />
              ))}
              {lane.stays.map((bar) => (
                <StayItem
                  key={bar.key}
                  bar={bar}
                  where={name}
                  scale={scale}
                  people={people}
                  isMarked={bar.placementId === marked}
                  isWrong={isWrong && bar.placementId === marked}
                />
              ))}
            </div>
          </div>
        );
      })}
    </div>
  );
};
