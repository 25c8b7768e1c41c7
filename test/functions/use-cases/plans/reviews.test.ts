import { describe, expect, it } from "vitest";
import { allRecords } from "#functions/db/records";
import { revisionsOf } from "#functions/db/revisions";
import { recordReview } from "#functions/use-cases/hold-review";
import { saveOne } from "#functions/use-cases/save-one";
import { Plan } from "#shared/resources/plan";
import { Review } from "#shared/resources/review";
import { beginReview } from "#shared/steps/plans";
import { aGoal, aPlanWorld, TODAY } from "./a-plan.ts";

const bothSides = [
  { name: "Marco Sala", side: "us" as const },
  { name: "Assistente sociale", side: "referringService" as const },
];

describe("a review that was held", () => {
  it("moves each goal it speaks of, names itself on its line, and sets the next date by the cadence", async () => {
    const world = await aPlanWorld();
    const untouched = aGoal({ text: "Un medico in zona" });
    const { id } = await world.active({ reviewEveryMonths: 3, goals: [world.goal, untouched] });

    const review = await world.review(id, {
      goalOutcomes: [{ goalId: world.goal.id, progress: 4, status: "reached", note: "Contratto firmato" }],
      decisions: "Si cerca casa",
    });

    const plan = await world.plan(id);
    expect(plan.goals[0]).toMatchObject({
      progress: 4,
      status: "reached",
      marks: [{ on: TODAY, progress: 4, status: "reached", reviewId: review.id, note: "Contratto firmato" }],
    });
    expect(plan.goals[1]).toEqual(untouched);
    expect([plan.nextReviewOn, review.nextOn]).toEqual(["2027-01-12", "2027-01-12"]);
    expect(review).toMatchObject({ planId: id, householdId: world.home.id, decisions: "Si cerca casa" });
  });

  it("sets the date that it names itself, and ends a plan's being under review", async () => {
    const world = await aPlanWorld();
    const { id } = await world.active({ reviewEveryMonths: 3 });
    await world.take(beginReview, id);

    await world.review(id, { nextOn: "2026-11-20" });

    expect(await world.plan(id)).toMatchObject({ status: "active", nextReviewOn: "2026-11-20" });
  });

  it("stands in the history of the plan and begins one of its own", async () => {
    const world = await aPlanWorld();
    const { id } = await world.active();

    const review = await world.review(id);

    expect((await revisionsOf(world.table, Plan, id)).at(-1)).toMatchObject({ action: "holdReview", by: "educator" });
    expect(await revisionsOf(world.table, Review, review.id)).toHaveLength(1);
  });

  it("recommends an extension and records none", async () => {
    const world = await aPlanWorld();
    const { id } = await world.active();

    const review = await world.review(id, { extension: true });

    expect(review.extension).toBe(true);
  });

  it("written down late moves neither a goal nor the date that a later one has set", async () => {
    const world = await aPlanWorld();
    const { id } = await world.active({ reviewEveryMonths: 3 }, "2026-06-01");
    const outcome = (progress: number) => [{ goalId: world.goal.id, progress, status: "open" as const }];
    await world.review(id, { heldOn: "2026-10-01", goalOutcomes: outcome(3) });

    await world.review(id, { heldOn: "2026-09-01", goalOutcomes: outcome(1) });

    const plan = await world.plan(id);
    expect(plan.nextReviewOn).toBe("2027-01-01");
    expect(plan.goals[0]?.progress).toBe(3);
    expect(plan.goals[0]?.marks?.map(({ on }) => on)).toEqual(["2026-09-01", "2026-10-01"]);
  });

  it("is written once, however often it is sent", async () => {
    const world = await aPlanWorld();
    const { id } = await world.active();
    const told = { heldOn: TODAY, kind: "team" as const, participants: [], goalOutcomes: [] };

    const sent = await Promise.all([1, 2, 3].map(() => recordReview(world.as("educator", "same"), id, told)));

    expect(new Set(sent.map((review) => review.id)).size).toBe(1);
    expect(await allRecords(world.table, Review)).toHaveLength(1);
  });

  it("held jointly has both sides and minutes", async () => {
    const world = await aPlanWorld();
    const { id } = await world.active();
    const told = { kind: "joint", participants: bothSides, minutes: "Si è parlato del lavoro." } as const;

    const review = await world.review(id, { ...told, participants: [...bothSides] });

    expect(review.participants).toEqual(bothSides);
  });
});

describe("a review that cannot be", () => {
  const outcome = (goalId: string) => ({ goalId, progress: 1, status: "open" as const });

  it.each([
    ["in the future", { heldOn: "2026-10-13" }, { heldOn: { code: "notInFuture" } }],
    ["before the plan started", { heldOn: "2026-10-11" }, { heldOn: { code: "beforePlan" } }],
    ["with a next date before it", { nextOn: TODAY }, { nextOn: { code: "after", params: { other: "heldOn" } } }],
    [
      "joint with our side only",
      { kind: "joint" as const, participants: bothSides.slice(0, 1), minutes: "Breve" },
      { participants: { code: "bothSides" } },
    ],
    [
      "joint without minutes",
      { kind: "joint" as const, participants: bothSides },
      { minutes: { code: "minutesNeeded" } },
    ],
    [
      "about a goal of another plan",
      { goalOutcomes: [outcome("gol_01ARZ3NDEKTSV4RRFFQ69G5FAV")] },
      { "goalOutcomes.0.goalId": { code: "unknownGoal" } },
    ],
  ])("%s is refused and leaves everything as it was", async (_, told, fields) => {
    const world = await aPlanWorld();
    const plan = await world.active();

    await expect(world.review(plan.id, told)).rejects.toMatchObject({ code: "invalid", fields });

    expect(await world.plan(plan.id)).toEqual(plan);
    expect(await allRecords(world.table, Review)).toEqual([]);
  });

  it("twice about one goal is refused", async () => {
    const world = await aPlanWorld();
    const { id } = await world.active();

    const twice = world.review(id, { goalOutcomes: [outcome(world.goal.id), outcome(world.goal.id)] });

    await expect(twice).rejects.toMatchObject({ fields: { "goalOutcomes.1.goalId": { code: "twice" } } });
  });

  it("of a plan that is not in force is refused", async () => {
    const world = await aPlanWorld();
    const plans = [await world.draft(), await world.approved()];

    for (const { id, status } of plans)
      await expect(world.review(id)).rejects.toMatchObject({ code: "notPossibleNow", params: { status } });
  });

  it("does not begin in any other way", async () => {
    const world = await aPlanWorld();
    const { id } = await world.active();

    const typed = saveOne(world.as("coordinator"), Review, { create: { planId: id, heldOn: TODAY, kind: "team" } });

    await expect(typed).rejects.toMatchObject({ fields: { id: { code: "beginsWithAction" } } });
  });
});

describe("minutes", () => {
  const correcting = async (userId: string, role: "educator" | "coordinator") => {
    const world = await aPlanWorld();
    const { id } = await world.active();
    const review = await world.review(id, { minutes: "Presenti tutti" });
    const ctx = { ...world.as(role), actor: { id: userId, roles: [role] } };
    return saveOne(ctx, Review, {
      id: review.id,
      edits: { minutes: { from: "Presenti tutti", to: "Presenti in tre" } },
    });
  };

  it.each([
    ["educator", "educator"],
    ["coordinator", "coordinator"],
  ] as const)("are put right by %s", async (userId, role) => {
    await expect(correcting(userId, role)).resolves.toMatchObject({ minutes: "Presenti in tre" });
  });

  it("are not put right by a colleague who did not write them", async () => {
    await expect(correcting("educator-2", "educator")).rejects.toMatchObject({ code: "reviewOfAnother" });
  });

  it("are all that is put right: the day and the goals stay", async () => {
    const world = await aPlanWorld();
    const { id } = await world.active();
    const review = await world.review(id);

    const moved = saveOne(world.as("coordinator"), Review, {
      id: review.id,
      edits: { heldOn: { from: TODAY, to: "2026-10-01" } },
    });

    await expect(moved).rejects.toMatchObject({ fields: { heldOn: { code: "setByAction" } } });
  });
});
