import { describe, expect, it } from "vitest";
import { revisionsOf } from "#functions/db/revisions";
import { saveOne } from "#functions/use-cases/save-one";
import { Plan } from "#shared/resources/plan";
import {
  acknowledge,
  activate,
  approve,
  beginReview,
  completeAction,
  conclude,
  makeNextEdition,
  markProgress,
  reopenAction,
  share,
  takeBack,
} from "#shared/steps/plans";
import { aPlanWorld, TODAY } from "./a-plan.ts";

describe("a plan", () => {
  it("is written, read together, approved and started, each step with who and when", async () => {
    const world = await aPlanWorld();

    const { id } = await world.active({ reviewEveryMonths: 3 });

    expect(await world.plan(id)).toMatchObject({
      status: "active",
      edition: 1,
      startedOn: TODAY,
      acknowledgedOn: TODAY,
      approvedOn: TODAY,
      approvedBy: "coordinator",
      nextReviewOn: "2027-01-12",
    });
    const revisions = await revisionsOf(world.table, Plan, id);
    expect(revisions.map(({ action, by }) => `${action} ${by}`)).toEqual([
      "created educator",
      "share educator",
      "acknowledge educator",
      "approve coordinator",
      "activate educator",
    ]);
  });

  it("goes back to a draft, and what the guest has read no longer counts", async () => {
    const world = await aPlanWorld();
    const { id } = await world.draft();
    await world.take(share, id);
    await world.take(acknowledge, id, { on: TODAY, guestWords: "Vorrei una porta mia" });

    const back = await world.take(takeBack, id);

    expect(back).toMatchObject({ status: "draft", guestWords: "Vorrei una porta mia" });
    expect(back.acknowledgedOn).toBeUndefined();
  });

  it("takes the date of its next review from whoever starts it, before its cadence", async () => {
    const world = await aPlanWorld();
    const { id } = await world.approved({ reviewEveryMonths: 3 });

    expect(await world.take(activate, id, { on: TODAY, nextReviewOn: "2026-11-30" })).toMatchObject({
      nextReviewOn: "2026-11-30",
    });
  });

  it("ends with its outcome and leaves its place to another", async () => {
    const world = await aPlanWorld();
    const { id } = await world.active();

    const ended = await world.take(conclude, id, { on: TODAY, outcome: "Casa trovata" }, "educator");
    const other = await world.active();

    expect(ended).toMatchObject({ status: "concluded", endedOn: TODAY, outcome: "Casa trovata" });
    expect(ended.nextReviewOn).toBeUndefined();
    expect(other.status).toBe("active");
  });

  it("of another kind, or about one person, may be in force beside it", async () => {
    const world = await aPlanWorld();
    await world.active();

    const [pei, ofOne] = [await world.active({ kind: "PEI" }), await world.active({ personId: world.guest.id })];

    expect([pei.status, ofOne.status]).toEqual(["active", "active"]);
  });
});

describe("the next edition", () => {
  it("begins as a draft with everything that the one before says, and the same goals", async () => {
    const world = await aPlanWorld();
    const first = await world.active({ startingSituation: "Da tre mesi con noi" });

    const { nextId = "" } = await world.take(makeNextEdition, first.id, {}, "educator");

    const draft = await world.plan(nextId);
    expect(draft).toMatchObject({
      edition: 2,
      status: "draft",
      previousId: first.id,
      startingSituation: "Da tre mesi con noi",
      participants: first.participants,
    });
    expect(draft.goals.map(({ id }) => id)).toEqual([world.goal.id]);
    expect([draft.startedOn, draft.approvedOn, draft.acknowledgedOn]).toEqual([undefined, undefined, undefined]);
  });

  it("leaves no written field behind but the day of the review, which stays the one of the edition in force", async () => {
    const world = await aPlanWorld();
    const first = await world.active({ difficulties: "Gli orari", reviewEveryMonths: 3 });

    const { nextId = "" } = await world.take(makeNextEdition, first.id, {}, "educator");

    const draft = await world.plan(nextId);
    const written = Plan.fields.filter(({ setBy, name }) => setBy === "staff" && name !== "archived");
    const left = written.filter(({ name }) => JSON.stringify(draft[name]) !== JSON.stringify(first[name]));
    expect(first.nextReviewOn).toBeDefined();
    expect(left.map(({ name }) => name)).toEqual(["nextReviewOn"]);
    expect(draft.nextReviewOn).toBeUndefined();
  });

  it("replaces the one before on the day on which it starts, with what its goals have come to meanwhile", async () => {
    const world = await aPlanWorld();
    const first = await world.active();
    const { nextId = "" } = await world.take(makeNextEdition, first.id);
    await world.take(markProgress, first.id, { goalId: world.goal.id, on: TODAY, progress: 3, note: "Colloquio" });
    await world.take(completeAction, first.id, { goalId: world.goal.id, action: 0, on: TODAY });
    await world.take(share, nextId);
    await world.take(approve, nextId);

    const second = await world.take(activate, nextId, { on: TODAY });

    expect(await world.plan(first.id)).toMatchObject({ status: "replaced", endedOn: TODAY });
    expect(second.goals[0]).toMatchObject({ progress: 3, marks: [{ on: TODAY, progress: 3, note: "Colloquio" }] });
    expect(second.goals[0]?.actions.map(({ doneOn }) => doneOn)).toEqual([TODAY, undefined]);
  });

  it("is made once, unless the one that was begun has been put away", async () => {
    const world = await aPlanWorld();
    const { id } = await world.active();
    const { nextId = "" } = await world.take(makeNextEdition, id);
    await expect(world.take(makeNextEdition, id)).rejects.toMatchObject({
      code: "nextEditionExists",
      params: { edition: 2 },
      extra: { planId: nextId },
    });
    await saveOne(world.as("coordinator"), Plan, { id: nextId, edits: { archived: { from: false, to: true } } });

    const again = await world.take(makeNextEdition, id);

    expect(await world.plan(again.nextId ?? "")).toMatchObject({ edition: 3, previousId: id });
  });

  it("starts once, however many press the button at the same moment", async () => {
    const world = await aPlanWorld();
    const plans = [await world.approved(), await world.approved(), await world.approved()];

    const outcomes = await Promise.allSettled(plans.map(({ id }) => world.take(activate, id, { on: TODAY })));

    const refused = outcomes.filter((one) => one.status === "rejected");
    expect(refused.map(({ reason }) => reason.code)).toEqual(["planAlreadyInForce", "planAlreadyInForce"]);
    const now = await Promise.all(plans.map(({ id }) => world.plan(id)));
    expect(now.filter(({ status }) => status === "active")).toHaveLength(1);
  });
});

describe("between two reviews", () => {
  it("a mark moves the goal and stays on its line, in the order of the days", async () => {
    const world = await aPlanWorld();
    const { id } = await world.active({}, "2026-09-01");
    const mark = (on: string, progress: number) =>
      world.take(markProgress, id, { goalId: world.goal.id, on, progress }, "educator");
    await mark("2026-10-05", 2);

    await mark("2026-09-10", 1);

    const [goal] = (await world.plan(id)).goals;
    expect(goal).toMatchObject({ progress: 2 });
    expect(goal?.marks?.map(({ on, progress }) => [on, progress])).toEqual([
      ["2026-09-10", 1],
      ["2026-10-05", 2],
    ]);
  });

  it("an action is done on a day, and can be taken back", async () => {
    const world = await aPlanWorld();
    const { id } = await world.active();
    const action = { goalId: world.goal.id, action: 1 };

    const done = await world.take(completeAction, id, { ...action, on: TODAY }, "educator");
    const undone = await world.take(reopenAction, id, action, "educator");

    expect(done.goals[0]?.actions[1]?.doneOn).toBe(TODAY);
    expect(undone.goals[0]?.actions[1]?.doneOn).toBeUndefined();
  });

  it("a plan under review is still worked on", async () => {
    const world = await aPlanWorld();
    const { id } = await world.active();
    await world.take(beginReview, id, {}, "educator");

    const marked = await world.take(markProgress, id, { goalId: world.goal.id, on: TODAY, progress: 1 });

    expect(marked).toMatchObject({ status: "underReview", goals: [{ progress: 1 }] });
  });
});
