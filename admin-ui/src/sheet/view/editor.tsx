import { type ClipboardEvent, type CSSProperties, type FocusEvent, type KeyboardEvent, useRef } from "react";
import { closedGroupHere } from "../model/acts/grouping.ts";
import { startEditing } from "../model/acts/write.ts";
import { showsCalendar } from "../model/calendar.ts";
import { choiceList } from "../model/choosing.ts";
import type { Column } from "../model/column.ts";
import { commandFor } from "../model/keys.ts";
import type { SheetState } from "../model/state.ts";
import { Choices, choiceId } from "./choices.tsx";
import { copyTo, type PendingPaste, pasteFrom } from "./clipboard-events.ts";
import { DateCalendar, dayId } from "./date-calendar.tsx";
import { groupId, nameOfClosed } from "./group-head.tsx";
import { cellId, useHandle } from "./handle.ts";

export interface EditorProps {
  readonly state: SheetState;
  readonly column: Column | undefined;
  readonly row: number;
  readonly col: number;
  /** Whether the active cell is drawn now. */
  readonly isOnScreen: boolean;
  readonly isFrozen: boolean;
  readonly place: CSSProperties;
  onPendingPaste(pending: PendingPaste): void;
}

interface Pointed {
  readonly id: string;
  readonly isChoosing: boolean;
  readonly highlight: number;
  readonly isDating: boolean;
  readonly day: string | undefined;
}

/** What the open editor tells of the choices or the calendar under it: the focus stays in the editor. */
const pointsOf = ({ id, isChoosing, highlight, isDating, day }: Pointed) => {
  if (isDating) {
    const active = day === undefined ? undefined : dayId(id, day);
    return { "aria-haspopup": "grid", "aria-controls": `${id}-calendar`, "aria-activedescendant": active } as const;
  }
  if (!isChoosing) return { "aria-controls": `${id}-grid` };
  return {
    "aria-autocomplete": "list",
    "aria-haspopup": "listbox",
    "aria-controls": `${id}-choices`,
    "aria-activedescendant": highlight < 0 ? undefined : choiceId(id, highlight),
  } as const;
};

/** The input that always has the focus, on the active cell. What it does with keys stands in `model/keys.ts`. */
export const Editor = (props: EditorProps) => {
  const { state, column, row, col, isOnScreen, isFrozen, place, onPendingPaste } = props;
  const { id, store, editor, run, settle, words } = useHandle();
  const { editing, context } = state;
  const choices = editing && column ? choiceList(editing, column, context) : { options: [], highlight: -1 };
  const isChoosing = editing !== undefined && (choices.options.length > 0 || choices.creates !== undefined);
  const mode = editing?.how ?? "ready";

  const onInput = () => {
    const text = editor.text() ?? "";
    if (!store.get().editing) {
      if (text === "") return;
      store.update((current) => startEditing(current, "typing"));
    }
    // A cell that may not be edited has said why: what was typed goes nowhere.
    if (!store.get().editing) return editor.clear();
    store.update((current) =>
      current.editing
        ? { ...current, editing: { ...current.editing, text, touched: true, pointed: undefined, day: undefined } }
        : current,
    );
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // While accents and other scripts are being composed, keys belong to the composition.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const { key, shiftKey: shift, altKey: alt } = event;
    const now = store.get();
    const command = commandFor(
      { key, shift, alt, ctrl: event.ctrlKey || event.metaKey },
      {
        mode: now.editing?.how ?? "ready",
        choosing: isChoosing && now.editing !== undefined,
        movingDay: now.editing?.day !== undefined,
        kind: closedGroupHere(now) ? "group" : column?.kind,
      },
    );
    if (command && run(command)) event.preventDefault();
  };

  const opensByComposing = useRef(false);
  const onCompositionStart = () => {
    opensByComposing.current = !store.get().editing;
    if (opensByComposing.current) store.update((current) => startEditing(current, "typing"));
  };
  /** A composition that was given up has written nothing: the cell it opened closes as it was. */
  const onCompositionEnd = () => {
    if (opensByComposing.current && editor.text() === "") run({ do: "cancel" });
  };

  const onClipboard = (event: ClipboardEvent<HTMLTextAreaElement>, act: (data: DataTransfer) => void) => {
    if (store.get().editing) return;
    event.preventDefault();
    act(event.clipboardData);
  };

  const onBlur = (event: FocusEvent<HTMLTextAreaElement>) => {
    // Going to another window and back interrupts nothing.
    if (document.activeElement !== event.currentTarget) settle();
  };

  const isDating = showsCalendar(editing, column);
  const points = pointsOf({ id, isChoosing, highlight: choices.highlight, day: editing?.day, isDating });
  const group = closedGroupHere(state);
  const here = group ? groupId(id, group.key) : cellId(id, row, col);
  const onCell = { "aria-controls": `${id}-grid`, "aria-activedescendant": isOnScreen ? here : undefined };
  const noCell = group ? nameOfClosed(group, words, context.locale) : words.noRows;

  return (
    <div className="sheet-rail" data-frozen={isFrozen || undefined}>
      <textarea
        ref={editor.ref}
        className="sheet-editor"
        data-mode={mode}
        data-type={column?.kind}
        style={place}
        rows={1}
        aria-label={column ? `${column.label}, ${words.rowNumber} ${row + 1}` : noCell}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={column?.kind === "longText"}
        {...(editing ? points : onCell)}
        onInput={onInput}
        onKeyDown={onKeyDown}
        onCompositionStart={onCompositionStart}
        onCompositionEnd={onCompositionEnd}
        onBlur={onBlur}
        onCopy={(event) => onClipboard(event, (data) => copyTo(data, store, false))}
        onCut={(event) => onClipboard(event, (data) => copyTo(data, store, true))}
        onPaste={(event) =>
          onClipboard(event, (data) => {
            const pending = pasteFrom(data, store);
            if (pending) onPendingPaste(pending);
          })
        }
      />
      {isChoosing && column && editing && <Choices choices={choices} column={column} editing={editing} />}
      {isDating && <DateCalendar label={column?.label ?? ""} editing={editing} context={context} />}
    </div>
  );
};
