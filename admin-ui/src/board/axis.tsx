import { addDays } from "#shared/dates";
import { useSpeech } from "../i18n/language.ts";
import { markedDaysOf, monthsOf, restDaysOf, type Scale, spotOf } from "./scale.ts";

/** Months above, days below. For the eyes only: every bar says its days itself. */
export const Axis = ({ scale, today }: { scale: Scale; today: string }) => {
  const { f } = useSpeech();
  const rests = new Map(scale.name === "year" ? [] : restDaysOf(scale).map(({ day, kind }) => [day, kind]));
  return (
    <div aria-hidden className={`board-axis board-in-${scale.name}`}>
      {monthsOf(scale).map((month) => {
        const spot = spotOf(scale, month);
        return (
          spot && (
            <div key={month.from} className="board-month" style={{ left: `${spot.left}%`, width: `${spot.width}%` }}>
              <span>{scale.name === "year" ? f.shortMonth(month.from) : f.month(month.from)}</span>
            </div>
          )
        );
      })}
      {markedDaysOf(scale).map((day) => {
        const spot = spotOf(scale, { from: day, to: addDays(day, 1) });
        return (
          spot && (
            <div
              key={day}
              className="board-day"
              {...(rests.has(day) && { "data-rest": rests.get(day) })}
              {...(day === today && { "data-today": true })}
              style={{ left: `${spot.left}%`, width: `${spot.width}%` }}
            >
              {scale.name === "week" ? `${f.weekdayLetter(day)} ${f.shortDate(day)}` : Number(day.slice(8))}
            </div>
          )
        );
      })}
    </div>
  );
};
