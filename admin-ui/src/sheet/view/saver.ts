import { answered, savedSeen, sending, unanswered } from "../model/acts/saving.ts";
import { countPending, nextBatch } from "../model/edits/outbox.ts";
import type { RowEdit, RowResult } from "../model/edits/save.ts";
import { say } from "../model/state.ts";
import type { Store } from "./store.ts";

export type Save = (edits: RowEdit[]) => Promise<readonly RowResult[]>;

const ROWS_PER_CALL = 1000;
const MARK_MS = 1800;
const FIRST_RETRY_MS = 1000;
const LAST_RETRY_MS = 30_000;

/**
 * Sends what was typed as soon as it is typed, one call at a time, so that edits arrive in the order in which they were
 * made. While nobody answers it tries again, ever more slowly, and leaving the page warns.
 */
export const startSaving = (store: Store, save: Save, onLine: (isAnswering: boolean) => void): (() => void) => {
  let isSending = false;
  let isClosing = false;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let fading: ReturnType<typeof setTimeout> | undefined;

  const fadeMarks = () => {
    clearTimeout(fading);
    fading = setTimeout(() => store.update(savedSeen), MARK_MS);
  };

  const failed = (batch: readonly RowEdit[]) => {
    failures += 1;
    store.update((state) => {
      const waiting = unanswered(state, batch);
      return failures === 1 ? say(waiting, { code: "offline" }) : waiting;
    });
    onLine(false);
    clearTimeout(retry);
    retry = setTimeout(() => void pump(), Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1)));
  };

  const succeeded = (batch: readonly RowEdit[], results: readonly RowResult[]) => {
    const isBack = failures > 0;
    failures = 0;
    store.update((state) => {
      const settled = answered(state, batch, results);
      return isBack && settled.message === state.message ? say(settled, { code: "online" }) : settled;
    });
    if (isBack) onLine(true);
    fadeMarks();
  };

  const sendOne = async (): Promise<boolean> => {
    const batch = nextBatch(store.get().ledger, ROWS_PER_CALL);
    if (batch.length === 0) return false;
    store.update((state) => sending(state, batch));
    try {
      const results = await save([...batch]);
      if (results.length !== batch.length) throw new Error("Not every edit was answered.");
      succeeded(batch, results);
      return true;
    } catch {
      failed(batch);
      return false;
    }
  };

  const pump = async () => {
    if (isSending) return;
    isSending = true;
    while (await sendOne());
    isSending = false;
    if (isClosing) release();
  };

  const onChange = () => {
    if (failures === 0) void pump();
  };
  const tryNow = () => void pump();
  const warn = (event: BeforeUnloadEvent) => {
    if (countPending(store.get().ledger) > 0) event.preventDefault();
  };

  const unsubscribe = store.subscribe(onChange);
  window.addEventListener("online", tryNow);
  window.addEventListener("beforeunload", warn);

  /** Not before everything is sent: a sheet that goes away takes no edit with it. */
  const release = () => {
    if (isSending || nextBatch(store.get().ledger, 1).length > 0) return;
    clearTimeout(fading);
    unsubscribe();
    window.removeEventListener("online", tryNow);
    window.removeEventListener("beforeunload", warn);
  };
  return () => {
    isClosing = true;
    release();
  };
};
