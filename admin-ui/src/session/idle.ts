export const MINUTE_MS = 60_000;
/** Without input for this long the page is covered. */
export const LOCK_AFTER_MS = 15 * MINUTE_MS;
/** It says so this long before. */
export const WARN_MS = MINUTE_MS;

export type IdleState = { is: "active" } | { is: "warned"; lockAt: number } | { is: "idle" };

/** Pure: how things stand at an instant, from the last input in any tab. All in milliseconds since 1970. */
export const idleStateAt = (now: number, lastInputAt: number): IdleState => {
  const lockAt = lastInputAt + LOCK_AFTER_MS;
  if (now >= lockAt) return { is: "idle" };
  return now >= lockAt - WARN_MS ? { is: "warned", lockAt } : { is: "active" };
};
