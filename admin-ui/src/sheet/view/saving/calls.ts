import { answered, sending, unanswered } from "../../model/acts/saving.ts";
import { nextBatch } from "../../model/edits/outbox.ts";
import type { RowEdit, RowResult } from "../../model/edits/save.ts";
import { releaseSilent } from "../../model/foresee/answer.ts";
import { foreseen, nextToForesee } from "../../model/foresee/foreseeing.ts";
import type { Foresight } from "../../model/foresee/foresight.ts";
import { type SheetState, say } from "../../model/state.ts";
import type { Store } from "../store.ts";
import type { Patience } from "./patience.ts";

/** Who answers for edits. */
export interface Server {
  save(edits: RowEdit[]): Promise<readonly RowResult[]>;
  /** What they would do; asked of what is held only. */
  foresee(edits: readonly RowEdit[]): Promise<readonly Foresight[]>;
}

interface Calling {
  readonly store: Store;
  readonly server: Server;
  readonly patience: Patience;
  onLine(isAnswering: boolean): void;
  onSaved(): void;
}

const ROWS_PER_CALL = 1000;

const complete = <Answer>(answers: readonly Answer[], batch: readonly RowEdit[]): readonly Answer[] => {
  if (answers.length !== batch.length) throw new Error("Not every edit was answered.");
  return answers;
};

/** What becomes of a call, said to whoever is at the sheet when that has changed. */
const outcomesOf = ({ store, patience, onLine }: Omit<Calling, "server" | "onSaved">) => ({
  failed: (mark: (state: SheetState) => SheetState): false => {
    const isFirst = patience.failed();
    store.update((state) => {
      const waiting = mark(state);
      return isFirst ? say(waiting, { code: "offline" }) : waiting;
    });
    onLine(false);
    return false;
  },
  succeeded: (take: (state: SheetState) => SheetState): true => {
    const isBack = patience.succeeded();
    store.update((state) => {
      const settled = take(state);
      return isBack && settled.message === state.message ? say(settled, { code: "online" }) : settled;
    });
    if (isBack) onLine(true);
    return true;
  },
});

/** The next call that is to be made, sending before asking; answers whether there was one and it was answered. */
export const createTurn = ({ server, onSaved, ...calling }: Calling): (() => Promise<boolean>) => {
  const { store } = calling;
  const { failed, succeeded } = outcomesOf(calling);

  const sendOne = async (batch: readonly RowEdit[]): Promise<boolean> => {
    store.update((state) => sending(state, batch));
    try {
      const results = complete(await server.save([...batch]), batch);
      succeeded((state) => answered(state, batch, results));
      onSaved();
      return true;
    } catch {
      return failed((state) => unanswered(state, batch));
    }
  };

  const foreseeOne = async (batch: readonly RowEdit[]): Promise<boolean> => {
    try {
      const answers = complete(await server.foresee(batch), batch);
      return succeeded((state) => releaseSilent(foreseen(state, batch, answers)));
    } catch {
      return failed((state) => state);
    }
  };

  return async () => {
    store.update(releaseSilent);
    const toSend = nextBatch(store.get().ledger, ROWS_PER_CALL);
    if (toSend.length > 0) return sendOne(toSend);
    const toForesee = nextToForesee(store.get(), ROWS_PER_CALL);
    return toForesee.length > 0 && foreseeOne(toForesee);
  };
};
