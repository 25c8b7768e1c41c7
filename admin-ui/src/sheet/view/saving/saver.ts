import { savedSeen } from "../../model/acts/saving.ts";
import { commit } from "../../model/acts/write.ts";
import { isAllSaved } from "../../model/edits/leftover.ts";
import type { SheetState } from "../../model/state.ts";
import type { Store } from "../store.ts";
import { createTurn, type Server } from "./calls.ts";
import { createPatience } from "./patience.ts";
import { createPump } from "./pump.ts";
import { shown } from "./shown.ts";

const running = new WeakMap<Store, () => void>();

const MARK_MS = 1800;

/** Takes the marks of what has been saved off again, a moment after the last of them. */
const createFading = (store: Store) => {
  let fading: ReturnType<typeof setTimeout> | undefined;
  const end = () => clearTimeout(fading);
  const begin = () => {
    end();
    fading = setTimeout(() => store.update(savedSeen), MARK_MS);
  };
  return { begin, end };
};

/** Whether nothing is lost with the page: all that was typed is saved, and what stands in an open editor changes nothing. */
const isSafe = (state: SheetState): boolean => isAllSaved(commit(state, state.editing?.text ?? "").ledger);

/** Listens to the page: tries at once when there is a network again, and warns who leaves it before it `maySafely` be left. */
const listenToPage = (maySafely: () => boolean, tryNow: () => void): (() => void) => {
  const warn = (event: BeforeUnloadEvent) => {
    if (!maySafely()) event.preventDefault();
  };
  window.addEventListener("online", tryNow);
  window.addEventListener("beforeunload", warn);
  return () => {
    window.removeEventListener("online", tryNow);
    window.removeEventListener("beforeunload", warn);
  };
};

/**
 * Sends what was typed as soon as it is typed, one call at a time, so that edits arrive in the order in which they were
 * made; what is held is not sent but foreseen, in the same line. While nobody answers it tries again, ever more slowly.
 * Leaving the page warns while anything is not saved, for whatever reason.
 */
export const startSaving = (store: Store, server: Server, onLine: (isAnswering: boolean) => void): (() => void) => {
  // A sheet that comes back to what was left behind takes it over.
  running.get(store)?.();
  let isClosing = false;
  const isDone = () => isSafe(store.get());
  const fading = createFading(store);
  const patience = createPatience(() => pump.run());
  const pump = createPump({
    turn: createTurn({ store, server, patience, onLine, onSaved: fading.begin }),
    shown,
    mayGoOn: () => !patience.isTried(),
    onIdle: () => release(),
  });
  const ends = [store.subscribe(pump.onChange), listenToPage(isDone, pump.run), fading.end, patience.end, pump.end];
  const end = () => {
    for (const one of ends) one();
  };
  /** Not before everything is saved: a sheet that goes away takes no edit with it, and sends none unasked. */
  const release = () => {
    if (isClosing && !pump.isRunning() && isDone()) end();
  };
  running.set(store, end);
  // What waits when the sheet comes back is looked at as if it had just been typed.
  pump.onChange();
  return () => {
    isClosing = true;
    release();
  };
};
