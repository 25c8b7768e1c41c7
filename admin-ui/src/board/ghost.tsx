import { addDays, FAR_FUTURE } from "#shared/dates";
import { useSpeech } from "../i18n/language.ts";
import { type Gesture, wantedDays } from "./gestures.ts";
import { laneName, type People } from "./labels.ts";
import type { LaneRow } from "./rows.ts";
import { type Scale, spotOf } from "./scale.ts";
import { gestureText, verdictText } from "./verdict-text.ts";
import type { Verdict } from "./verdicts.ts";

interface GhostProps {
  gesture: Gesture;
  row: LaneRow;
  verdict: Verdict;
  scale: Scale;
  today: string;
}

/** Where a stay or a choice of days would be if it were let go now. */
export const Ghost = ({ gesture, row, verdict, scale, today }: GhostProps) => {
  const { from, to = FAR_FUTURE } = wantedDays(gesture, today);
  const spot = spotOf(scale, { from, to: to > from ? to : addDays(from, 1) });
  if (!spot) return null;
  return (
    <div
      aria-hidden
      className="board-ghost"
      {...(!verdict.ok && { "data-wrong": true })}
      style={{ left: `${spot.left}%`, width: `${spot.width}%`, top: row.top + 4 }}
    />
  );
};

interface GestureCardProps {
  gesture: Gesture;
  row: LaneRow;
  verdict: Verdict;
  people: People;
  today: string;
  at: { x: number; y: number };
  /** Whether keys steer it: they are named then. */
  hasKeys: boolean;
}

/** What would happen, and why it could not, beside the pointer. */
export const GestureCard = ({ gesture, row, verdict, people, today, at, hasKeys }: GestureCardProps) => {
  const speech = useSpeech();
  const where = laneName(speech, row.lane, people, row.folder.places.length === 0);
  const place = { left: Math.max(8, Math.min(at.x + 14, window.innerWidth - 330)), top: at.y + 18 };
  return (
    <div className="board-card" aria-hidden style={place} {...(!verdict.ok && { "data-wrong": true })}>
      <p>{gestureText(speech, gesture, where, people, today)}</p>
      {hasKeys && <p className="board-small">{speech.t.board.gestureKeys}</p>}
      {!verdict.ok && (
        <p>
          <strong>{verdictText(speech, verdict, row, people, today)}</strong>
        </p>
      )}
    </div>
  );
};
