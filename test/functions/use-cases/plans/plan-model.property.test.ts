import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allRecords } from "#functions/db/records";
import { type Goal, Plan } from "#shared/resources/plan";
import type { Step } from "#shared/step";
import {
  activate,
  approve,
  beginReview,
  completeAction,
  conclude,
  makeNextEdition,
  markProgress,
  share,
  takeBack,
} from "#shared/steps/plans";
import { aPlanWorld, type PlanWorld, TODAY } from "./a-plan.ts";

/** What a plan is, seen from afar: enough to say which steps are possible. */
interface Believed {
  status: string;
  edition: number;
  previous?: number;
  next?: number;
}

const frozenIn = ["approved", "active", "underReview", "concluded", "replaced"];
const inForce = ({ status }: { status: string }) => status === "active" || status === "underReview";

/** The life of plans in a few lines: answers what should happen, and remembers it. */
const believe = (plans: Believed[], name: string, index: number): boolean => {
  const plan = plans[index];
  if (!plan) return false;
  const move = (from: string[], to: string): boolean => {
    if (!from.includes(plan.status)) return false;
    plan.status = to;
    return true;
  };
  if (name === share.name) return move(["draft"], "shared");
  if (name === takeBack.name) return move(["shared"], "draft");
  if (name === approve.name) return move(["shared"], "approved");
  if (name === beginReview.name) return move(["active"], "underReview");
  if (name === conclude.name) return move(["active", "underReview"], "concluded");
  if (name === "review") return move(["active", "underReview"], "active");
  if (name === markProgress.name || name === completeAction.name) return inForce(plan);
  if (name === activate.name) {
    const before = plan.previous === undefined ? undefined : plans[plan.previous];
    const rival = plans.find((one) => inForce(one) && one !== before);
    if (plan.status !== "approved" || rival) return false;
    if (before && ["approved", "active", "underReview"].includes(before.status)) before.status = "replaced";
    return move(["approved"], "active");
  }
  if (!["approved", "active", "underReview"].includes(plan.status) || plan.next !== undefined) return false;
  plan.next = plans.push({ status: "draft", edition: plan.edition + 1, previous: index }) - 1;
  return true;
};

const toldTo: Record<string, (world: PlanWorld, round: number) => Record<string, unknown>> = {
  activate: () => ({ on: TODAY }),
  conclude: () => ({ on: TODAY, outcome: "Fine" }),
  markProgress: ({ goal }, round) => ({ goalId: goal.id, on: TODAY, progress: round % 5 }),
  completeAction: ({ goal }) => ({ goalId: goal.id, action: 0, on: TODAY }),
};

const moves: readonly Step[] = [
  share,
  takeBack,
  approve,
  activate,
  beginReview,
  conclude,
  makeNextEdition,
  markProgress,
  completeAction,
];

const textsOf = ({ participants, goals, startingSituation }: Plan) =>
  JSON.stringify([
    participants,
    startingSituation,
    goals.map(({ id, area, text, indicator, actions }: Goal) => [
      id,
      area,
      text,
      indicator,
      actions.map((a) => a.text),
    ]),
  ]);

const attempt = async (world: PlanWorld, name: string, id: string, round: number): Promise<boolean> => {
  try {
    if (name === "review") await world.review(id);
    else {
      const step = moves.find((one) => one.name === name);
      if (step) await world.take(step, id, toldTo[name]?.(world, round) ?? {});
    }
    return true;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "Refusal") throw error;
    return false;
  }
};

/** What leads into force is chosen more often than what leads out of it, so that plans meet there. */
const names = ["create", "review", ...moves, ...[share, approve, activate].flatMap((step) => [step, step, step])].map(
  (one) => (typeof one === "string" ? one : one.name),
);

const beginning = [0, 1].map((plan) => ({ plan, name: "create" }));

const commands = fc.array(fc.record({ plan: fc.nat({ max: 3 }), name: fc.constantFrom(...names) }), {
  minLength: 30,
  maxLength: 60,
});

describe("any sequence of steps on a household's plans", () => {
  it("does what a simple model says: one in force, frozen texts, editions that count up", {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (list) => {
        const world = await aPlanWorld();
        const believed: Believed[] = [];
        const ids: string[] = [];
        const frozen = new Map<string, string>();
        let round = 0;
        for (const { plan: index, name } of [...beginning, ...list]) {
          round++;
          if (name === "create") {
            if (ids.length > 3) continue;
            ids.push((await world.draft()).id);
            believed.push({ status: "draft", edition: 1 });
            continue;
          }
          const id = ids[index];
          if (id === undefined) continue;
          const isAgain = name === completeAction.name && (await world.plan(id)).goals[0]?.actions[0]?.doneOn;
          const expected = believe(believed, name, index) && !isAgain;
          expect(await attempt(world, name, id, round), `${name} on ${JSON.stringify(believed[index])}`).toBe(expected);
          if (name === makeNextEdition.name && expected) ids.push((await world.plan(id)).nextId ?? "");

          const plans = await Promise.all(ids.map(world.plan));
          expect(plans.map(({ status, edition }) => [status, edition])).toEqual(
            believed.map(({ status, edition }) => [status, edition]),
          );
          expect(plans.filter(inForce).length).toBeLessThanOrEqual(1);
          for (const plan of plans) {
            if (frozen.has(plan.id)) expect(textsOf(plan)).toBe(frozen.get(plan.id));
            else if (frozenIn.includes(plan.status)) frozen.set(plan.id, textsOf(plan));
          }
        }
        expect(await allRecords(world.table, Plan)).toHaveLength(ids.length);
      }),
      { numRuns: 15, seed: 20_261_012 },
    );
  });
});
