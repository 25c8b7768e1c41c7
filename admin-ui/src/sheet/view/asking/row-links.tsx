import { useState } from "react";
import { goInto } from "../../model/acts/grouping.ts";
import { sentence } from "../../model/sentence.ts";
import type { CellRef } from "../../model/shape.ts";
import type { SheetState } from "../../model/state.ts";
import { useHandle } from "../handle.ts";
import { rowTitle } from "./row-title.ts";

const FIRST = 5;
const MORE = 50;

export interface RowLinksProps {
  readonly state: SheetState;
  readonly cells: readonly CellRef[];
  onGo(): void;
}

/** Rows by name; each goes to its cell. The first few, and more when asked. */
export const RowLinks = ({ state, cells, onGo }: RowLinksProps) => {
  const { store, words } = useHandle();
  const { asking } = words;
  const [shown, setShown] = useState(FIRST);
  const left = cells.length - shown;
  return (
    <span className="sheet-rows-named">
      {cells.slice(0, shown).map((cell) => {
        const name = rowTitle(state, cell.id, words);
        return (
          <button
            key={cell.id}
            type="button"
            className="sheet-quiet"
            aria-label={sentence(asking.goTo, { row: name })}
            onClick={() => {
              store.update((current) => goInto(current, cell));
              onGo();
            }}
          >
            {name}
          </button>
        );
      })}
      {left > 0 && (
        <button type="button" className="sheet-quiet sheet-more" onClick={() => setShown(shown + MORE)}>
          {sentence(asking.andMore, { count: left })}
        </button>
      )}
    </span>
  );
};
