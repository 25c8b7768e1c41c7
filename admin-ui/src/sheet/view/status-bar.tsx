import { memo, useMemo } from "react";
import { goToCare } from "../model/acts/care.ts";
import { selectedCells } from "../model/acts/write.ts";
import { valueAt } from "../model/edits/ledger.ts";
import { countHeld, countPending } from "../model/edits/outbox.ts";
import { countCare } from "../model/edits/settle.ts";
import { countCells, isSingle, rectsOf } from "../model/selection.ts";
import { sentence } from "../model/sentence.ts";
import { rowsLetThrough, type SheetState } from "../model/state.ts";
import { type Summary, summarise } from "../model/summary.ts";
import { Figures } from "./figures.tsx";
import { useHandle } from "./handle.ts";

/** More cells than this are counted, but not added up at each key. */
const MOST_SUMMED = 200_000;

const summaryOf = (state: Pick<SheetState, "selection" | "shape" | "ledger">): Summary | undefined => {
  const rects = state.selection ? rectsOf(state.shape, state.selection) : [];
  if (rects.length < 2 && rects.every(isSingle)) return undefined;
  const cells = countCells(rects);
  if (cells > MOST_SUMMED) return { cells, filled: 0 };
  return summarise(
    selectedCells(state).flatMap((cell) => {
      const column = state.ledger.columns.get(cell.field);
      return column ? [{ column, value: valueAt(state.ledger, cell) }] : [];
    }),
  );
};

const Saving = ({ state, isOnLine }: { state: SheetState; isOnLine: boolean }) => {
  const { words, store, editor } = useHandle();
  const pending = countPending(state.ledger);
  const asking = countHeld(state.ledger);
  const saving = pending - asking;
  const drafts = state.ledger.drafts.length;
  const care = countCare(state.ledger);
  const { status } = words;
  return (
    <>
      {pending > 0 && !isOnLine && (
        <span className="sheet-offline">{sentence(status.offline, { count: pending })}</span>
      )}
      {saving > 0 && isOnLine && drafts === 0 && <span>{sentence(status.saving, { count: saving })}</span>}
      {asking > 0 && isOnLine && <span data-asking>{sentence(words.asking.waiting, { count: asking })}</span>}
      {pending === 0 && care === 0 && <span className="sheet-saved">{status.allSaved}</span>}
      {drafts > 0 && <span>{sentence(status.drafts, { count: drafts })}</span>}
      {care > 0 && (
        <button
          type="button"
          className="sheet-care"
          onClick={() => {
            store.update(goToCare);
            editor.focus();
          }}
        >
          {sentence(status.care, { count: care })}
        </button>
      )}
    </>
  );
};

export interface StatusBarProps {
  readonly state: SheetState;
  readonly isOnLine: boolean;
}

/** Below the sheet, as in Excel: what is being saved, how many rows there are, and the sum of what is selected. */
export const StatusBar = memo(({ state, isOnLine }: StatusBarProps) => {
  const { words } = useHandle();
  const { selection, shape, ledger, grouping, blank, context } = state;
  const summary = useMemo(() => summaryOf({ selection, shape, ledger }), [selection, shape, ledger]);
  const shown = useMemo(
    () => rowsLetThrough({ shape, ledger, grouping, blank }).length + ledger.drafts.length,
    [shape, ledger, grouping, blank],
  );
  const total = Math.max(shown, ledger.rows.size);
  return (
    <div className="sheet-status">
      <Saving state={state} isOnLine={isOnLine} />
      <span className="sheet-spring" />
      {summary && <Figures summary={summary} locale={context.locale} />}
      <span data-rows>
        {shown === total
          ? sentence(words.status.rows, { count: total })
          : sentence(words.status.rowsOf, { shown, total })}
        {grouping && ` ${sentence(words.group.inGroups, { count: grouping.groups.length })}`}
      </span>
    </div>
  );
});
