import { ulid } from "ulid";
import { getRecord } from "#functions/db/records";
import { recordReview } from "#functions/use-cases/hold-review";
import { takeOf } from "#functions/use-cases/steps/index";
import type { Role } from "#shared/access";
import { Household } from "#shared/resources/household";
import { Person } from "#shared/resources/person";
import { type Goal, Plan } from "#shared/resources/plan";
import type { Step } from "#shared/step";
import { acknowledge, activate, approve, share } from "#shared/steps/plans";
import { aWorld } from "#test/world";

export const TODAY = "2026-10-12";

export const aGoal = (values: Partial<Goal> = {}): Goal => ({
  id: `gol_${ulid()}`,
  area: "work",
  text: "Un contratto di sei mesi",
  indicator: "Contratto firmato",
  actions: [{ text: "Curriculum" }, { text: "Centro per l'impiego" }],
  progress: 0,
  status: "open",
  ...values,
});

export const aContact = { role: "referringContact", name: "Assistente sociale" } as const;

/** A household with one guest, and the steps of its plans as people take them. */
export const aPlanWorld = async () => {
  const world = await aWorld();
  const household = await world.household();
  const educators = await Promise.all([
    world.colleague("educator"),
    world.colleague("educator", { username: "educator-2" }),
  ]);
  await world.assign(household, ...educators);
  const guest = await world.create(Person, { householdId: household.id, lastName: "Prova", firstName: "Anna" });
  const goal = aGoal();
  const take = async (step: Step, id: string, told: Record<string, unknown> = {}, role: Role = "coordinator") =>
    (await takeOf(step)(world.as(role), id, told)) as Plan;
  const draft = (values: Record<string, unknown> = {}, role: Role = "educator") =>
    world.create(
      Plan,
      {
        householdId: household.id,
        kind: "PI",
        participants: [{ role: "guest", personId: guest.id }, aContact],
        goals: [goal],
        ...values,
      },
      role,
    );
  const approved = async (values: Record<string, unknown> = {}) => {
    const { id } = await draft(values);
    await take(share, id, {}, "educator");
    await take(acknowledge, id, { on: TODAY }, "educator");
    return take(approve, id);
  };
  return {
    ...world,
    home: household,
    guest,
    goal,
    take,
    draft,
    approved,
    active: async (values: Record<string, unknown> = {}, on = TODAY) => {
      const { id } = await approved(values);
      return take(activate, id, { on }, "educator");
    },
    review: (id: string, told: Partial<Parameters<typeof recordReview>[2]> = {}, role: Role = "educator") =>
      recordReview(world.as(role), id, { heldOn: TODAY, kind: "team", participants: [], goalOutcomes: [], ...told }),
    plan: (id: string) => getRecord(world.table, Plan, id),
    reread: () => getRecord(world.table, Household, household.id),
  };
};

export type PlanWorld = Awaited<ReturnType<typeof aPlanWorld>>;
