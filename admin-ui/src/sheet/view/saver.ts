import { answered, savedSeen, sending, unanswered } from "../model/acts/saving.ts";
import { countHeld, countPending, nextBatch } from "../model/edits/outbox.ts";
import type { RowEdit, RowResult } from "../model/edits/save.ts";
import { releaseSilent } from "../model/foresee/answer.ts";
import { foreseen, nextToForesee } from "../model/foresee/foreseeing.ts";
import type { Foresight } from "../model/foresee/foresight.ts";
import { type SheetState, say } from "../model/state.ts";
import type { Store } from "./store.ts";

/** Who answers for edits. */
export interface Server {
  save(edits: RowEdit[]): Promise<readonly RowResult[]>;
  /** What they would do; asked of what is held only. */
  foresee(edits: readonly RowEdit[]): Promise<readonly Foresight[]>;
}

const running = new WeakMap<Store, () => void>();

const ROWS_PER_CALL = 1000;
const MARK_MS = 1800;
const FIRST_RETRY_MS = 1000;
const LAST_RETRY_MS = 30_000;

/**
 * Sends what was typed as soon as it is typed, one call at a time, so that edits arrive in the order in which they were
 * made; what is held is not sent but foreseen, in the same line. While nobody answers it tries again, ever more slowly,
 * and leaving the page warns.
 */
export const startSaving = (store: Store, server: Server, onLine: (isAnswering: boolean) => void): (() => void) => {
  // A sheet that comes back to what was left behind takes it over.
  running.get(store)?.();
  let isSending = false;
  /** Something has changed since the last look at what is to be sent: between two looks there is time for a key. */
  let isDue = false;
  let isClosing = false;
  let isOver = false;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let fading: ReturnType<typeof setTimeout> | undefined;

  const fadeMarks = () => {
    clearTimeout(fading);
    fading = setTimeout(() => store.update(savedSeen), MARK_MS);
  };

  const failed = (mark: (state: SheetState) => SheetState) => {
    failures += 1;
    store.update((state) => {
      const waiting = mark(state);
      return failures === 1 ? say(waiting, { code: "offline" }) : waiting;
    });
    onLine(false);
    clearTimeout(retry);
    retry = setTimeout(() => void pump(), Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1)));
  };

  const succeeded = (take: (state: SheetState) => SheetState) => {
    const isBack = failures > 0;
    failures = 0;
    store.update((state) => {
      const settled = take(state);
      return isBack && settled.message === state.message ? say(settled, { code: "online" }) : settled;
    });
    if (isBack) onLine(true);
  };

  const sendOne = async (): Promise<boolean> => {
    const batch = nextBatch(store.get().ledger, ROWS_PER_CALL);
    if (batch.length === 0) return false;
    store.update((state) => sending(state, batch));
    try {
      const results = complete(await server.save([...batch]), batch);
      succeeded((state) => answered(state, batch, results));
      fadeMarks();
      return true;
    } catch {
      failed((state) => unanswered(state, batch));
      return false;
    }
  };

  const foreseeOne = async (): Promise<boolean> => {
    const batch = nextToForesee(store.get(), ROWS_PER_CALL);
    if (batch.length === 0) return false;
    try {
      const answers = complete(await server.foresee(batch), batch);
      succeeded((state) => releaseSilent(foreseen(state, batch, answers)));
      return true;
    } catch {
      failed((state) => state);
      return false;
    }
  };

  const turn = async (): Promise<boolean> => {
    if (isOver) return false;
    store.update(releaseSilent);
    if (await sendOne()) return true;
    return nextBatch(store.get().ledger, 1).length === 0 && foreseeOne();
  };

  const pump = async () => {
    if (isSending || isOver) return;
    isSending = true;
    do {
      isDue = false;
      while (await turn());
    } while (isDue && failures === 0);
    isSending = false;
    if (isClosing) release();
  };

  const onChange = () => {
    isDue = true;
    if (failures === 0) void pump();
  };
  const tryNow = () => void pump();
  const warn = (event: BeforeUnloadEvent) => {
    if (countPending(store.get().ledger) > 0) event.preventDefault();
  };

  const unsubscribe = store.subscribe(onChange);
  window.addEventListener("online", tryNow);
  window.addEventListener("beforeunload", warn);

  const end = () => {
    isOver = true;
    clearTimeout(fading);
    clearTimeout(retry);
    unsubscribe();
    window.removeEventListener("online", tryNow);
    window.removeEventListener("beforeunload", warn);
  };
  running.set(store, end);

  /** Not before everything is sent: a sheet that goes away takes no edit with it, and sends none unasked. */
  const release = () => {
    const { ledger } = store.get();
    if (!isSending && nextBatch(ledger, 1).length === 0 && countHeld(ledger) === 0) end();
  };
  return () => {
    isClosing = true;
    release();
  };
};

const complete = <Answer>(answers: readonly Answer[], batch: readonly RowEdit[]): readonly Answer[] => {
  if (answers.length !== batch.length) throw new Error("Not every edit was answered.");
  return answers;
};
