import { describe, expect, it } from "vitest";
import { admitHousehold } from "#functions/use-cases/admit-household";
import { recordDeparture } from "#functions/use-cases/record-departure";
import { saveOne } from "#functions/use-cases/save-one";
import { Person } from "#shared/resources/person";
import { Plan } from "#shared/resources/plan";
import {
  acknowledge,
  activate,
  approve,
  completeAction,
  conclude,
  makeNextEdition,
  markProgress,
  reopenAction,
  share,
} from "#shared/steps/plans";
import { aContact, aGoal, aPlanWorld, type PlanWorld, TODAY } from "./a-plan.ts";

const TOMORROW = "2026-10-13";

const edit = (world: PlanWorld, plan: Plan, field: string, to: unknown) =>
  saveOne(world.as("coordinator"), Plan, { id: plan.id, edits: { [field]: { from: plan[field], to } } });

describe("an edition whose text is fixed", () => {
  const texts: [field: string, to: unknown][] = [
    ["startingSituation", "Un'altra storia"],
    ["guestWords", "Altre parole"],
    ["goals", []],
    ["participants", [aContact]],
    ["personId", null],
    ["kind", "PEI"],
  ];
  const plansOf = async (world: PlanWorld, status: string): Promise<Plan> => {
    const about = { personId: world.guest.id };
    if (status === "shared") return world.take(share, (await world.draft(about)).id);
    if (status === "approved") return world.approved(about);
    const { id } = await world.active(about);
    return status === "active" ? world.plan(id) : world.take(conclude, id, { on: TODAY, outcome: "Fine" });
  };

  it.each([
    ["shared", "planShared"],
    ["approved", "frozen"],
    ["active", "frozen"],
    ["concluded", "planOver"],
  ])("because it is %s refuses every change of it with %s", async (status, code) => {
    const world = await aPlanWorld();
    const plan = await plansOf(world, status);

    for (const [field, to] of texts) await expect(edit(world, plan, field, to), field).rejects.toMatchObject({ code });

    expect(await world.plan(plan.id)).toEqual(plan);
  });

  it("still takes who is responsible and when it is reviewed", async () => {
    const world = await aPlanWorld();
    const plan = await world.active();

    expect(await edit(world, plan, "nextReviewOn", "2026-12-01")).toMatchObject({ nextReviewOn: "2026-12-01" });
  });

  it("keeps the guest's words once they are approved, and is acknowledged once", async () => {
    const world = await aPlanWorld();
    const { id } = await world.take(share, (await world.draft({ guestWords: "Vorrei una porta mia" })).id);
    await world.take(approve, id);

    const reworded = world.take(acknowledge, id, { on: TODAY, guestWords: "Vorrei altro" });

    await expect(reworded).rejects.toMatchObject({ code: "frozen" });
    await expect(world.take(acknowledge, id, { on: TODAY })).resolves.toMatchObject({ acknowledgedOn: TODAY });
    await expect(world.take(acknowledge, id, { on: TODAY })).rejects.toMatchObject({ code: "notPossibleNow" });
  });

  it("is not put away while it is running", async () => {
    const world = await aPlanWorld();
    const plan = await world.active();

    await expect(edit(world, plan, "archived", true)).rejects.toMatchObject({
      fields: { archived: { code: "planStillInForce" } },
    });
  });
});

describe("an approval", () => {
  it.each([
    ["without goals", { goals: [] }, "planWithoutGoals"],
    ["without an indicator in any goal", { goals: [aGoal({ indicator: undefined })] }, "planWithoutIndicator"],
    ["without participants", { participants: [] }, "planWithoutParticipants"],
  ])("%s is refused", async (_, values, code) => {
    const world = await aPlanWorld();
    const { id } = await world.draft(values);
    await world.take(share, id);

    await expect(world.take(approve, id)).rejects.toMatchObject({ code });
  });

  it("by an educator is refused", async () => {
    const world = await aPlanWorld();
    const { id } = await world.take(share, (await world.draft()).id);

    await expect(world.take(approve, id, {}, "educator")).rejects.toMatchObject({ code: "forbidden" });
  });

  it("of what nobody has shared is refused", async () => {
    const world = await aPlanWorld();
    const { id } = await world.draft();

    await expect(world.take(approve, id)).rejects.toMatchObject({
      code: "notPossibleNow",
      params: { status: "draft" },
    });
  });
});

describe("a day that cannot be", () => {
  it.each([
    ["activate", activate],
    ["acknowledge", acknowledge],
  ])("to %s an approved plan lies in the future", async (_, step) => {
    const world = await aPlanWorld();
    const { id } = await world.take(share, (await world.draft()).id);
    await world.take(approve, id);

    const asked = world.take(step, id, { on: TOMORROW });

    await expect(asked).rejects.toMatchObject({ code: "invalid", fields: { on: { code: "notInFuture" } } });
  });

  it.each([
    ["conclude", conclude, { outcome: "Fine" }],
    ["mark progress in", markProgress, { progress: 1 }],
    ["complete an action of", completeAction, { action: 0 }],
  ])("to %s a running plan lies in the future", async (_, step, more) => {
    const world = await aPlanWorld();
    const { id } = await world.active();
    const goal = step === conclude ? {} : { goalId: world.goal.id };

    const asked = world.take(step, id, { on: TOMORROW, ...goal, ...more });

    await expect(asked).rejects.toMatchObject({ fields: { on: { code: "notInFuture" } } });
  });

  it.each([
    ["conclude", conclude, { outcome: "Fine" }],
    ["mark progress in", markProgress, { progress: 1 }],
  ])("to %s a running plan lies before its start", async (_, step, more) => {
    const world = await aPlanWorld();
    const { id } = await world.active();
    const goal = step === conclude ? {} : { goalId: world.goal.id };

    const asked = world.take(step, id, { on: "2026-10-11", ...goal, ...more });

    await expect(asked).rejects.toMatchObject({ fields: { on: { code: "beforePlan" } } });
  });

  it("lies before the household's entry", async () => {
    const world = await aPlanWorld();
    const { unit, slots } = await world.abitareInsieme();
    const stay = { householdId: world.home.id, placeId: slots[0]?.id, from: "2026-10-05" };
    await admitHousehold(world.as("coordinator"), unit.id, stay);
    const { id } = await world.approved();

    await expect(world.take(activate, id, { on: "2026-10-04" })).rejects.toMatchObject({
      fields: { on: { code: "beforeEntry" } },
    });
    await expect(world.take(activate, id, { on: "2026-10-05" })).resolves.toMatchObject({ status: "active" });
  });

  it("is a next review that does not come after the start", async () => {
    const world = await aPlanWorld();
    const { id } = await world.approved();

    await expect(world.take(activate, id, { on: TODAY, nextReviewOn: TODAY })).rejects.toMatchObject({
      fields: { nextReviewOn: { code: "notAfterThat" } },
    });
  });
});

describe("participants", () => {
  it.each([
    [
      "twice by record",
      (guest: string) => [guest, guest].map((personId) => ({ role: "guest", personId })),
      "participants.1",
      "participantTwice",
    ],
    [
      "twice by name",
      () => [aContact, { ...aContact, name: "assistente SOCIALE " }],
      "participants.1",
      "participantTwice",
    ],
    ["nobody", () => [{ role: "nonResident" }], "participants.0.name", "whoIsIt"],
  ])("named %s are refused", async (_, made, field, code) => {
    const world = await aPlanWorld();

    const drafted = world.draft({ participants: made(world.guest.id) });

    await expect(drafted).rejects.toMatchObject({ code: "invalid", fields: { [field]: { code } } });
  });

  it("of another household, or who are not there, are refused", async () => {
    const world = await aPlanWorld();
    const other = await world.household();
    const stranger = await world.create(Person, { householdId: other.id, lastName: "Altra", firstName: "Eva" });
    const as = (personId: string) => ({ participants: [{ role: "guest", personId }] });

    await expect(world.draft(as(stranger.id), "coordinator")).rejects.toMatchObject({
      fields: { "participants.0.personId": { code: "ofOtherHouseholdPerson" } },
    });
    await expect(world.draft(as(stranger.id))).rejects.toMatchObject({
      fields: { "participants.0.personId": { code: "doesNotExist" } },
    });
    await expect(world.draft(as("per_01ARZ3NDEKTSV4RRFFQ69G5FAV"))).rejects.toMatchObject({
      fields: { "participants.0.personId": { code: "doesNotExist" } },
    });
    await expect(world.draft({ personId: stranger.id }, "coordinator")).rejects.toMatchObject({
      fields: { personId: { code: "ofOtherHouseholdPerson" } },
    });
  });
});

describe("goals", () => {
  it("with one id are refused", async () => {
    const world = await aPlanWorld();

    await expect(world.draft({ goals: [world.goal, world.goal] })).rejects.toMatchObject({
      fields: { "goals.1.id": { code: "twice" } },
    });
  });

  it("take no marks by hand", async () => {
    const world = await aPlanWorld();
    const marked = aGoal({ marks: [{ on: TODAY, progress: 4 }] });

    await expect(world.draft({ goals: [marked] })).rejects.toMatchObject({
      fields: { "goals.0.marks": { code: "marksByHand" } },
    });
  });

  it("that are not in the plan cannot be marked, nor actions that are not there, done or not done", async () => {
    const world = await aPlanWorld();
    const { id } = await world.active();
    const goalId = world.goal.id;
    const unknown = "gol_01ARZ3NDEKTSV4RRFFQ69G5FAV";

    await expect(world.take(markProgress, id, { goalId: unknown, on: TODAY, progress: 1 })).rejects.toMatchObject({
      fields: { goalId: { code: "unknownGoal" } },
    });
    await expect(world.take(completeAction, id, { goalId, action: 9, on: TODAY })).rejects.toMatchObject({
      fields: { action: { code: "unknownAction" } },
    });
    await expect(world.take(reopenAction, id, { goalId, action: 0 })).rejects.toMatchObject({
      fields: { action: { code: "actionNotDone" } },
    });
    await world.take(completeAction, id, { goalId, action: 0, on: TODAY });
    await expect(world.take(completeAction, id, { goalId, action: 0, on: TODAY })).rejects.toMatchObject({
      fields: { action: { code: "actionDone" } },
    });
  });
});

describe("a household that has left", () => {
  it("gets no plan, and no step towards one; what was in force is concluded", async () => {
    const world = await aPlanWorld();
    const { unit, slots } = await world.abitareInsieme();
    const stay = { householdId: world.home.id, placeId: slots[0]?.id, from: "2026-10-05" };
    const placement = await admitHousehold(world.as("coordinator"), unit.id, stay);
    const running = await world.active();
    const draft = await world.draft({ kind: "PEI" });
    await recordDeparture(world.as("coordinator"), placement.id, {
      on: TODAY,
      reason: "projectConcluded",
      destination: "privateRent",
    });
    const code = "planHouseholdDeparted";

    await expect(world.draft()).rejects.toMatchObject({ code, params: { code: world.home.code } });
    await expect(world.take(share, draft.id)).rejects.toMatchObject({ code });
    await expect(world.take(makeNextEdition, running.id)).rejects.toMatchObject({ code });
    const ended = await world.take(conclude, running.id, { on: TODAY, outcome: "Casa propria" });
    expect(ended.status).toBe("concluded");
  });
});

describe("a plan", () => {
  it("always begins as a draft, and its status is nobody's to type", async () => {
    const world = await aPlanWorld();

    await expect(world.draft({ status: "active" })).rejects.toMatchObject({
      fields: { status: { code: "setByAction" } },
    });
    expect(await world.draft()).toMatchObject({ status: "draft", edition: 1 });
  });

  it("stays with its household, and its later editions with what they are editions of", async () => {
    const world = await aPlanWorld();
    const other = await world.household();
    const first = await world.active();
    const { nextId = "" } = await world.take(makeNextEdition, first.id);
    const second = await world.plan(nextId);
    const fixed = { code: "staysAsItIs" };

    await expect(edit(world, second, "householdId", other.id)).rejects.toMatchObject({
      fields: { householdId: fixed },
    });
    await expect(edit(world, second, "kind", "PEI")).rejects.toMatchObject({ fields: { kind: fixed } });
  });

  it("that is started while another is in force is refused, and the other is named", async () => {
    const world = await aPlanWorld();
    const running = await world.active();
    const { id } = await world.approved();

    await expect(world.take(activate, id, { on: TODAY })).rejects.toMatchObject({
      code: "planAlreadyInForce",
      params: { plan: "PI 1" },
      extra: { planId: running.id },
    });
  });
});
