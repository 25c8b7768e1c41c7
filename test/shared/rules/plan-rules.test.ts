import { describe, expect, it } from "vitest";
import type { Goal, Plan } from "#shared/resources/plan";
import { editionChanges, editionsOf, saysTheSame } from "#shared/rules/plan-editions";
import { isWritable, whyFixed } from "#shared/rules/plan-frozen";
import { planGaps } from "#shared/rules/plan-gaps";
import { carriedOver, marksOf, withActionDone, withMark } from "#shared/rules/plan-goals";
import { jointErrors, nextReviewAfter } from "#shared/rules/review-check";

const goal = (values: Partial<Goal> = {}): Goal => ({
  id: "gol_1",
  area: "work",
  text: "Un contratto",
  indicator: "Firmato",
  actions: [],
  progress: 0,
  status: "open",
  ...values,
});

const plan = (values: Partial<Plan> = {}): Plan => ({
  id: "pln_1",
  version: 1,
  createdAt: "2026-01-01T00:00:00.000Z",
  createdBy: "educator",
  updatedAt: "2026-01-01T00:00:00.000Z",
  updatedBy: "educator",
  archived: false,
  householdId: "hh_1",
  kind: "PI",
  edition: 1,
  status: "active",
  participants: [],
  goals: [],
  ...values,
});

describe("a goal's line", () => {
  it("is moved by the latest day, whenever it is written down", () => {
    const late = withMark(withMark(goal(), { on: "2026-03-10", progress: 3 }), { on: "2026-03-01", progress: 1 });

    expect(late.progress).toBe(3);
    expect(marksOf(late).map(({ on }) => on)).toEqual(["2026-03-01", "2026-03-10"]);
  });

  it("takes of two marks on one day the one made later", () => {
    const again = withMark(withMark(goal(), { on: "2026-03-10", progress: 3 }), { on: "2026-03-10", progress: 2 });

    expect(again.progress).toBe(2);
  });

  it("keeps the goal's status unless the mark names one", () => {
    const reached = withMark(goal(), { on: "2026-03-10", progress: 4, status: "reached" });

    expect(withMark(reached, { on: "2026-03-11", progress: 4 }).status).toBe("reached");
  });

  it("starts where there is none", () => {
    expect(marksOf(goal())).toEqual([]);
  });
});

describe("an edition that takes effect", () => {
  it("goes on from where the goals of the one before have come, by goal and by action", () => {
    const before = withActionDone(
      withMark(goal({ actions: [{ text: "Curriculum" }] }), { on: "2026-03-10", progress: 2 }),
      0,
      "2026-03-02",
    );
    const rewritten = goal({ text: "Un contratto stabile", actions: [{ text: "Colloqui" }, { text: "Curriculum" }] });

    const [carried, added] = carriedOver([rewritten, goal({ id: "gol_2" })], [before]);

    expect(carried).toMatchObject({ text: "Un contratto stabile", progress: 2, marks: before.marks });
    expect(carried?.actions.map(({ doneOn }) => doneOn)).toEqual([undefined, "2026-03-02"]);
    expect(added).toEqual(goal({ id: "gol_2" }));
  });
});

describe("what changed between two editions", () => {
  const first = plan({
    difficulties: "Debiti",
    participants: [{ role: "referringContact", name: "Rossi" }],
    goals: [goal(), goal({ id: "gol_2" })],
  });

  it("is nothing when only progress moved", () => {
    const moved = plan({ ...first, goals: [goal({ progress: 3, status: "reached" }), goal({ id: "gol_2" })] });

    expect(saysTheSame(editionChanges(moved, first))).toBe(true);
  });

  it("names texts, goals and people", () => {
    const second = plan({
      ...first,
      difficulties: "Nessun debito",
      participants: [{ role: "nonResident", name: "Bianchi" }],
      goals: [goal({ text: "Un lavoro" }), goal({ id: "gol_3" })],
    });

    const { texts, goals, participants } = editionChanges(second, first);

    expect(texts).toEqual(["difficulties"]);
    expect(goals.added.map(({ id }) => id)).toEqual(["gol_3"]);
    expect(goals.removed.map(({ id }) => id)).toEqual(["gol_2"]);
    expect(goals.reworded.map(({ text }) => text)).toEqual(["Un lavoro"]);
    expect(participants.added.map(({ name }) => name)).toEqual(["Bianchi"]);
    expect(participants.removed.map(({ name }) => name)).toEqual(["Rossi"]);
  });
});

describe("the editions of a plan", () => {
  const [one, two, three] = [
    plan({ id: "a", nextId: "b" }),
    plan({ id: "b", previousId: "a", nextId: "c", edition: 2 }),
    plan({ id: "c", previousId: "b", edition: 3 }),
  ];

  it("are found from any of them, the first one first, and nothing else is", () => {
    const all = [three, plan({ id: "x" }), one, two];

    for (const from of [one, two, three]) expect(editionsOf(from, all).map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });

  it("leave out a draft that was put away", () => {
    expect(editionsOf(one, [one, { ...two, archived: true }]).map(({ id }) => id)).toEqual(["a"]);
  });

  it("end where they would go round", () => {
    expect(editionsOf(plan({ id: "a", nextId: "a" }), [plan({ id: "a", nextId: "a" })])).toHaveLength(1);
  });
});

describe("a fixed text", () => {
  it.each([
    ["draft", "goals", undefined],
    ["shared", "goals", "planShared"],
    ["shared", "nextReviewOn", undefined],
    ["approved", "guestWords", "frozen"],
    ["active", "participants", "frozen"],
    ["underReview", "responsibleIds", undefined],
    ["concluded", "nextReviewOn", "planOver"],
    ["concluded", "archived", undefined],
    ["replaced", "goals", "planOver"],
  ])("%s: %s → %s", (status, field, code) => {
    expect(whyFixed(status, [field])).toBe(code);
  });

  it("is writable as a draft only", () => {
    expect(["draft", "shared", "approved", "replaced"].filter(isWritable)).toEqual(["draft"]);
  });
});

describe("what a plan lacks", () => {
  const someone = [{ role: "guest" as const, name: "Anna" }];

  it.each([
    [{ goals: [], participants: [] }, ["planWithoutParticipants", "planWithoutGoals"]],
    [{ goals: [goal({ indicator: undefined })], participants: someone }, ["planWithoutIndicator"]],
    [{ goals: [goal({ indicator: undefined }), goal()], participants: someone }, []],
  ])("is named: %#", (written, gaps) => {
    expect(planGaps(written)).toEqual(gaps);
  });
});

describe("a joint review", () => {
  const both = [{ side: "us" }, { side: "referringService" }];

  it.each([
    ["team", [], undefined, []],
    ["joint", both, "Verbale", []],
    ["joint", [{ side: "us" }, { side: "guest" }], "Verbale", ["participants"]],
    ["joint", both, undefined, ["minutes"]],
  ])("%s with %j and minutes %s lacks %j", (kind, participants, minutes, fields) => {
    expect(Object.keys(jointErrors({ kind, participants, minutes }))).toEqual(fields);
  });

  it("is not held up later by somebody who has been taken off", () => {
    const before = { kind: "joint", participants: both, minutes: "Verbale" };

    expect(jointErrors({ ...before, participants: [] }, before)).toEqual({});
  });
});

describe("the next review", () => {
  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2026-10-12", 3, "2027-01-12"],
    ["2026-10-12", undefined, undefined],
  ])("after %s every %s months is on %s", (heldOn, months, next) => {
    expect(nextReviewAfter(heldOn, months)).toBe(next);
  });
});
