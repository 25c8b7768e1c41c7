import { type CardLine, cardOf } from "../model/card.ts";
import type { SheetRow } from "../model/column.ts";
import { markOf } from "../model/edits/cell-edit.ts";
import { editOf, rowAt } from "../model/edits/ledger.ts";
import { sentence } from "../model/sentence.ts";
import type { SheetState } from "../model/state.ts";
import { useHandle } from "./handle.ts";

export interface CardProps {
  readonly state: SheetState;
  readonly id: string;
  titleOf?(row: SheetRow): string;
}

const Line = ({ line, state, id }: { line: CardLine; state: SheetState; id: string }) => {
  const { column, text, tone, remark } = line;
  const edit = editOf(state.ledger, { id, field: column.field });
  return (
    <div>
      <dt>{column.label}</dt>
      <dd data-tone={tone} data-state={edit && markOf(edit)}>
        {text}
        {remark && <small> {remark}</small>}
      </dd>
    </div>
  );
};

/** One row on a phone: what it is, how it stands, what matters most of it. A tap anywhere opens the record. */
export const Card = ({ state, id, titleOf }: CardProps) => {
  const { words, openRow } = useHandle();
  const { title, marks, lines, rest } = cardOf(state, id, titleOf);
  const name = title || words.card;
  // Below the name of a group, where there are groups.
  const Title = state.grouping ? "h4" : "h3";
  return (
    <>
      <Title>
        {openRow ? (
          <button type="button" className="sheet-card-title" onClick={() => openRow(rowAt(state.ledger, id))}>
            {name}
          </button>
        ) : (
          name
        )}
      </Title>
      {marks.length > 0 && (
        <ul className="sheet-card-marks">
          {marks.map(({ column, text, tone, remark }) => (
            <li key={column.field} data-tone={tone}>
              <span className="sheet-sr">{column.label}: </span>
              {text}
              {remark && `, ${remark}`}
            </li>
          ))}
        </ul>
      )}
      <dl>
        {lines.map((line) => (
          <Line key={line.column.field} line={line} state={state} id={id} />
        ))}
      </dl>
      {rest > 0 && <p className="sheet-card-rest">{sentence(words.cards.rest, { count: rest })}</p>}
    </>
  );
};
