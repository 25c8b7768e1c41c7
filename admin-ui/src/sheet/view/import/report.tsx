import { csvLines } from "#shared/csv";
import type { Column } from "../../model/column.ts";
import { sentence } from "../../model/sentence.ts";
import { download } from "../export-files.ts";
import { useHandle } from "../handle.ts";
import { outcomesOf } from "./outcomes.ts";
import { type Importing, unanswered } from "./save-import.ts";

interface ReportProps {
  readonly importing: Importing;
  readonly columns: readonly Column[];
  /** Sends what has no answer once more. */
  onAgain(): void;
  onClose(): void;
}

/** For what comes in the place of a button that was pressed: the focus goes on there. */
export const takeFocus = (element: HTMLElement | null) => element?.focus();

/** What became of each line: shown in short, all of it as a file. It names lines, never what stood in them. */
export const Report = ({ importing, columns, onAgain, onClose }: ReportProps) => {
  const { words, store } = useHandle();
  const outcomes = outcomesOf(importing, columns, words);
  const { locale, today } = store.get().context;
  const saved = outcomes.filter(({ status }) => status === "saved").length;
  const isWaiting = unanswered(importing) > 0;
  const others = outcomes.filter(({ status }) => status !== "saved");
  const save = () => {
    const head = [words.rowNumber, words.import.outcome, words.import.why];
    const lines = outcomes.map(({ line, status, reason }) => [line, words.import.statuses[status], reason]);
    const text = csvLines([head, ...lines], locale === "it" ? ";" : ",").join("\r\n");
    download(new Blob([`\uFEFF${text}\r\n`], { type: "text/csv;charset=utf-8" }), `import-${today}.csv`);
  };
  return (
    <>
      <p role="status">
        <strong>{sentence(words.import.saved, { count: saved })}</strong>{" "}
        {others.length > 0 && sentence(words.import.notSaved, { count: others.length })}
      </p>
      <ul className="sheet-outcomes">
        {others.slice(0, 50).map(({ line, status, reason }) => (
          <li key={line}>
            {sentence(words.import.line, { line })} {words.import.statuses[status]}. {reason}
          </li>
        ))}
      </ul>
      <div className="sheet-buttons">
        {isWaiting && (
          <button ref={takeFocus} type="button" className="sheet-primary" onClick={onAgain}>
            {words.import.again}
          </button>
        )}
        <button
          ref={isWaiting ? null : takeFocus}
          type="button"
          className={isWaiting ? undefined : "sheet-primary"}
          onClick={onClose}
        >
          {words.close}
        </button>
        <button type="button" onClick={save}>
          {words.import.report}
        </button>
      </div>
    </>
  );
};
