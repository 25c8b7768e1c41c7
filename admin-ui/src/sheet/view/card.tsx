import { type CardLine, cardOf } from "../model/card.ts";
import type { Column, SheetRow } from "../model/column.ts";
import { markOf } from "../model/edits/cell-edit.ts";
import { contentAt, editOf, rowAt } from "../model/edits/ledger.ts";
import { sentence } from "../model/sentence.ts";
import type { SheetState } from "../model/state.ts";
import { toneByRules } from "../model/view/colour.ts";
import { useHandle } from "./handle.ts";
import { Sign } from "./sign.tsx";

export interface CardProps {
  readonly state: SheetState;
  readonly id: string;
  titleOf?(row: SheetRow): string;
}

/** What a rule of the view says of a cell: its tone, and a sign before its text. */
const useRule = (state: SheetState, id: string) => {
  const { words } = useHandle();
  return (column: Column) => {
    const content = contentAt(state.ledger, { id, field: column.field });
    const ruled = toneByRules(state.view.colours, content, column, state.context);
    return { ruled, sign: ruled && <Sign tone={ruled} words={words} /> };
  };
};

const Line = ({ line, state, id }: { line: CardLine; state: SheetState; id: string }) => {
  const { column, text, tone, remark } = line;
  const edit = editOf(state.ledger, { id, field: column.field });
  const { ruled, sign } = useRule(state, id)(column);
  return (
    <div>
      <dt>{column.label}</dt>
      <dd data-tone={tone} data-ruled={ruled} data-state={edit && markOf(edit)}>
        {sign}
        {text}
        {remark && <small> {remark}</small>}
      </dd>
    </div>
  );
};

/** One row on a phone: what it is, how it stands, what matters most of it. A tap anywhere opens the record. */
export const Card = ({ state, id, titleOf }: CardProps) => {
  const { words, openRow } = useHandle();
  const ruleOn = useRule(state, id);
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
            <li key={column.field} data-tone={tone} data-ruled={ruleOn(column).ruled}>
              {ruleOn(column).sign}
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
