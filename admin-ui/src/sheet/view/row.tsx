import { type CSSProperties, memo } from "react";
import { type Column, isEmpty, mayEdit, type SheetRow, type Tone, valueIn } from "../model/column.ts";
import { isUnread, textOf } from "../model/content.ts";
import { type CellEdit, isHeld, isOver, markOf, needsCare, shownBy } from "../model/edits/cell-edit.ts";
import type { RowEdits } from "../model/edits/ledger.ts";
import type { Fresh } from "../model/fresh.ts";
import { sentence } from "../model/sentence.ts";
import type { ValueContext } from "../model/values/reading.ts";
import { type ColourRule, toneByRules } from "../model/view/colour.ts";
import type { SheetWords } from "../words.ts";
import { STYLED_STARTS } from "./geometry.ts";
import { cellId } from "./handle.ts";
import { Icon } from "./icons.tsx";
import { Sign } from "./sign.tsx";

export interface RowProps {
  readonly sheet: string;
  readonly index: number;
  /** On which line of the sheet it stands, heads of groups counted. */
  readonly line: number;
  /** The row with all that has been typed; `saved` tells whether it exists on the server. */
  readonly row: SheetRow;
  readonly edits: RowEdits | undefined;
  readonly kind: "saved" | "draft" | "blank";
  /** Labels of what a draft still needs. */
  readonly missing: string;
  readonly columns: readonly Column[];
  readonly frozen: number;
  readonly context: ValueContext;
  /** The rules of the view that tint cells: the same array for as long as they are the same. */
  readonly colours: readonly ColourRule[];
  readonly words: SheetWords;
  readonly activeCol: number;
  /** Which columns of this row are selected, as written by `selectedSpans`. */
  readonly selected: string;
  readonly canOpen: boolean;
  readonly fresh: Fresh | undefined;
}

interface CellLook {
  readonly text: string;
  readonly edit: CellEdit | undefined;
  readonly isEmpty: boolean;
  readonly tone: string | undefined;
  /** What the view says of the cell, besides its column. */
  readonly ruled: Tone | undefined;
  readonly remark: string | undefined;
  readonly isReadOnly: boolean;
}

/** A draft says what it lacks; its cells say nothing of themselves until it is whole. */
const isUntold = ({ kind, missing }: RowProps, edit: CellEdit | undefined) =>
  kind === "draft" && edit?.state === "waiting" && (missing !== "" || !isHeld(edit));

const lookOf = (column: Column, props: RowProps): CellLook => {
  const { row, edits, kind, context } = props;
  const edit = edits?.[column.field];
  const content = isOver(edit) ? shownBy(edit) : { value: kind === "saved" ? valueIn(row, column) : undefined };
  const text = textOf(content, column, context);
  const value = isUnread(content) ? undefined : content.value;
  const isLookedAt = kind === "saved" && !isUnread(content);
  return {
    text,
    edit: isUntold(props, edit) ? undefined : edit,
    isEmpty: !isUnread(content) && isEmpty(content.value),
    tone: isLookedAt ? column.tone?.(value, row) : undefined,
    remark: isLookedAt ? column.remark?.(value, row) : undefined,
    ruled: kind === "saved" ? toneByRules(props.colours, content, column, context) : undefined,
    isReadOnly: !mayEdit(row, column),
  };
};

/** Where the style sheet does not say it already. */
const frozenAt = (col: number): CSSProperties | undefined =>
  col < STYLED_STARTS ? undefined : { left: `var(--sheet-start-${col})` };

/** Columns from–to, and whether the edge of the selection runs above and below: "2-5tb;7-7". */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly edges: string;
}

const readSpans = (text: string): readonly Span[] =>
  text === ""
    ? []
    : text.split(";").map((part) => {
        const [, from = "0", to = "0", edges = ""] = /^(\d+)-(\d+)(\w*)$/.exec(part) ?? [];
        return { from: Number(from), to: Number(to), edges };
      });

const edgesOf = (spans: readonly Span[], col: number): string | undefined => {
  const span = spans.find(({ from, to }) => from <= col && col <= to);
  if (!span) return undefined;
  return [...span.edges, ...(span.from === col ? ["l"] : []), ...(span.to === col ? ["r"] : [])].join(" ");
};

/** Who has just changed the cell. */
const FreshBy = ({ by, words }: { by: string | undefined; words: SheetWords }) => (
  <span className="sheet-by">{by ?? words.somebody}</span>
);

/** The lower right corner of a selection, where the fill handle sits. */
const isCorner = (edges: string | undefined): boolean =>
  edges !== undefined && ["b", "r"].every((edge) => edges.split(" ").includes(edge));

const numberTitle = ({ kind, missing, words }: RowProps) =>
  kind === "draft" ? sentence(missing === "" ? words.draft : words.draftMissing, { columns: missing }) : undefined;

const RowNumber = (props: RowProps) => {
  const { index, kind, canOpen, words, row, columns, context } = props;
  const first = columns[0];
  const name = first && kind === "saved" ? textOf({ value: valueIn(row, first) }, first, context) : String(index + 1);
  return (
    <th scope="row" aria-colindex={1} className="sheet-number" data-rownumber title={numberTitle(props)}>
      <span>{kind === "blank" ? "+" : index + 1}</span>
      {kind === "draft" && <span className="sheet-sr">{numberTitle(props)}</span>}
      {canOpen && kind === "saved" && (
        <button
          type="button"
          tabIndex={-1}
          className="sheet-open"
          data-open={row.id}
          aria-label={sentence(words.openRow, { row: name })}
        >
          <Icon shape="open" />
        </button>
      )}
    </th>
  );
};

/** A long text is cut off in its cell: the whole of it shows where the mouse rests, and in the open editor. */
const wholeText = ({ kind }: Column, text: string): string | undefined =>
  kind === "longText" && text !== "" ? text : undefined;

/** What an empty cell shows instead of a value. */
const placeholder = (column: Column, col: number, { kind, words }: RowProps): string | undefined => {
  if (kind === "blank") return col === 0 ? words.newRow : undefined;
  return column.emptyLabel;
};

/** A td of a table that is a grid is a gridcell: it may be selected and read-only. */
const ariaOf = (col: number, isSelected: boolean, isReadOnly: boolean, edit: CellEdit | undefined) => ({
  "aria-colindex": col + 2,
  "aria-selected": isSelected,
  "aria-readonly": isReadOnly || undefined,
  "aria-invalid": (edit && needsCare(edit)) || undefined,
});

const Cell = ({ column, col, edges, props }: { column: Column; col: number; edges?: string; props: RowProps }) => {
  const { sheet, index, row, frozen, words, activeCol } = props;
  const { text, edit, isEmpty: isVoid, tone, ruled, remark, isReadOnly } = lookOf(column, props);
  const isFrozen = col < frozen;
  const isFresh = props.fresh?.fields.has(column.field) === true;
  return (
    <td
      id={cellId(sheet, index, col)}
      {...ariaOf(col, edges !== undefined, isReadOnly, edit)}
      className="sheet-cell"
      style={isFrozen ? frozenAt(col) : undefined}
      data-cell={col}
      data-row-id={row.id}
      data-field={column.field}
      data-type={column.kind}
      data-active={activeCol === col || undefined}
      data-edges={edges}
      data-frozen={isFrozen ? (col === frozen - 1 ? "last" : "yes") : undefined}
      data-tone={tone}
      data-ruled={ruled}
      data-remark={remark === undefined ? undefined : ""}
      title={remark ?? wholeText(column, text)}
      data-state={edit && markOf(edit)}
      data-empty={isVoid || undefined}
      data-fresh={isFresh || undefined}
    >
      {ruled && <Sign tone={ruled} words={words} />}
      {isVoid ? placeholder(column, col, props) : text}
      {remark !== undefined && <span className="sheet-sr"> {remark}</span>}
      {edit && <span className="sheet-sr"> {words.states[markOf(edit)]}</span>}
      {isFresh && <FreshBy by={props.fresh?.by} words={words} />}
      {isCorner(edges) && <span className="sheet-fill" data-fill aria-hidden title={words.fillHandle} />}
    </td>
  );
};

/** One row of real cells. Drawn anew only when something about it has changed. */
export const RowView = memo((props: RowProps) => {
  const { index, line, kind, columns, selected } = props;
  const spans = readSpans(selected);
  return (
    <tr aria-rowindex={line + 2} className="sheet-row" data-row={index} data-kind={kind === "saved" ? undefined : kind}>
      <RowNumber {...props} />
      {columns.map((column, col) => (
        <Cell key={column.field} column={column} col={col} edges={edgesOf(spans, col)} props={props} />
      ))}
    </tr>
  );
});
