import type { DayMove } from "./calendar.ts";
import { dayCommand } from "./day-keys.ts";
import type { Direction, Move } from "./movement.ts";

/** A key as it was pressed. `ctrl` is also the Mac's command key. */
export interface Key {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** What the person is doing when the key is pressed. */
export interface KeyContext {
  readonly mode: "ready" | "typing" | "editing";
  /** Whether choices are shown under the editor. */
  readonly choosing: boolean;
  /** Whether keys move the day in the calendar under the editor. */
  readonly movingDay?: boolean;
  /** Of the active column; "group" on the head of a closed group. */
  readonly kind: string | undefined;
}

export type Command =
  | { readonly do: "move"; readonly move: Move; readonly extending: boolean }
  | { readonly do: "step"; readonly along: "row" | "column"; readonly back: boolean }
  | { readonly do: "point"; readonly by: 1 | -1 }
  | { readonly do: "moveDay"; readonly move: DayMove }
  | {
      readonly do:
        | "edit"
        | "openDays"
        | "days"
        | "typeOn"
        | "createChoice"
        | "dropLast"
        | "eraseAndType"
        | "clear"
        | "removeRows"
        | "cancel"
        | "leave"
        | "newLine"
        | "commitEverywhere"
        | "openRow"
        | "addRange"
        | "selectAll"
        | "selectColumns"
        | "selectRows"
        | "toggle"
        | "undo"
        | "redo"
        | "fillDown"
        | "fillRight"
        | "continueDown"
        | "today"
        | "find"
        | "columnMenu"
        | "cellMenu"
        | "note"
        | "confirm"
        | "closeGroup"
        | "openGroup"
        | "help"
        | "nothing";
    };

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

const moveOf = ({ key, ctrl }: Key): Move | undefined => {
  const to = directions[key];
  if (to) return { by: ctrl ? "edge" : "cell", to };
  if (key === "Home") return { by: ctrl ? "sheet" : "row", to: "start" };
  if (key === "End") return { by: ctrl ? "sheet" : "row", to: "end" };
  if (key === "PageUp") return { by: "page", to: "up" };
  return key === "PageDown" ? { by: "page", to: "down" } : undefined;
};

const stepOf = ({ key, shift, ctrl, alt }: Key): Command | undefined => {
  if (ctrl || alt) return undefined;
  if (key === "Enter") return { do: "step", along: "column", back: shift };
  return key === "Tab" ? { do: "step", along: "row", back: shift } : undefined;
};

const withCtrl: Readonly<Record<string, Command>> = {
  a: { do: "selectAll" },
  d: { do: "fillDown" },
  r: { do: "fillRight" },
  f: { do: "find" },
  z: { do: "undo" },
  y: { do: "redo" },
  s: { do: "confirm" },
  ";": { do: "today" },
  "?": { do: "help" },
  " ": { do: "selectColumns" },
  Enter: { do: "openRow" },
  Delete: { do: "removeRows" },
};

const withCtrlShift: Readonly<Record<string, Command>> = {
  z: { do: "redo" },
  l: { do: "columnMenu" },
  d: { do: "continueDown" },
  "?": { do: "help" },
  ";": { do: "today" },
};

const plain: Readonly<Record<string, Command>> = {
  F2: { do: "edit" },
  F1: { do: "help" },
  Escape: { do: "leave" },
  Delete: { do: "clear" },
  Backspace: { do: "eraseAndType" },
};

const lower = (key: string) => (key.length === 1 ? key.toLowerCase() : key);

/** On the head of a closed group. */
const opening = new Set(["Enter", " ", "ArrowRight"]);

const withAlt = ({ key, ctrl, shift }: Key, kind: string | undefined): Command | undefined => {
  if (ctrl) return undefined;
  if (shift && key === "ArrowLeft") return { do: "closeGroup" };
  if (shift && key === "ArrowRight") return { do: "openGroup" };
  return key === "ArrowDown" ? { do: kind === "date" ? "openDays" : "edit" } : undefined;
};

const whenReady = (pressed: Key, kind: string | undefined): Command | undefined => {
  const { key, ctrl, shift, alt } = pressed;
  if (alt) return withAlt(pressed, kind);
  if (kind === "group" && opening.has(key) && !ctrl && !shift) return { do: "openGroup" };
  const move = moveOf(pressed);
  if (move) return { do: "move", move, extending: shift };
  if (ctrl) return (shift ? withCtrlShift : withCtrl)[lower(key)];
  if (shift && key === " ") return { do: "selectRows" };
  if (shift && key === "F2") return { do: "note" };
  if (shift && key === "F8") return { do: "addRange" };
  if ((shift && key === "F10") || key === "ContextMenu") return { do: "cellMenu" };
  if (key === " " && kind === "yesNo") return { do: "toggle" };
  return stepOf(pressed) ?? plain[key];
};

const whenOpen = (pressed: Key, { mode, choosing, movingDay, kind }: KeyContext): Command | undefined => {
  const { key, ctrl, shift, alt } = pressed;
  const onDay = movingDay ? dayCommand(pressed) : undefined;
  if (onDay) return onDay;
  if (kind === "date" && alt && key === "ArrowDown") return { do: "days" };
  if (kind === "several" && key === "Backspace" && !ctrl && !alt) return { do: "dropLast" };
  if (key === "Escape") return { do: "cancel" };
  if (key === "Enter" && alt && !ctrl) return { do: "newLine" };
  if (key === "Enter" && ctrl && !alt) return { do: "commitEverywhere" };
  if (lower(key) === "s" && ctrl && !alt && !shift) return { do: "confirm" };
  // To the browser they mean another page or a search of its own: half a word is lost with either.
  if (ctrl && !alt && !shift && /^[rdf]$/i.test(key)) return { do: "nothing" };
  const vertical = directions[key] === "up" || directions[key] === "down";
  if (choosing && vertical && !ctrl && !shift) return { do: "point", by: key === "ArrowDown" ? 1 : -1 };
  const step = stepOf(pressed);
  if (step || alt) return step;
  if (mode === "editing") return undefined;
  if (key === "F2") return { do: "edit" };
  const move = moveOf(pressed);
  return move && { do: "move", move, extending: shift };
};

/**
 * What a key does; undefined when it is the editor's own affair. Ctrl together with Alt is AltGr on many keyboards, and
 * types @ # € [ ]: it commands nothing.
 */
export const commandFor = (pressed: Key, context: KeyContext): Command | undefined => {
  if (pressed.ctrl && pressed.alt) return undefined;
  return context.mode === "ready" ? whenReady(pressed, context.kind) : whenOpen(pressed, context);
};
