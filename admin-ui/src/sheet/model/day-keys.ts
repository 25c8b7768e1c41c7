import type { DayMove } from "./calendar.ts";
import type { Command, Key } from "./keys.ts";

const moves: Readonly<Record<string, DayMove>> = {
  ArrowLeft: { by: "day", count: -1 },
  ArrowRight: { by: "day", count: 1 },
  ArrowUp: { by: "day", count: -7 },
  ArrowDown: { by: "day", count: 7 },
  PageUp: { by: "month", count: -1 },
  PageDown: { by: "month", count: 1 },
  Home: { to: "weekStart" },
  End: { to: "weekEnd" },
};

const withShift: Readonly<Record<string, DayMove>> = {
  PageUp: { by: "month", count: -12 },
  PageDown: { by: "month", count: 12 },
};

/** What a key does while the keys move the day in an open calendar; undefined for those that do what they always do. */
export const dayCommand = ({ key, ctrl, shift, alt }: Key): Command | undefined => {
  if (key === "Escape") return { do: "typeOn" };
  if (alt && key === "ArrowUp") return { do: "typeOn" };
  const move = ctrl || alt ? undefined : (shift ? withShift : moves)[key];
  return move && { do: "moveDay", move };
};
