import { daysBetween } from "#shared/dates";
import { useSpeech } from "../i18n/language.ts";
import { cellOver } from "./aria.ts";
import { runLabel } from "./labels.ts";
import type { DaysRun } from "./lanes.ts";
import { type Scale, spotOf } from "./scale.ts";

interface RunItemProps {
  run: DaysRun;
  where: string;
  scale: Scale;
  /** Whether the keys are on it. */
  isCurrent?: boolean;
  /** Lets somebody in today, where the place is free today and I may. */
  admit?: { placeId: string; today: string };
}

/** Days on which a place is free, out of service or not in use. */
export const RunItem = ({ run, where, scale, isCurrent, admit }: RunItemProps) => {
  const speech = useSpeech();
  const spot = spotOf(scale, run);
  if (!spot) return null;
  const label = runLabel(speech, run, where);
  const days = daysBetween(run.from, run.to);
  const kind = run.outageReason === "turnaround" ? "board-blocked board-turnaround" : `board-${run.kind}`;
  const passed =
    admit && run.from <= admit.today && admit.today < run.to ? daysBetween(run.from, admit.today) : undefined;
  return (
    <div
      {...cellOver(scale, run, { label, isCurrent: isCurrent ?? false })}
      className={`board-cell ${kind}`}
      {...(run.outageId && { "data-outage": run.outageId })}
      data-run={run.key}
      style={{ left: `${spot.left}%`, width: `calc(${spot.width}% - 1px)` }}
    >
      {admit && passed !== undefined && (
        <button
          type="button"
          tabIndex={-1}
          className="board-plus"
          data-admit={admit.placeId}
          aria-label={`${speech.say(speech.t.board.admitHere, { place: where })}. ${label}`}
          style={{ left: `min(${(100 * passed) / days}%, calc(100% - 24px))` }}
        >
          +
        </button>
      )}
    </div>
  );
};
