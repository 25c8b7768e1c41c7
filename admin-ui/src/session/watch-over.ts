import type { Channel } from "./channel.ts";
import { idleStateAt } from "./idle.ts";
import { noteCovered, noteInput } from "./last-input.ts";
import { isOver, type StandingStore } from "./standing.ts";

/** Input is told to the other tabs no more often than this, in milliseconds. */
const TELL_EVERY_MS = 5_000;
const LOOK_EVERY_MS = 1_000;

const inputs = ["keydown", "pointerdown", "pointermove", "wheel", "touchstart"] as const;

/**
 * Watches how long nobody has touched this browser: warns, then covers the page. Input in one tab counts for all. The
 * clock is looked at again when a page comes back into sight: timers sleep with the computer.
 */
export const watchOver = (standing: StandingStore, channel: Channel): void => {
  let lastInputAt = Date.now();
  let toldAt = 0;

  const cover = () => {
    noteCovered();
    standing.become({ is: "locked" });
  };

  const look = () => {
    const { is } = standing.now();
    if (is !== "open" && is !== "warned") return;
    const state = idleStateAt(Date.now(), lastInputAt);
    if (state.is === "idle") {
      channel.tell({ is: "locked" });
      cover();
    } else if (state.is === "warned") {
      if (is === "open") standing.become(state);
    } else if (is === "warned") standing.become({ is: "open" });
  };

  const heard = (at: number) => {
    lastInputAt = Math.max(lastInputAt, at);
    look();
  };

  const touched = () => {
    // First: a computer that has slept wakes with a touch, which must not count before the time is looked at.
    look();
    const { is } = standing.now();
    if (is !== "open" && is !== "warned") return;
    const now = Date.now();
    heard(now);
    if (now - toldAt < TELL_EVERY_MS) return;
    toldAt = now;
    noteInput(now);
    channel.tell({ is: "input", at: now });
  };

  noteInput(lastInputAt);
  for (const input of inputs) addEventListener(input, touched, { capture: true, passive: true });
  addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
  const clock = setInterval(look, LOOK_EVERY_MS);
  channel.hear((news) => {
    if (news.is === "input" && standing.now().is !== "locked") heard(news.at);
    if (news.is === "locked" && !isOver(standing.now())) cover();
    if (news.is === "signedIn") lastInputAt = Date.now();
  });
  standing.subscribe(() => {
    if (isOver(standing.now())) clearInterval(clock);
  });
};
