import type { Column } from "../../model/column.ts";
import type { ImportPlan, LineOutcome } from "../../model/import/plan.ts";
import { type ImportRow, isReady } from "../../model/import/rows.ts";
import { sentence } from "../../model/sentence.ts";
import type { SheetWords } from "../../words.ts";
import type { Importing } from "./save-import.ts";

/** What is wrong with a line, by the labels of the columns. */
const faultsOf = (
  { unread, missing }: ImportRow,
  columns: readonly Column[],
  { problems, import: words }: SheetWords,
) => {
  const labels = columns.filter(({ field }) => missing.includes(field)).map(({ label }) => label);
  return [
    ...columns.flatMap(({ field, label }) => {
      const problem = unread[field];
      return problem ? [`${label} – ${problems[problem]}`] : [];
    }),
    ...(labels.length > 0 ? [sentence(words.lacking, { fields: labels.join(", ") })] : []),
  ].join(" · ");
};

const likeWhat = (line: number, { duplicates }: ImportPlan, { import: words }: SheetWords): string => {
  const twin = duplicates.get(line);
  return twin?.of === "line" ? sentence(words.likeLine, { line: twin.line }) : "";
};

/** What became of each line, in the order of the file. It names columns and lines, never what stood in them. */
export const outcomesOf = (
  { plan, answered }: Importing,
  columns: readonly Column[],
  words: SheetWords,
): readonly LineOutcome[] => {
  const wanted = new Set(plan.ready);
  return plan.rows.map((row): LineOutcome => {
    const { line } = row;
    const result = answered.get(line);
    if (result) return { line, status: result.status, reason: result.status === "refused" ? result.detail : "" };
    if (wanted.has(row)) return { line, status: "notSent", reason: words.import.notSent };
    if (!isReady(row)) return { line, status: "faulty", reason: faultsOf(row, columns, words) };
    return { line, status: "duplicate", reason: likeWhat(line, plan, words) };
  });
};
