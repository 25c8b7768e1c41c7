import { useState } from "react";
import { confirmAsked, takeBackAsked } from "../../model/foresee/answer.ts";
import type { Blocked, Question } from "../../model/foresee/question.ts";
import type { ProblemCode } from "../../model/problem.ts";
import { sentence } from "../../model/sentence.ts";
import type { SheetState } from "../../model/state.ts";
import type { SheetWords } from "../../words.ts";
import { Dialog } from "../dialogs.tsx";
import { useHandle } from "../handle.ts";
import { ChooseRows } from "./choose-rows.tsx";
import { blockedTitles, Counts, rowsBlocked } from "./counts.tsx";
import { RowLinks } from "./row-links.tsx";

/** So many different sentences are read by nobody: the rest is found in the list to choose from. */
const MOST_TOLD = 60;

export interface SummaryProps {
  readonly state: SheetState;
  readonly question: Question;
  onClose(): void;
}

const WillSave = ({ state, question, onClose }: SummaryProps) => {
  const { words } = useHandle();
  const { asking } = words;
  const { rows, told, quiet } = question;
  const field = state.shown[0]?.field ?? "";
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{sentence(asking.willSave, { count: rows.length })}</h3>
      <ul>
        {told.slice(0, MOST_TOLD).map((one) => (
          <li key={`${one.tone} ${one.text}`}>
            <span className="sheet-effect" data-tone={one.tone}>
              {one.text}
            </span>
            {one.times > 1 && <b className="sheet-times">× {one.times}</b>}
            <RowLinks state={state} cells={one.rows.map((id) => ({ id, field }))} onGo={onClose} />
          </li>
        ))}
        {told.length > MOST_TOLD && <li>{sentence(asking.andMore, { count: told.length - MOST_TOLD })}</li>}
        {quiet > 0 && (
          <li>
            <span>{asking.quiet}</span>
            <b className="sheet-times">× {quiet}</b>
          </li>
        )}
      </ul>
    </section>
  );
};

const isProblem = (code: string, problems: Readonly<Record<ProblemCode, string>>): code is ProblemCode =>
  Object.hasOwn(problems, code);

const Stays = ({ state, blocked, onClose }: { state: SheetState; blocked: readonly Blocked[]; onClose(): void }) => {
  const { words } = useHandle();
  const { asking, problems } = words;
  const reasonOf = ({ why, reason }: Blocked) => {
    if (why === "conflict") return asking.inConflict;
    return isProblem(reason, problems) ? problems[reason] : reason;
  };
  return (["refused", "conflict", "unread"] as const).map((why) => {
    const same = blocked.filter((one) => one.why === why);
    return same.length === 0 ? null : (
      <section key={why} data-why={why}>
        <h3>{sentence(asking[blockedTitles[why]], { count: rowsBlocked(same, why) })}</h3>
        <ul>
          {same.map((one) => (
            <li key={one.reason}>
              <span className="sheet-effect" data-tone={why === "conflict" ? "warn" : "bad"}>
                {reasonOf(one)}
              </span>
              <RowLinks state={state} cells={one.cells} onGo={onClose} />
            </li>
          ))}
        </ul>
      </section>
    );
  });
};

const yesOf = ({ rows, blocked }: Question, { asking }: SheetWords) => {
  const count = rows.length;
  if (count === 0) return asking.keepToMend;
  return sentence(blocked.length > 0 ? asking.saveAllPossible : asking.saveAll, { count });
};

/** One summary of all that is asked: what will be saved, what is not and why; then all, some or none. */
export const Summary = ({ state, question, onClose }: SummaryProps) => {
  const { store, words } = useHandle();
  const { asking } = words;
  const [isChoosing, setChoosing] = useState(false);
  const count = question.rows.length;
  const answer = (change: (current: SheetState) => SheetState) => {
    store.update(change);
    onClose();
  };
  if (isChoosing)
    return (
      <Dialog key="choose" title={asking.choose} onClose={onClose}>
        <ChooseRows
          state={state}
          rows={question.rows}
          onSave={(only) => answer((current) => confirmAsked(current, only))}
          onBack={() => setChoosing(false)}
        />
      </Dialog>
    );
  return (
    <Dialog key="summary" title={asking.summary} onClose={onClose}>
      {question.blocked.length > 0 && <Counts question={question} />}
      <div className="sheet-summary">
        <Stays state={state} blocked={question.blocked} onClose={onClose} />
        <WillSave state={state} question={question} onClose={onClose} />
      </div>
      <div className="sheet-buttons">
        <button
          type="button"
          data-first
          className="sheet-primary"
          onClick={() => answer((current) => confirmAsked(current))}
        >
          {yesOf(question, words)}
        </button>
        {count > 1 && (
          <button type="button" onClick={() => setChoosing(true)}>
            {asking.choose}
          </button>
        )}
        <button type="button" onClick={() => answer(takeBackAsked)}>
          {asking.cancelAll}
        </button>
        <button type="button" className="sheet-later" onClick={onClose}>
          {asking.later}
        </button>
      </div>
    </Dialog>
  );
};
