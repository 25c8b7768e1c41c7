import { describe, expect, it } from "vitest";
import { commandFor, type KeyContext } from "#admin-ui/sheet/model/keys.ts";

const ready: KeyContext = { mode: "ready", choosing: false, kind: "text" };
const typing: KeyContext = { ...ready, mode: "typing" };
const editing: KeyContext = { ...ready, mode: "editing" };

/** What "Ctrl+Shift+a" does. */
const pressed = (keys: string, context: KeyContext) => {
  const parts = keys.split("+");
  return commandFor(
    {
      key: parts.at(-1) ?? "",
      ctrl: parts.includes("Ctrl"),
      shift: parts.includes("Shift"),
      alt: parts.includes("Alt"),
    },
    context,
  );
};

describe("a key on a closed cell", () => {
  it("that types is left to the editor", () => {
    for (const key of ["a", "È", "€", "@", "?", " ", "/", "Dead", "Unidentified"]) {
      expect(pressed(key, ready), key).toBeUndefined();
    }
  });

  it("typed with AltGr, which some keyboards send as Ctrl and Alt, commands nothing", () => {
    for (const key of ["@", "#", "€", "[", "]", "a", "z", "ArrowDown"]) {
      expect(pressed(`Ctrl+Alt+${key}`, ready), key).toBeUndefined();
    }
  });

  it("moves, extends and steps", () => {
    expect(pressed("ArrowDown", ready)).toEqual({ do: "move", move: { by: "cell", to: "down" }, extending: false });
    expect(pressed("Ctrl+Shift+ArrowUp", ready)).toEqual({
      do: "move",
      move: { by: "edge", to: "up" },
      extending: true,
    });
    expect(pressed("Shift+Tab", ready)).toEqual({ do: "step", along: "row", back: true });
    expect(pressed("Enter", ready)).toEqual({ do: "step", along: "column", back: false });
    expect(pressed("Ctrl+End", ready)).toEqual({ do: "move", move: { by: "sheet", to: "end" }, extending: false });
  });

  it("commands in either case", () => {
    expect(pressed("Ctrl+z", ready)).toEqual({ do: "undo" });
    expect(pressed("Ctrl+Shift+Z", ready)).toEqual({ do: "redo" });
    expect(pressed("Ctrl+Y", ready)).toEqual({ do: "redo" });
    expect(pressed("Ctrl+Shift+L", ready)).toEqual({ do: "columnMenu" });
  });

  it("leaves copying, pasting and the rest to the browser", () => {
    for (const keys of ["Ctrl+c", "Ctrl+x", "Ctrl+v", "Ctrl+t", "Ctrl+w", "Ctrl+Shift+T", "F5"]) {
      expect(pressed(keys, ready), keys).toBeUndefined();
    }
  });

  it("begins a further range without the mouse", () => {
    expect(pressed("Shift+F8", ready)).toEqual({ do: "addRange" });
    expect(pressed("Shift+F8", editing)).toBeUndefined();
  });

  it("Space is yes or no only where that is the question", () => {
    expect(pressed(" ", { ...ready, kind: "yesNo" })).toEqual({ do: "toggle" });
    expect(pressed("Shift+ ", ready)).toEqual({ do: "selectRows" });
    expect(pressed("Ctrl+ ", ready)).toEqual({ do: "selectColumns" });
  });
});

describe("a key in an open cell", () => {
  it("commits and goes on; arrows only when typing over", () => {
    expect(pressed("Enter", editing)).toEqual({ do: "step", along: "column", back: false });
    expect(pressed("Tab", editing)).toEqual({ do: "step", along: "row", back: false });
    expect(pressed("ArrowLeft", typing)).toMatchObject({ do: "move" });
    expect(pressed("ArrowLeft", editing)).toBeUndefined();
    expect(pressed("Home", editing)).toBeUndefined();
    expect(pressed("F2", typing)).toEqual({ do: "edit" });
  });

  it("leaves undoing to the editor", () => {
    expect(pressed("Ctrl+z", editing)).toBeUndefined();
    expect(pressed("Ctrl+a", typing)).toBeUndefined();
  });

  it("does nothing where the browser would load the page anew or open a search of its own", () => {
    for (const keys of ["Ctrl+r", "Ctrl+R", "Ctrl+d", "Ctrl+f"]) {
      expect(pressed(keys, typing), keys).toEqual({ do: "nothing" });
      expect(pressed(keys, { ...editing, choosing: true }), keys).toEqual({ do: "nothing" });
    }
    expect(pressed("Ctrl+r", { ...editing, kind: "date", movingDay: true })).toEqual({ do: "nothing" });
    for (const keys of ["r", "Alt+f", "Ctrl+Alt+d"]) expect(pressed(keys, typing), keys).toBeUndefined();
  });

  it("walks the choices where there are some", () => {
    expect(pressed("ArrowDown", { ...typing, choosing: true })).toEqual({ do: "point", by: 1 });
    expect(pressed("ArrowUp", { ...editing, choosing: true })).toEqual({ do: "point", by: -1 });
    expect(pressed("ArrowRight", { ...typing, choosing: true })).toMatchObject({ do: "move" });
  });

  it("Alt+Enter is a new line, Ctrl+Enter fills, Escape gives up", () => {
    expect(pressed("Alt+Enter", editing)).toEqual({ do: "newLine" });
    expect(pressed("Ctrl+Enter", typing)).toEqual({ do: "commitEverywhere" });
    expect(pressed("Escape", typing)).toEqual({ do: "cancel" });
  });
});
