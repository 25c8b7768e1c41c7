import { describe, expect, it } from "vitest";
import {
  choiceList,
  contentOfEditing,
  type Editing,
  pointNext,
  toggleChoice,
  withoutLast,
} from "#admin-ui/sheet/model/choosing.ts";
import { aColumn, italian, services, statuses } from "./columns.ts";

const status = aColumn("status", { kind: "picklist", options: statuses });
const service = aColumn("service", { kind: "reference", options: services });
const several = aColumn("several", { kind: "several", options: services });
const answer = aColumn("answer", { kind: "yesNo" });

const typed = (text: string): Editing => ({ how: "typing", text, touched: true });
const opened = (text: string): Editing => ({ how: "editing", text, touched: false });

describe("choosing", () => {
  it("offers first what starts as typed", () => {
    const { options, highlight } = choiceList(typed("comune di b"), service, italian);

    expect(options.map(({ value }) => value)).toEqual(["org_2"]);
    expect(highlight).toBe(0);
  });

  it("finds a word in the middle, and offers nothing of itself for part of a word", () => {
    expect(contentOfEditing(typed("minori"), service, italian)).toEqual({ value: "org_3" });
    expect(contentOfEditing(typed("onza"), service, italian)).toEqual({ typed: "onza", problem: "notAChoice" });
  });

  it("shows all choices when it is opened, on the one that is set, and changes nothing", () => {
    const list = choiceList(opened("In filtro"), status, italian);

    expect(list.options).toHaveLength(3);
    expect(list.highlight).toBe(1);
    expect(contentOfEditing(opened("In filtro"), status, italian)).toEqual({ value: "inFilter" });
  });

  it("walks round the list", () => {
    const start = opened("");
    const first = pointNext(start, choiceList(start, status, italian), 1);
    const last = pointNext(start, choiceList(start, status, italian), -1);

    expect(contentOfEditing(first, status, italian)).toEqual({ value: "received" });
    expect(contentOfEditing(last, status, italian)).toEqual({ value: "accepted" });
  });

  it("does not choose between two of one name, until it is pointed at", () => {
    const twins = { ...service, options: [...services, { value: "org_9", label: "Comune di Monza" }] };

    expect(contentOfEditing(typed("comune di monza"), twins, italian)).toMatchObject({ problem: "ambiguousChoice" });
    expect(contentOfEditing({ ...typed("comune di monza"), pointed: "org_9" }, twins, italian)).toEqual({
      value: "org_9",
    });
  });

  it("is no choice when the text is emptied", () => {
    expect(contentOfEditing(typed(""), status, italian)).toEqual({ value: null });
  });

  it("completes each of several", () => {
    expect(contentOfEditing(typed("tutela, comune di b"), several, italian)).toEqual({ value: ["org_3", "org_2"] });
    expect(toggleChoice("Comune di Monza", "org_3", several, italian)).toBe("Comune di Monza, Tutela minori, Monza, ");
    expect(toggleChoice("Comune di Monza, ", "org_1", several, italian)).toBe("");
  });

  it("takes out the last of several whole, and erases what is not whole letter by letter", () => {
    expect(withoutLast("Comune di Brugherio, Tutela minori, Monza, ", several, italian)).toBe("Comune di Brugherio, ");
    expect(withoutLast("Comune di Brugherio, Tutela minori, Monza", several, italian)).toBe("Comune di Brugherio, ");
    expect(withoutLast("Comune di Brugherio", several, italian)).toBe("");
    expect(withoutLast("Comune di Brugherio, tut", several, italian)).toBeUndefined();
    expect(withoutLast("", several, italian)).toBeUndefined();
  });

  it("says yes and no by a letter", () => {
    expect(contentOfEditing(typed("s"), answer, italian)).toEqual({ value: true });
    expect(contentOfEditing(typed("N"), answer, italian)).toEqual({ value: false });
  });
});
