import { type ReactNode, type SyntheticEvent, useEffect, useRef } from "react";
import { sentence } from "../model/sentence.ts";
import { useHandle } from "./handle.ts";

interface DialogProps {
  readonly title: string;
  /** Undefined while it must not be closed. */
  readonly onClose: (() => void) | undefined;
  readonly children: ReactNode;
}

const stay = (event: SyntheticEvent) => event.preventDefault();

export const Dialog = ({ title, onClose, children }: DialogProps) => {
  const { id, editor } = useHandle();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    // What scrolls comes first and would take the focus from what there is to do.
    dialog?.querySelector<HTMLElement>("[data-first]")?.focus();
    return () => {
      dialog?.close();
      editor.focus();
    };
  }, [editor]);
  return (
    <dialog
      ref={ref}
      className="sheet-dialog"
      aria-labelledby={`${id}-dialog`}
      // Some browsers do not ask a second time before they close, others do not know how to be told not to.
      closedby={onClose ? "closerequest" : "none"}
      onCancel={onClose ?? stay}
    >
      <h2 id={`${id}-dialog`}>{title}</h2>
      {children}
    </dialog>
  );
};

/** All the keys. */
export const Help = ({ onClose }: { onClose(): void }) => {
  const { words } = useHandle();
  return (
    <Dialog title={words.help} onClose={onClose}>
      <div className="sheet-help">
        {words.helpGroups.map(({ title, keys }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([key, does]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="sheet-buttons">
        <button type="button" className="sheet-primary" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </Dialog>
  );
};

export interface AskRowsProps {
  readonly newRows: number;
  onCreate(): void;
  onOnlyFitting(): void;
  onCancel(): void;
}

/** Asks before a paste past the last row creates rows. */
export const AskRows = ({ newRows, onCreate, onOnlyFitting, onCancel }: AskRowsProps) => {
  const { words } = useHandle();
  return (
    <Dialog title={words.ask.title} onClose={onCancel}>
      <p>{sentence(words.ask.text, { count: newRows })}</p>
      <div className="sheet-buttons">
        <button type="button" className="sheet-primary" onClick={onCreate}>
          {sentence(words.ask.create, { count: newRows })}
        </button>
        <button type="button" onClick={onOnlyFitting}>
          {words.ask.onlyWhatFits}
        </button>
        <button type="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </Dialog>
  );
};
