import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useRef } from "react";
import type { Column } from "../model/column.ts";
import { textOf } from "../model/content.ts";
import { markOf } from "../model/edits/cell-edit.ts";
import { contentAt, editOf, rowAt } from "../model/edits/ledger.ts";
import { isDraft, type SheetState } from "../model/state.ts";
import { atLine } from "../model/view/lines.ts";
import { CardGroup } from "./card-group.tsx";
import { useHandle } from "./handle.ts";

const USUAL_HEIGHT = 150;
const GROUP_HEIGHT = 70;

// What scrolls must be reachable by keyboard.
const scrollable = { tabIndex: 0 };

const Card = ({ state, id }: { state: SheetState; id: string }) => {
  const { words, openRow } = useHandle();
  const { shown, ledger, context } = state;
  const [first, ...others] = shown;
  // Below the name of a group, where there are groups.
  const Title = state.grouping ? "h4" : "h3";
  const markAt = ({ field }: Column) => {
    const edit = editOf(ledger, { id, field });
    return edit && markOf(edit);
  };
  const text = (column: Column) => textOf(contentAt(ledger, { id, field: column.field }), column, context);
  const filled = others.filter((column) => text(column) !== "" || column.emptyLabel !== undefined);
  const title = first ? text(first) || (first.emptyLabel ?? words.card) : words.card;
  return (
    <>
      <Title>
        {openRow ? (
          <button type="button" className="sheet-card-title" onClick={() => openRow(rowAt(ledger, id))}>
            {title}
          </button>
        ) : (
          title
        )}
      </Title>
      <dl>
        {filled.map((column) => (
          <div key={column.field}>
            <dt>{column.label}</dt>
            <dd data-state={markAt(column)} data-empty={text(column) === "" || undefined}>
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
  const heads = state.grouping?.heads ?? [];
  const at = (line: number) => {
    const { head, row } = { head: undefined, row: -1, ...atLine(heads, line) };
    return { group: state.grouping?.groups[head ?? -1], id: ids[row] ?? "" };
  };
  const cards = useVirtualizer({
    count: ids.length + heads.length,
    getScrollElement: () => scroller.current,
    estimateSize: (line) => (at(line).group ? GROUP_HEIGHT : USUAL_HEIGHT),
    getItemKey: (line) => {
      const { group, id } = at(line);
      return group ? `group ${group.key}` : id;
    },
    overscan: 4,
    useFlushSync: false,
  });
  return (
    <section className="sheet-scroller" ref={scroller} {...scrollable} aria-label={label}>
      <ul ref={list} className="sheet-cards" style={{ height: cards.getTotalSize() }}>
        {cards.getVirtualItems().map(({ index, start, key }) => {
          const { group, id } = at(index);
          return (
            <li
              key={key}
              ref={cards.measureElement}
              data-index={index}
              className={group ? "sheet-card-group" : "sheet-card"}
              style={{ top: start }}
            >
              {group ? <CardGroup state={state} group={group} /> : <Card state={state} id={id} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
};

export interface CardsProps {
  readonly state: SheetState;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly label: string;
}
