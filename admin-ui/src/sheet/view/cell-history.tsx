import { useEffect, useState } from "react";
import { write } from "../model/acts/write.ts";
import { type Column, isSame } from "../model/column.ts";
import { savedValue } from "../model/edits/ledger.ts";
import type { PastValue } from "../model/past.ts";
import type { CellRef } from "../model/shape.ts";
import { mayEditCell, type SheetState } from "../model/state.ts";
import { writeDate } from "../model/values/date.ts";
import { writeValue } from "../model/values/values.ts";
import { useHandle } from "./handle.ts";
import { Panel } from "./panel.tsx";

interface CellHistoryProps {
  readonly state: SheetState;
  readonly cell: CellRef;
  readonly column: Column;
  anchor(): DOMRect | undefined;
  read(): Promise<readonly PastValue[]>;
}

type Reading = { past: readonly PastValue[] } | "reading" | "failed";

/** Who gave this cell which value and when, the last first; any of them can be put back, as an edit like any other. */
export const CellHistory = ({ state, cell, column, anchor, read }: CellHistoryProps) => {
  const { store, editor, words, show } = useHandle();
  const [reading, setReading] = useState<Reading>("reading");
  // What was read when it was opened is what is shown, however often the sheet behind is drawn.
  const [asked] = useState(read);
  useEffect(() => {
    let isOpen = true;
    asked.then(
      (past) => isOpen && setReading({ past }),
      () => isOpen && setReading("failed"),
    );
    return () => {
      isOpen = false;
    };
  }, [asked]);
  const textOf = (value: unknown) => writeValue(value, column, state.context) || words.note.nothing;
  const restore = (value: unknown) => {
    store.update((current) => write(current, [{ ...cell, content: { value: value ?? null } }]));
    show(undefined);
    editor.focus();
  };
  const mayRestore = mayEditCell(state, cell);
  return (
    <Panel title={`${words.cell.history}: ${column.label}`} anchor={anchor}>
      {reading === "reading" && <p aria-busy>{words.cell.reading}</p>}
      {reading === "failed" && <p role="alert">{words.cell.failed}</p>}
      {typeof reading === "object" && reading.past.length === 0 && <p>{words.cell.noHistory}</p>}
      {typeof reading === "object" && (
        <ol className="sheet-past">
          {reading.past.map(({ at, by, from, to }) => (
            <li key={`${at} ${by}`}>
              <small>
                {by} · <time dateTime={at}>{writeDate(at)}</time>
              </small>
              <span>
                <del>{textOf(from)}</del> → <ins>{textOf(to)}</ins>
              </span>
              {mayRestore && !isSame(savedValue(state.ledger, cell), to) && (
                <button type="button" onClick={() => restore(to)} aria-label={`${words.cell.restore}: ${textOf(to)}`}>
                  {words.cell.restore}
                </button>
              )}
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
};
