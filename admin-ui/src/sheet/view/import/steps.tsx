import { useEffect, useMemo, useState } from "react";
import type { Column, SheetRow } from "../../model/column.ts";
import { guessMapping, type Mapping } from "../../model/import/mapping.ts";
import { type ImportPlan, planImport } from "../../model/import/plan.ts";
import { sentence } from "../../model/sentence.ts";
import type { ValueContext } from "../../model/values/reading.ts";
import { useHandle } from "../handle.ts";
import { MappingTable } from "./mapping-table.tsx";
import { Preview } from "./preview.tsx";
import type { FileSheet } from "./read-file.ts";
import { Report, takeFocus } from "./report.tsx";
import { type Importing, type SaveNew, sendImport, startImport, unanswered } from "./save-import.ts";

export interface StepsProps {
  readonly sheet: FileSheet;
  readonly columns: readonly Column[];
  readonly rows: readonly SheetRow[];
  readonly context: ValueContext;
  readonly sameBy: readonly string[];
  readonly save: SaveNew;
  onClose(): void;
  /** Whether something is on its way, or has no answer, and would be lost with the dialog. */
  onBusy(isBusy: boolean): void;
}

const askBeforeLeaving = (event: BeforeUnloadEvent) => event.preventDefault();

/** The saving of an import, and what is known of it so far. */
const useImporting = ({ save, onBusy }: Pick<StepsProps, "save" | "onBusy">) => {
  const [importing, setImporting] = useState<Importing>();
  const [isSending, setSending] = useState(false);
  useEffect(() => {
    if (!isSending) return undefined;
    window.addEventListener("beforeunload", askBeforeLeaving);
    return () => window.removeEventListener("beforeunload", askBeforeLeaving);
  }, [isSending]);
  const send = async (from: Importing) => {
    setImporting(from);
    setSending(true);
    onBusy(true);
    const done = await sendImport(from, { save, onProgress: setImporting });
    setImporting(done);
    setSending(false);
    onBusy(unanswered(done) > 0);
  };
  return { importing, isSending, send };
};

/** One sheet of the file: where its columns go, what will be saved and what will not, the saving, and what became of it. */
export const Steps = (props: StepsProps) => {
  const { sheet, columns, rows, context, sameBy, onClose } = props;
  const { words } = useHandle();
  const [mapping, setMapping] = useState<Mapping>(() => guessMapping(sheet.heads, columns));
  const [withDuplicates, setWithDuplicates] = useState(false);
  const plan = useMemo(
    () => planImport({ lines: sheet.lines, mapping, columns, context, existing: rows, sameBy, withDuplicates }),
    [sheet, mapping, columns, context, rows, sameBy, withDuplicates],
  );
  const { importing, isSending, send } = useImporting(props);
  if (importing && !isSending)
    return <Report importing={importing} columns={columns} onAgain={() => void send(importing)} onClose={onClose} />;
  if (importing) return <Progress importing={importing} />;
  return (
    <>
      <MappingTable file={sheet} columns={columns} mapping={mapping} onMapping={setMapping} />
      <Counts plan={plan} withDuplicates={withDuplicates} onWithDuplicates={setWithDuplicates} />
      <Preview plan={plan} columns={columns.filter(({ field }) => mapping.includes(field))} context={context} />
      <div className="sheet-buttons">
        <button
          type="button"
          className="sheet-primary"
          disabled={plan.ready.length === 0}
          onClick={() => void send(startImport(plan))}
        >
          {sentence(words.import.begin, { count: plan.ready.length })}
        </button>
        <button type="button" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </>
  );
};

/** How far the saving is. It takes the focus, which the button that began it has left behind. */
const Progress = ({ importing: { plan, answered } }: { importing: Importing }) => {
  const { words } = useHandle();
  const [done, count] = [answered.size, plan.ready.length];
  return (
    <p role="status" tabIndex={-1} ref={takeFocus}>
      <progress max={count} value={done} aria-label={words.import.saving} />{" "}
      {sentence(words.import.savingSo, { done, count })}
    </p>
  );
};

interface CountsProps {
  readonly plan: ImportPlan;
  readonly withDuplicates: boolean;
  onWithDuplicates(withDuplicates: boolean): void;
}

/** How much of the file will be saved, and whether that is to be all that could be. */
const Counts = ({ plan, withDuplicates, onWithDuplicates }: CountsProps) => {
  const { words } = useHandle();
  const { ready, faulty, duplicates } = plan;
  return (
    <>
      <p role="status">
        <strong>{sentence(words.import.ready, { count: ready.length })}</strong>{" "}
        {faulty > 0 && sentence(words.import.faulty, { count: faulty })}{" "}
        {duplicates.size > 0 && sentence(words.import.duplicates, { count: duplicates.size })}
      </p>
      {duplicates.size > 0 && (
        <label>
          <input
            type="checkbox"
            checked={withDuplicates}
            onChange={({ currentTarget }) => onWithDuplicates(currentTarget.checked)}
          />{" "}
          {words.import.withDuplicates}
        </label>
      )}
    </>
  );
};
