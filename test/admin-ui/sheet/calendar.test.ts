import { describe, expect, it } from "vitest";
import { goTo } from "#admin-ui/sheet/model/acts/select.ts";
import { commit, startEditing } from "#admin-ui/sheet/model/acts/write.ts";
import { dayAfter, dayIn, moveDay, startDays, stopDays } from "#admin-ui/sheet/model/calendar.ts";
import { contentOfEditing, type Editing } from "#admin-ui/sheet/model/choosing.ts";
import { commandFor, type KeyContext } from "#admin-ui/sheet/model/keys.ts";
import { aSheet, cell, shown } from "./a-sheet.ts";
import { aColumn, italian } from "./columns.ts";

const born = aColumn("born", { kind: "date" });
const typed = (text: string): Editing => ({ how: "typing", text, touched: true });

const key = (name: string, context: Partial<KeyContext>, held: { shift?: boolean; alt?: boolean } = {}) =>
  commandFor(
    { key: name, ctrl: false, shift: held.shift ?? false, alt: held.alt ?? false },
    { mode: "typing", choosing: false, kind: "date", ...context },
  );

describe("the calendar under a date", () => {
  it("shows the day that is typed, as soon as it is one", () => {
    expect(dayIn(typed("15/3"), italian)).toBe(`${italian.today.slice(0, 4)}-03-15`);
    expect(dayIn(typed("15/"), italian)).toBeUndefined();
    expect(dayIn(typed("31/2/2026"), italian)).toBeUndefined();
    expect(dayIn(typed(""), italian)).toBeUndefined();
  });

  it("begins to move at that day, or today", () => {
    expect(startDays(typed("15/3/2026"), italian).day).toBe("2026-03-15");
    expect(startDays(typed("quindici"), italian).day).toBe(italian.today);
  });

  it("moves by day, week, month and year, and to the ends of a week that begins on Monday", () => {
    expect(dayAfter("2026-03-01", { by: "day", count: -1 })).toBe("2026-02-28");
    expect(dayAfter("2026-12-28", { by: "day", count: 7 })).toBe("2027-01-04");
    expect(dayAfter("2026-01-31", { by: "month", count: 1 })).toBe("2026-02-28");
    expect(dayAfter("2028-02-29", { by: "month", count: -12 })).toBe("2027-02-28");
    expect(dayAfter("2026-03-15", { to: "weekStart" })).toBe("2026-03-09");
    expect(dayAfter("2026-03-09", { to: "weekEnd" })).toBe("2026-03-15");
    expect(dayAfter("2026-03-29", { by: "day", count: 1 })).toBe("2026-03-30");
  });

  it("gives the day moved to, and what was typed once it is left", () => {
    const moved = moveDay(startDays(typed("15/3/2026"), italian), { by: "day", count: 7 });

    expect(contentOfEditing(moved, born, italian)).toEqual({ value: "2026-03-22" });
    expect(contentOfEditing(stopDays(moved), born, italian)).toEqual({ value: "2026-03-15" });
    expect(moveDay(stopDays(moved), { by: "day", count: 7 }).day).toBeUndefined();
  });

  it("is taken into a cell in which nothing was typed", () => {
    const open = startEditing(goTo(aSheet(), cell("a", "born")), "editing");
    const moved = {
      ...open,
      editing: open.editing && moveDay(startDays(open.editing, italian), { by: "day", count: 1 }),
    };

    expect(shown(commit(moved, "31/01/1990"), "a", "born")).toBe("01/02/1990");
    expect(shown(commit(open, "31/01/1990"), "a", "born")).toBe("31/01/1990");
  });
});

describe("a key on an open date", () => {
  it("is the editor's own, or commits, until the days are asked for", () => {
    expect(key("ArrowDown", {})).toMatchObject({ do: "move" });
    expect(key("ArrowLeft", { mode: "editing" })).toBeUndefined();
    expect(key("ArrowDown", { mode: "editing" }, { alt: true })).toEqual({ do: "days" });
    expect(key("ArrowDown", { mode: "ready" }, { alt: true })).toEqual({ do: "openDays" });
    expect(key("ArrowDown", { mode: "ready", kind: "picklist" }, { alt: true })).toEqual({ do: "edit" });
  });

  it("moves the day from then on; Enter and Tab take it, Escape goes back to the text, letters type", () => {
    const inDays = { movingDay: true };

    expect(key("ArrowDown", inDays)).toEqual({ do: "moveDay", move: { by: "day", count: 7 } });
    expect(key("PageUp", inDays)).toEqual({ do: "moveDay", move: { by: "month", count: -1 } });
    expect(key("PageDown", inDays, { shift: true })).toEqual({ do: "moveDay", move: { by: "month", count: 12 } });
    expect(key("Home", inDays)).toEqual({ do: "moveDay", move: { to: "weekStart" } });
    expect(key("End", { ...inDays, mode: "editing" })).toEqual({ do: "moveDay", move: { to: "weekEnd" } });
    expect(key("Enter", inDays)).toEqual({ do: "step", along: "column", back: false });
    expect(key("Tab", inDays)).toEqual({ do: "step", along: "row", back: false });
    expect(key("Escape", inDays)).toEqual({ do: "typeOn" });
    expect(key("Escape", {})).toEqual({ do: "cancel" });
    expect(key("3", inDays)).toBeUndefined();
  });
});
