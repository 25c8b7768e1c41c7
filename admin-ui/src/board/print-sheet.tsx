import { useEffect, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import { useSpeech } from "../i18n/language.ts";
import { Axis } from "./axis.tsx";
import { Ground } from "./ground.tsx";
import { laneName, type People } from "./labels.ts";
import { lanesOf } from "./lanes.ts";
import { Legend } from "./legend.tsx";
import { RunItem } from "./run-item.tsx";
import type { Scale } from "./scale.ts";
import { StayItem } from "./stay-item.tsx";
import type { UnitFolder } from "./unit-facts.ts";
import "./board.css";
import "./bars.css";
import "./mini.css";
import "./print.css";

interface PrintSheetProps {
  folders: readonly UnitFolder[];
  scale: Scale;
  today: string;
  people: People;
}

/** Drawn only while somebody prints: all rows at once are too much for a screen, and just right for a sheet of paper. */
export const PrintSheet = (props: PrintSheetProps) => {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinting && createPortal(<Sheet {...props} />, document.body);
};

/** Millimetres of an A4 page across that are left for rows, and between which heights a row can be read. */
const ROOM_MM = 150;
const LEAST_MM = 0.7;
const MOST_MM = 7;

/** One page: codes only, no names, so that it may lie on a desk. */
const Sheet = ({ folders, scale, today, people }: PrintSheetProps) => {
  const speech = useSpeech();
  const { t, f, say } = speech;
  const houses = folders.map((folder) => ({ folder, lanes: lanesOf(folder, scale, today) }));
  const rows = houses.reduce((sum, { lanes }) => sum + 1 + lanes.length, 0);
  const height = Math.max(LEAST_MM, Math.min(MOST_MM, ROOM_MM / Math.max(1, rows)));
  return (
    <div className="board-print board-mini" ref={(sheet) => sheet?.style.setProperty("--row", `${height}mm`)}>
      <h1>
        {t.board.title} {say(t.board.period, { from: f.date(scale.from), to: f.date(scale.to) })}
      </h1>
      <p>{say(t.board.printedOn, { date: f.date(today) })}</p>
      <Legend />
      <div className="board-head">
        <div className="board-name board-corner" />
        <Axis scale={scale} today={today} />
      </div>
      <div className="board-print-rows">
        <Ground scale={scale} today={today} />
        {houses.map(({ folder, lanes }) => (
          <div key={folder.unit.id}>
            <div className="board-row board-unit">
              <div className="board-name">
                <strong>{folder.unit.name}</strong>
              </div>
              <div className="board-lane" />
            </div>
            {lanes.map((lane) => {
              const name = laneName(speech, lane, people, folder.places.length === 0);
              return (
                <div key={lane.key} className="board-row">
                  <div className="board-name">
                    <span>{name}</span>
                  </div>
                  <div className="board-lane">
                    {lane.days().runs.map((run) => (
                      <RunItem key={run.key} run={run} where={name} scale={scale} />
                    ))}
                    {lane.stays.map((bar) => (
                      <StayItem key={bar.key} bar={bar} where={name} scale={scale} people={people} isWrong={false} />
                    ))}
                  </div>
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
};
