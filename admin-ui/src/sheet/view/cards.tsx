import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useRef } from "react";
import type { Column } from "../model/column.ts";
import { textOf } from "../model/content.ts";
import { contentAt, editOf, rowAt } from "../model/edits/ledger.ts";
import { isDraft, type SheetState } from "../model/state.ts";
import { useHandle } from "./handle.ts";

const USUAL_HEIGHT = 150;

// What scrolls must be reachable by keyboard.
const scrollable = { tabIndex: 0 };

const Card = ({ state, id }: { state: SheetState; id: string }) => {
  const { words, openRow } = useHandle();
  const { shown, ledger, context } = state;
  const [first, ...others] = shown;
  const text = (column: Column) => textOf(contentAt(ledger, { id, field: column.field }), column, context);
  const filled = others.filter((column) => text(column) !== "" || column.emptyLabel !== undefined);
  const title = first ? text(first) || (first.emptyLabel ?? words.card) : words.card;
  return (
    <>
      <h3>
        {openRow ? (
          <button type="button" className="sheet-card-title" onClick={() => openRow(rowAt(ledger, id))}>
            {title}
          </button>
        ) : (
          title
        )}
      </h3>
      <dl>
        {filled.map((column) => (
          <div key={column.field}>
            <dt>{column.label}</dt>
            <dd
              data-state={editOf(ledger, { id, field: column.field })?.state}
              data-empty={text(column) === "" || undefined}
            >
              {text(column) || column.emptyLabel}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
};

/** The rows to be read on a narrow screen, one card each. */
export const Cards = ({ state, scroller, label }: CardsProps) => {
  const list = useRef<HTMLUListElement>(null);
  const ids = state.shape.ids.filter((id) => !isDraft(state, id));
  const cards = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (place) => ids[place] ?? place,
    overscan: 4,
    useFlushSync: false,
  });
  return (
    <section className="sheet-scroller" ref={scroller} {...scrollable} aria-label={label}>
      <ul ref={list} className="sheet-cards" style={{ height: cards.getTotalSize() }}>
        {cards.getVirtualItems().map(({ index, start, key }) => (
          <li key={key} ref={cards.measureElement} data-index={index} className="sheet-card" style={{ top: start }}>
            <Card state={state} id={ids[index] ?? ""} />
          </li>
        ))}
      </ul>
    </section>
  );
};

export interface CardsProps {
  readonly state: SheetState;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly label: string;
}
