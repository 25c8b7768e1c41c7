import type { Blocked, Question } from "../../model/foresee/question.ts";
import { sentence } from "../../model/sentence.ts";
import { useHandle } from "../handle.ts";

export const blockedTitles = { refused: "refused", conflict: "conflicts", unread: "unread" } as const;

/** The rows that stay unsaved for one kind of reason. */
export const rowsBlocked = (blocked: readonly Blocked[], why: Blocked["why"]): number =>
  new Set(blocked.flatMap((one) => (one.why === why ? one.cells.map(({ id }) => id) : []))).size;

/** How many rows will be saved, and how many will not, in a line. */
export const Counts = ({ question }: { question: Question }) => {
  const { words } = useHandle();
  const { asking } = words;
  const count = question.rows.length;
  return (
    <p className="sheet-counts">
      <span>{count === 0 ? asking.noneToSave : sentence(asking.willSave, { count })}</span>
      {(["refused", "conflict", "unread"] as const).map((why) => {
        const rows = rowsBlocked(question.blocked, why);
        return rows === 0 ? null : (
          <span key={why} data-why={why}>
            {sentence(asking[blockedTitles[why]], { count: rows })}
          </span>
        );
      })}
    </p>
  );
};
