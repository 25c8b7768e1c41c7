import { useEffect, useState } from "react";
import { Dialog } from "../dialogs.tsx";
import { useHandle } from "../handle.ts";
import { FileRefused, type FileSheet, readFile, type Unreadable } from "./read-file.ts";
import { Steps, type StepsProps } from "./steps.tsx";

export interface ImportDialogProps extends Omit<StepsProps, "sheet" | "onBusy"> {
  readonly file: File;
}

type Read = { sheets: readonly FileSheet[] } | { refused: Unreadable } | undefined;

/** A file on its way into the sheet: read, mapped, checked and shown before anything is written. */
export const ImportDialog = (props: ImportDialogProps) => {
  const { file, onClose } = props;
  const { words } = useHandle();
  const [read, setRead] = useState<Read>();
  const [chosen, setChosen] = useState(0);
  const [isBusy, setBusy] = useState(false);
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
    <Dialog title={words.import.title} onClose={isBusy ? undefined : onClose}>
      {!read && <p aria-busy>{words.import.reading}</p>}
      {read && "refused" in read && <p role="alert">{words.import.refused[read.refused]}</p>}
      {sheets.length > 1 && !isBusy && (
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
        <Steps key={chosen} {...props} sheet={sheet} onBusy={setBusy} />
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
