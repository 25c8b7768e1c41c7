import type { Goal, Participant, Plan } from "../resources/plan.ts";

const texts = ["startingSituation", "resources", "difficulties", "guestWords"] as const;

export type PlanText = (typeof texts)[number];

/** What an edition says differently from the one before it. */
export interface EditionChanges {
  texts: PlanText[];
  goals: { added: Goal[]; removed: Goal[]; reworded: Goal[] };
  participants: { added: Participant[]; removed: Participant[] };
}

/** What a goal wants, without how far it has come. */
const wantedOf = ({ area, text, indicator, baseline, dueOn, responsible, actions }: Goal): string =>
  JSON.stringify([
    area,
    text,
    indicator,
    baseline,
    dueOn,
    responsible,
    actions.map(({ text, dueOn }) => [text, dueOn]),
  ]);

const whoIs = ({ role, personId, staffId, name }: Participant): string =>
  JSON.stringify([role, personId, staffId, name]);

const missingIn = <T>(items: readonly T[], others: readonly T[], key: (item: T) => string): T[] => {
  const known = new Set(others.map(key));
  return items.filter((item) => !known.has(key(item)));
};

/** The difference between two editions: texts, goals and participants; progress is not part of an edition. */
export const editionChanges = (plan: Plan, before: Plan): EditionChanges => {
  const idOf = ({ id }: Goal) => id;
  const earlier = new Map(before.goals.map((goal) => [goal.id, wantedOf(goal)]));
  return {
    texts: texts.filter((name) => (plan[name] ?? "") !== (before[name] ?? "")),
    goals: {
      added: missingIn(plan.goals, before.goals, idOf),
      removed: missingIn(before.goals, plan.goals, idOf),
      reworded: plan.goals.filter((goal) => earlier.has(goal.id) && earlier.get(goal.id) !== wantedOf(goal)),
    },
    participants: {
      added: missingIn(plan.participants, before.participants, whoIs),
      removed: missingIn(before.participants, plan.participants, whoIs),
    },
  };
};

export const saysTheSame = ({ texts, goals, participants }: EditionChanges): boolean =>
  [texts, ...Object.values(goals), ...Object.values(participants)].every((list) => list.length === 0);

/** All editions of the plan that this one is an edition of, the first one first. */
export const editionsOf = (plan: Plan, plans: readonly Plan[]): Plan[] => {
  const byId = new Map(plans.map((one) => [one.id, one]));
  const chain = [plan];
  const walk = (from: Plan, along: "previousId" | "nextId", add: (found: Plan) => void) => {
    const next = byId.get(from[along] ?? "");
    if (!next || chain.some(({ id }) => id === next.id)) return;
    add(next);
    walk(next, along, add);
  };
  walk(plan, "previousId", (found) => chain.unshift(found));
  walk(plan, "nextId", (found) => chain.push(found));
  return chain.filter((one) => !one.archived || one.id === plan.id);
};
