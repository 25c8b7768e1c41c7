import { useLayoutEffect } from "react";
import { commit, stopEditing } from "../model/acts/write.ts";
import { type ChoiceList, type Editing, TO_CREATE, toggleChoice } from "../model/choosing.ts";
import type { Column, Option } from "../model/column.ts";
import { contentOf, isUnread } from "../model/content.ts";
import { sentence } from "../model/sentence.ts";
import { useHandle } from "./handle.ts";
import { Popup } from "./popup.tsx";

/** More are found by typing on; a list of thousands would only slow the typing down. */
const MOST_SHOWN = 200;

export const choiceId = (sheet: string, place: number): string => `${sheet}-choice-${place}`;

export interface ChoicesProps {
  readonly choices: ChoiceList;
  readonly column: Column;
  readonly editing: Editing;
}

/** The choices under an open editor. The focus stays in the editor; the mouse may choose too. */
export const Choices = ({ choices, column, editing }: ChoicesProps) => {
  const { id, store, editor, words, run } = useHandle();
  const { options, highlight, creates } = choices;
  const { context } = store.get();
  const content = contentOf(editing.text, column, context);
  const chosen = !isUnread(content) && Array.isArray(content.value) ? content.value : [];

  useLayoutEffect(() => {
    document.getElementById(choiceId(id, highlight))?.scrollIntoView({ block: "nearest" });
  }, [id, highlight]);

  const create = () => {
    store.update((state) => (state.editing ? { ...state, editing: { ...state.editing, pointed: TO_CREATE } } : state));
    run({ do: "createChoice" });
  };

  const choose = ({ value }: Option) => {
    if (column.kind === "several") {
      const text = toggleChoice(editor.text() ?? editing.text, value, column, context);
      editor.open(text);
      store.update((state) => (state.editing ? { ...state, editing: { ...editing, text, touched: true } } : state));
      return;
    }
    editor.clear();
    store.update((state) =>
      state.editing ? commit({ ...state, editing: { ...state.editing, pointed: value } }, "") : stopEditing(state),
    );
  };

  return (
    <Popup className="sheet-choices" anchor={() => editor.ref.current?.getBoundingClientRect()}>
      <div
        role="listbox"
        id={`${id}-choices`}
        aria-label={column.label}
        aria-multiselectable={column.kind === "several" || undefined}
        // The press must not take the focus from the editor, or the editor would close before the click.
        onMouseDown={(event) => event.preventDefault()}
      >
        {options.slice(0, MOST_SHOWN).map((option, place) => (
          <div
            key={option.value}
            role="option"
            id={choiceId(id, place)}
            aria-selected={column.kind === "several" ? chosen.includes(option.value) : place === highlight}
            tabIndex={-1}
            className="sheet-choice"
            data-highlight={place === highlight || undefined}
            onClick={() => choose(option)}
            onKeyDown={() => undefined}
          >
            {option.label}
          </div>
        ))}
        {creates !== undefined && (
          <div
            role="option"
            id={choiceId(id, options.length)}
            aria-selected={highlight === options.length}
            tabIndex={-1}
            className="sheet-choice sheet-choice-new"
            data-highlight={highlight === options.length || undefined}
            onClick={create}
            onKeyDown={() => undefined}
          >
            {sentence(words.createChoice, { text: creates })}
          </div>
        )}
      </div>
    </Popup>
  );
};
