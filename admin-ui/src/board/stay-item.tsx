import { daysBetween } from "#shared/dates";
import { useSpeech } from "../i18n/language.ts";
import { cellOver } from "./aria.ts";
import { codeOf, type People, stayLabel } from "./labels.ts";
import { TRACK_HEIGHT } from "./rows.ts";
import { type Scale, spotOf } from "./scale.ts";
import type { StayBar } from "./stays.ts";
import { SOMEBODY } from "./taken.ts";

interface StayItemProps {
  bar: StayBar;
  where: string;
  scale: Scale;
  people: People;
  isWrong: boolean;
  /** Where it can be taken hold of to change its end. */
  hasHandle?: boolean;
  /** Whether the keys are on it. */
  isCurrent?: boolean;
  isMarked?: boolean;
}

/** Pixels above a bar. */
const AIR = 4;

/** A stay: what has passed is solid, what is expected striped, what is only kept dashed; its code stays in sight. */
export const StayItem = ({ bar, where, scale, people, isWrong, hasHandle, isCurrent, isMarked }: StayItemProps) => {
  const speech = useSpeech();
  const spot = spotOf(scale, bar);
  if (!spot) return null;
  const label = stayLabel(speech, bar, where, people);
  const isSomebody = bar.householdId === SOMEBODY;
  const classes = ["board-cell", "board-stay", isWrong && "board-wrong", isMarked && "board-marked"];
  const drawn = {
    "aria-label": label,
    tabIndex: isCurrent ? 0 : -1,
    ...(isCurrent && { "data-current": true }),
    className: classes.filter((name) => name).join(" "),
  };
  return (
    <div
      {...cellOver(scale, bar)}
      className="board-spot"
      style={{
        left: `${spot.left}%`,
        width: `${spot.width}%`,
        ...(bar.track > 0 && { top: AIR + bar.track * TRACK_HEIGHT }),
      }}
    >
      {isSomebody ? (
        <div role="img" {...drawn}>
          <Inside bar={bar} people={people} />
        </div>
      ) : (
        <a
          href={`#/households/${bar.householdId}`}
          aria-haspopup="menu"
          draggable={false}
          data-stay={bar.placementId}
          {...drawn}
        >
          <Inside bar={bar} people={people} />
          {hasHandle && !bar.goesOn && <span className="board-handle" data-handle={bar.placementId} />}
        </a>
      )}
    </div>
  );
};

const Inside = ({ bar, people }: Pick<StayItemProps, "bar" | "people">) => (
  <>
    {bar.segments.map((segment) => (
      <span
        key={segment.from}
        className={`board-segment board-${segment.look}`}
        style={{ flex: `${daysBetween(segment.from, segment.to)} 1 0` }}
      />
    ))}
    <span className="board-plate">
      <span>{codeOf(people, bar.householdId)}</span>
    </span>
  </>
);
