import { type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from "react";
import { confirmAsked, takeBackAsked } from "../../model/foresee/answer.ts";
import { type Question, questionOf } from "../../model/foresee/question.ts";
import { sentence } from "../../model/sentence.ts";
import type { SheetState } from "../../model/state.ts";
import { useHandle } from "../handle.ts";
import { Counts } from "./counts.tsx";
import { Effects } from "./effects.tsx";
import { rowTitle } from "./row-title.ts";
import { Summary } from "./summary.tsx";
import "./asking.css";

/** Says what the latest row would do; of more rows how many there are. */
const Told = ({ state, question }: { state: SheetState; question: Question }) => {
  const { words } = useHandle();
  const { asking } = words;
  const latest = question.rows.at(-1);
  const others = question.rows.length - 1;
  if (question.large !== undefined || !latest) return <Counts question={question} />;
  return (
    <>
      <strong>{rowTitle(state, latest.id, words)}</strong>
      {latest.effects.length === 0 ? <span>{asking.quiet}</span> : <Effects effects={latest.effects} />}
      {others > 0 && <span className="sheet-asking-more">{sentence(asking.others, { count: others })}</span>}
    </>
  );
};

/** Opens the summary of an act on many rows, once, if its author is at the grid and not in the middle of a word. */
const useLargeActs = (question: Question | undefined, isTyping: boolean, open: () => void) => {
  const { editor } = useHandle();
  const shown = useRef(0);
  const large = question?.large ?? 0;
  useEffect(() => {
    if (large <= shown.current) return;
    shown.current = large;
    if (!isTyping && document.activeElement === editor.ref.current) open();
  }, [large, isTyping, open, editor]);
};

const Bar = ({ state, question, onShow }: { state: SheetState; question: Question; onShow(): void }) => {
  const { id, store, editor, words } = useHandle();
  const { asking } = words;
  const count = question.rows.length;
  const isOne = count === 1 && question.blocked.length === 0;
  // What is being worked on stays in sight when the bar takes some of its room.
  useEffect(() => store.update((current) => ({ ...current, reveals: current.reveals + 1 })), [store]);
  const answer = (change: (current: SheetState) => SheetState) => {
    store.update(change);
    editor.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isSave = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s";
    if (!isSave && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    answer((current) => (isSave ? confirmAsked(current) : takeBackAsked(current)));
  };
  const yes = isOne
    ? asking.save
    : sentence(question.blocked.length > 0 ? asking.saveAllPossible : asking.saveAll, { count });
  return (
    <section id={`${id}-asking`} className="sheet-asking" aria-label={asking.title} {...{ onKeyDown }}>
      <div className="sheet-asking-told">
        <Told state={state} question={question} />
      </div>
      <div className="sheet-buttons">
        {count > 0 && (
          <button type="button" className="sheet-primary" onClick={() => answer((current) => confirmAsked(current))}>
            {yes} <kbd>Ctrl+S</kbd>
          </button>
        )}
        {!isOne && (
          <button type="button" aria-haspopup="dialog" onClick={onShow}>
            {asking.show}
          </button>
        )}
        <button type="button" onClick={() => answer(takeBackAsked)}>
          {isOne ? asking.leave : asking.leaveAll}
        </button>
      </div>
    </section>
  );
};

/**
 * What waits for a yes, under the grid. It never takes the focus: whoever goes on typing is asked once, about all that
 * has gathered. Only an act on many rows opens its summary by itself.
 */
export const AskingBar = memo(({ state }: { state: SheetState }) => {
  const { ledger, asking } = state;
  const question = useMemo(() => questionOf({ ledger, asking }), [ledger, asking]);
  const [isOpen, setOpen] = useState(false);
  const [open] = useState(() => () => setOpen(true));
  useLargeActs(question, state.editing !== undefined, open);
  const isAsking = question !== undefined;
  useEffect(() => {
    if (!isAsking) setOpen(false);
  }, [isAsking]);
  if (!question) return null;
  return (
    <>
      <Bar state={state} question={question} onShow={open} />
      {isOpen && <Summary state={state} question={question} onClose={() => setOpen(false)} />}
    </>
  );
});
