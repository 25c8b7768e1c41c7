import { useState } from "react";
import type { AskedRow } from "../../model/foresee/question.ts";
import { sentence } from "../../model/sentence.ts";
import type { SheetState } from "../../model/state.ts";
import { useHandle } from "../handle.ts";
import { Effects } from "./effects.tsx";
import { rowTitle } from "./row-title.ts";

const AT_ONCE = 200;

export interface ChooseRowsProps {
  readonly state: SheetState;
  readonly rows: readonly AskedRow[];
  onSave(only: ReadonlySet<string>): void;
  onBack(): void;
}

/** These and not those: a box for each row. */
export const ChooseRows = ({ state, rows, onSave, onBack }: ChooseRowsProps) => {
  const { words } = useHandle();
  const { asking } = words;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(AT_ONCE);
  const chosen = rows.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const turn = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  return (
    <>
      <div className="sheet-buttons sheet-choose-all">
        <button type="button" onClick={() => setLeft(new Set())}>
          {asking.chooseAll}
        </button>
        <button type="button" onClick={() => setLeft(new Set(rows.map(({ id }) => id)))}>
          {asking.chooseNone}
        </button>
        <span>{asking.othersStay}</span>
      </div>
      <ul className="sheet-summary sheet-choose">
        {rows.slice(0, shown).map(({ id, effects }, place) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                data-first={place === 0 || undefined}
                checked={!left.has(id)}
                onChange={() => turn(id)}
              />
              <strong>{rowTitle(state, id, words)}</strong>
              <Effects effects={effects} />
            </label>
          </li>
        ))}
        {rows.length > shown && (
          <li>
            <button type="button" className="sheet-quiet" onClick={() => setShown(shown + AT_ONCE)}>
              {asking.showMore}
            </button>
          </li>
        )}
      </ul>
      <div className="sheet-buttons">
        <button
          type="button"
          className="sheet-primary"
          disabled={chosen.length === 0}
          onClick={() => onSave(new Set(chosen))}
        >
          {sentence(asking.saveChosen, { count: chosen.length })}
        </button>
        <button type="button" onClick={onBack}>
          {asking.back}
        </button>
      </div>
    </>
  );
};
