import { LOCK_AFTER_MS } from "./idle.ts";

/** A moment and nothing else: it outlives the page so that a reload does not open what was covered. */
const KEY = "soglia.last-input";
/** A page that was covered asks for the password however it is opened again. */
const COVERED = "covered";

export const noteInput = (at: number): void => localStorage.setItem(KEY, String(at));

export const noteCovered = (): void => localStorage.setItem(KEY, COVERED);

export const forgetInput = (): void => localStorage.removeItem(KEY);

/** Whether whoever opens the page has to show her password, although the provider may still know her. */
export const needsPassword = (now: number): boolean => {
  const kept = localStorage.getItem(KEY);
  if (kept === null) return false;
  const at = Number(kept);
  return Number.isNaN(at) || now - at >= LOCK_AFTER_MS;
};
