import { memo, useMemo } from "react";
import { addDays } from "#shared/dates";
import { monthsOf, restDaysOf, type Scale, spotOf } from "./scale.ts";

const leftOf = (scale: Scale, day: string) => spotOf(scale, { from: day, to: addDays(day, 1) });

/** What runs down behind all lanes: weekends and holidays, the first of each month, and today. */
export const Ground = memo(({ scale, today }: { scale: Scale; today: string }) => {
  const rests = useMemo(() => (scale.name === "year" ? [] : restDaysOf(scale)), [scale]);
  const now = leftOf(scale, today);
  return (
    <div aria-hidden className="board-ground">
      {rests.map(({ day, kind }) => {
        const spot = leftOf(scale, day);
        return (
          spot && (
            <div
              key={day}
              className={kind === "holiday" ? "board-holiday" : "board-weekend"}
              style={{ left: `${spot.left}%`, width: `${spot.width}%` }}
            />
          )
        );
      })}
      {monthsOf(scale)
        .slice(1)
        .map(({ from }) => {
          const spot = leftOf(scale, from);
          return spot && <div key={from} className="board-month-line" style={{ left: `${spot.left}%` }} />;
        })}
      {now && <div className="board-now" style={{ left: `calc(${now.left + now.width / 2}% - 1px)` }} />}
    </div>
  );
});
