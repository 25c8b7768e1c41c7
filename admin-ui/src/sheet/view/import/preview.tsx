import type { Column } from "../../model/column.ts";
import { textOf } from "../../model/content.ts";
import type { ImportPlan } from "../../model/import/plan.ts";
import { type ImportRow, isReady } from "../../model/import/rows.ts";
import { sentence } from "../../model/sentence.ts";
import type { ValueContext } from "../../model/values/reading.ts";
import type { SheetWords } from "../../words.ts";
import { useHandle } from "../handle.ts";

interface PreviewProps {
  readonly plan: ImportPlan;
  readonly columns: readonly Column[];
  readonly context: ValueContext;
}

/** Enough to see what is going on; the report names every line. */
const MOST_ROWS = 200;

// What scrolls has to be reached by keys.
const scrollable = { tabIndex: 0 };

const troubleOf = (row: ImportRow, { duplicates }: ImportPlan, words: SheetWords): string => {
  const twin = duplicates.get(row.line);
  if (twin) return twin.of === "row" ? words.import.isThere : sentence(words.import.likeLine, { line: twin.line });
  return row.missing.length > 0 ? words.import.lacks : "";
};

const Line = ({ row, ...props }: PreviewProps & { row: ImportRow }) => {
  const { words } = useHandle();
  const { plan, columns, context } = props;
  const trouble = troubleOf(row, plan, words);
  return (
    <tr data-ready={isReady(row) && trouble === "" ? "yes" : "no"}>
      <th scope="row">{row.line}</th>
      {columns.map((column) => {
        const content = row.cells[column.field];
        const problem = row.unread[column.field];
        const isMissing = row.missing.includes(column.field);
        return (
          <td key={column.field} data-state={problem || isMissing ? "unread" : undefined}>
            {content ? textOf(content, column, context) : ""}
            {problem && <small>{words.problems[problem]}</small>}
            {isMissing && <small>{words.import.required}</small>}
          </td>
        );
      })}
      <td>{trouble}</td>
    </tr>
  );
};

/** The file as it would stand in the sheet, what is wrong with it in its place; the lines with trouble first. */
export const Preview = (props: PreviewProps) => {
  const { plan, columns } = props;
  const { words } = useHandle();
  const hasTrouble = (row: ImportRow) => !isReady(row) || plan.duplicates.has(row.line);
  const ordered = [...plan.rows.filter(hasTrouble), ...plan.rows.filter((row) => !hasTrouble(row))];
  return (
    <section className="sheet-preview" aria-label={words.import.preview} {...scrollable}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.rowNumber}</th>
            {columns.map(({ field, label }) => (
              <th scope="col" key={field}>
                {label}
              </th>
            ))}
            <th scope="col">{words.import.trouble}</th>
          </tr>
        </thead>
        <tbody>
          {ordered.slice(0, MOST_ROWS).map((row) => (
            <Line key={row.line} row={row} {...props} />
          ))}
        </tbody>
      </table>
      {ordered.length > MOST_ROWS && <p>{sentence(words.import.more, { count: ordered.length - MOST_ROWS })}</p>}
    </section>
  );
};
