import { type CSSProperties, memo, useMemo } from "react";
import type { Column } from "../model/column.ts";
import type { Ledger } from "../model/edits/ledger.ts";
import { sentence } from "../model/sentence.ts";
import { writeNumber } from "../model/values/number.ts";
import type { Locale } from "../model/values/reading.ts";
import type { Group } from "../model/view/groups.ts";
import { sumOf, writeSum } from "../model/view/sums.ts";
import type { SheetWords } from "../words.ts";
import { type GroupCell, groupCells } from "./group-cells.ts";
import { Icon } from "./icons.tsx";

export const groupId = (sheet: string, key: string): string => `${sheet}-group-${encodeURIComponent(key)}`;

/** "12 righe". */
export const groupCount = ({ ids }: Group, words: SheetWords, locale: Locale): string =>
  sentence(words.group.rows, { count: ids.length === 1 ? 1 : writeNumber(ids.length, locale) });

/** What is said where the keyboard stands on a closed group. */
export const nameOfClosed = (group: Group, words: SheetWords, locale: Locale): string =>
  sentence(words.group.isClosed, { group: group.label, rows: groupCount(group, words, locale) });

interface GroupNameProps {
  readonly group: Group;
  readonly isClosed: boolean;
  readonly words: SheetWords;
  readonly locale: Locale;
  /** Whether Tab goes to it: in the grid the keyboard has ways of its own. */
  readonly isReached?: boolean;
  onToggle(key: string): void;
}

/** Opens and closes the group, and says how many rows it has. */
export const GroupName = ({ group, isClosed, words, locale, isReached = false, onToggle }: GroupNameProps) => (
  <button
    type="button"
    tabIndex={isReached ? undefined : -1}
    className="sheet-group-name"
    aria-expanded={!isClosed}
    title={group.label}
    onClick={() => onToggle(group.key)}
  >
    <Icon shape="down" />
    <span className="sheet-group-label">{group.label}</span>{" "}
    <span className="sheet-group-count">{groupCount(group, words, locale)}</span>
  </button>
);

export interface GroupHeadProps extends GroupNameProps {
  readonly sheet: string;
  readonly line: number;
  /** Whether its own place is above all that is drawn. */
  readonly isAway: boolean;
  /** Whether rows of its group have gone out of sight under it. */
  readonly isOver: boolean;
  /** Whether the keyboard stands on it. */
  readonly isHere: boolean;
  readonly columns: readonly Column[];
  readonly field: string;
  /** How many columns the name covers. */
  readonly span: number;
  readonly frozen: number;
  readonly ledger: Ledger;
}

const placeOf = ({ col, span }: GroupCell, frozen: number): CSSProperties => ({
  gridColumn: `span ${span}`,
  ...(col < frozen && { left: `var(--sheet-start-${col})` }),
});

const frozenAs = (end: number, frozen: number) => {
  if (end > frozen) return undefined;
  return end === frozen ? "last" : "yes";
};

const Sum = ({ cell, text, label, frozen }: { cell: GroupCell; text: string; label: string; frozen: number }) => (
  <td
    aria-colindex={cell.col + 2}
    colSpan={cell.span}
    className="sheet-group-cell"
    style={placeOf(cell, frozen)}
    data-sum={cell.summed?.field}
    data-frozen={frozenAs(cell.col + cell.span, frozen)}
  >
    {text !== "" && <span className="sheet-sr">{label} </span>}
    {text}
  </td>
);

/** The line above the rows of a group: what they have in common, how many they are, and the sums of their figures. */
export const GroupHead = memo((props: GroupHeadProps) => {
  const { sheet, line, group, isClosed, isAway, isOver, isHere, columns, field, span, frozen, ledger, words, locale } =
    props;
  const { ids } = group;
  const cells = useMemo(
    () =>
      groupCells(columns, field, span, frozen).map((cell) => ({
        cell,
        text: cell.summed ? writeSum(sumOf(ledger, ids, cell.summed), cell.summed, locale) : "",
      })),
    [columns, field, span, frozen, ledger, ids, locale],
  );
  return (
    <tr
      aria-rowindex={line + 2}
      className="sheet-row sheet-group"
      data-group={group.key}
      data-open={!isClosed || undefined}
      data-away={isAway || undefined}
      data-stuck={isOver || undefined}
      data-here={isHere || undefined}
    >
      <th
        id={groupId(sheet, group.key)}
        scope="row"
        aria-colindex={1}
        colSpan={span + 1}
        className="sheet-group-cell"
        style={{ gridColumn: `span ${span + 1}` }}
        data-name
        data-frozen={span === frozen ? "last" : "yes"}
      >
        <GroupName {...props} />
      </th>
      {cells.map(({ cell, text }) => (
        <Sum key={cell.col} cell={cell} text={text} label={words.group.sum} frozen={frozen} />
      ))}
    </tr>
  );
});
