import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, type RefObject, useRef } from "react";
import type { SheetRow } from "../model/column.ts";
import { isDraft, type SheetState } from "../model/state.ts";
import { atLine } from "../model/view/lines.ts";
import { Card } from "./card.tsx";
import { CardGroup } from "./card-group.tsx";

const USUAL_HEIGHT = 150;
const GROUP_HEIGHT = 70;

// What scrolls must be reachable by keyboard.
const scrollable = { tabIndex: 0 };

/** The rows to be read on a narrow screen, one card each. */
export const Cards = ({ state, scroller, label, titleOf, children }: CardsProps) => {
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
              {group ? (
                <CardGroup state={state} group={group} />
              ) : (
                <Card state={state} id={id} {...(titleOf && { titleOf })} />
              )}
            </li>
          );
        })}
      </ul>
      {children}
    </section>
  );
};

export interface CardsProps {
  readonly state: SheetState;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly label: string;
  /** What a row is called where it is read by itself. */
  readonly titleOf?: ((row: SheetRow) => string) | undefined;
  /** What stands below the last card. */
  readonly children: ReactNode;
}
