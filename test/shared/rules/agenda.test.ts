import { describe, expect, it } from "vitest";
import { agendaErrors, agendaOf } from "#shared/rules/agenda";
import type { Deadline } from "#shared/rules/deadlines";

const due = (on: string, more: Partial<Deadline> = {}): Deadline => ({
  kind: "reviewDue",
  due: on,
  resource: "plans",
  id: `plan-${on}`,
  householdId: "rossi",
  severity: "soon",
  days: 0,
  ...more,
});

describe("the agenda of a meeting", () => {
  it("holds what is overdue and what falls due until two weeks after it", () => {
    const deadlines = [
      due("2026-02-01"),
      due("2026-03-01", { householdId: "b" }),
      due("2026-03-02", { householdId: "c" }),
    ];

    expect(agendaOf(deadlines, "2026-02-15").map(({ dueOn }) => dueOn)).toEqual(["2026-02-01", "2026-03-01"]);
  });

  it("has one item per household and kind, with the nearest day", () => {
    const deadlines = [
      due("2026-02-20", { kind: "documentExpiring", id: "a" }),
      due("2026-02-10", { kind: "documentExpiring", id: "b" }),
      due("2026-02-12"),
      due("2026-02-11", { kind: "documentExpiring", householdId: "bianchi" }),
    ];

    expect(agendaOf(deadlines, "2026-02-15")).toEqual([
      { topic: "documentExpiring", dueOn: "2026-02-10", householdId: "rossi", done: false },
      { topic: "documentExpiring", dueOn: "2026-02-11", householdId: "bianchi", done: false },
      { topic: "reviewDue", dueOn: "2026-02-12", householdId: "rossi", done: false },
    ]);
  });

  it("leaves desk work out, and names no household where none is concerned", () => {
    const deadlines = [
      due("2026-02-10", { kind: "feeAgreementEnding" }),
      due("2026-02-10", { kind: "outageEnding", householdId: undefined }),
      due("2026-02-10", { kind: "paperMissing", householdId: undefined }),
    ];

    expect(agendaOf(deadlines, "2026-02-15")).toEqual([{ topic: "paperMissing", dueOn: "2026-02-10", done: false }]);
  });
});

describe("an item of the agenda", () => {
  it("says what it is about", () => {
    expect(agendaErrors([{ title: "Ferie" }, { topic: "reviewDue" }])).toEqual({});
    expect(agendaErrors([{ title: "Ferie" }, {}])).toEqual({ "agenda.1.title": { code: "titleRequired" } });
  });
});
