import { useEffect, useMemo, useState } from "react";
import type { Column, SheetRow } from "../../model/column.ts";
import { guessMapping, type Mapping } from "../../model/import/mapping.ts";
import { type LineOutcome, planImport } from "../../model/import/plan.ts";
import { sentence } from "../../model/sentence.ts";
import type { ValueContext } from "../../model/values/reading.ts";
import { Dialog } from "../dialogs.tsx";
import { useHandle } from "../handle.ts";
import { MappingTable } from "./mapping-table.tsx";
import { Preview } from "./preview.tsx";
import { FileRefused, type FileSheet, readFile, type Unreadable } from "./read-file.ts";
import { Report } from "./report.tsx";
import { type SaveNew, saveImport } from "./save-import.ts";

export interface ImportDialogProps {
  readonly file: File;
  readonly columns: readonly Column[];
  readonly rows: readonly SheetRow[];
  readonly context: ValueContext;
  readonly sameBy: readonly string[];
  readonly save: SaveNew;
  onClose(): void;
}

type Read = { sheets: readonly FileSheet[] } | { refused: Unreadable } | undefined;

/** A file on its way into the sheet: read, mapped, checked and shown before anything is written. */
export const ImportDialog = (props: ImportDialogProps) => {
  const { file, onClose } = props;
  const { words } = useHandle();
  const [read, setRead] = useState<Read>();
  const [chosen, setChosen] = useState(0);
  useEffect(() => {
    let isOpen = true;
    readFile(file).then(
      (sheets) => isOpen && setRead({ sheets }),
      (error: unknown) => isOpen && setRead({ refused: error instanceof FileRefused ? error.why : "broken" }),
    );
    return () => {
      isOpen = false;
    };
  }, [file]);
  const sheets = read && "sheets" in read ? read.sheets : [];
  const sheet = sheets[chosen];
  return (
    <Dialog title={words.import.title} onClose={onClose}>
      {!read && <p aria-busy>{words.import.reading}</p>}
      {read && "refused" in read && <p role="alert">{words.import.refused[read.refused]}</p>}
      {sheets.length > 1 && (
        <label>
          {words.import.sheet}{" "}
          <select value={chosen} onChange={({ currentTarget }) => setChosen(Number(currentTarget.value))}>
            {sheets.map(({ name }, index) => (
              <option key={name} value={index}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {sheet ? (
        <Mapped key={chosen} {...props} sheet={sheet} />
      ) : (
        <div className="sheet-buttons">
          <button type="button" onClick={onClose}>
            {words.cancel}
          </button>
        </div>
      )}
    </Dialog>
  );
};

type Progress = { done: number } | { outcomes: readonly LineOutcome[] } | undefined;

/** One sheet of the file: where its columns go, what will be saved and what will not, then the saving. */
const Mapped = ({ sheet, columns, rows, context, sameBy, save, onClose }: ImportDialogProps & { sheet: FileSheet }) => {
  const { words } = useHandle();
  const [mapping, setMapping] = useState<Mapping>(() => guessMapping(sheet.heads, columns));
  const [withDuplicates, setWithDuplicates] = useState(false);
  const [progress, setProgress] = useState<Progress>();
  const plan = useMemo(
    () => planImport({ lines: sheet.lines, mapping, columns, context, existing: rows, sameBy, withDuplicates }),
    [sheet, mapping, columns, context, rows, sameBy, withDuplicates],
  );
  const mapped = columns.filter(({ field }) => mapping.includes(field));
  const begin = async () => {
    setProgress({ done: 0 });
    setProgress({ outcomes: await saveImport(plan, { save, words, onProgress: (done) => setProgress({ done }) }) });
  };
  if (progress && "outcomes" in progress) return <Report outcomes={progress.outcomes} onClose={onClose} />;
  if (progress)
    return (
      <p role="status">
        <progress max={plan.ready.length} value={progress.done} aria-label={words.import.saving} />{" "}
        {sentence(words.import.savingSo, { done: progress.done, count: plan.ready.length })}
      </p>
    );
  return (
    <>
      <MappingTable file={sheet} columns={columns} mapping={mapping} onMapping={setMapping} />
      <p role="status">
        <strong>{sentence(words.import.ready, { count: plan.ready.length })}</strong>{" "}
        {plan.faulty > 0 && sentence(words.import.faulty, { count: plan.faulty })}{" "}
        {plan.duplicates.size > 0 && sentence(words.import.duplicates, { count: plan.duplicates.size })}
      </p>
      {plan.duplicates.size > 0 && (
        <label>
          <input
            type="checkbox"
            checked={withDuplicates}
            onChange={({ currentTarget }) => setWithDuplicates(currentTarget.checked)}
          />{" "}
          {words.import.withDuplicates}
        </label>
      )}
      <Preview plan={plan} columns={mapped} context={context} />
      <div className="sheet-buttons">
        <button type="button" className="sheet-primary" disabled={plan.ready.length === 0} onClick={() => void begin()}>
          {sentence(words.import.begin, { count: plan.ready.length })}
        </button>
        <button type="button" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </>
  );
};
