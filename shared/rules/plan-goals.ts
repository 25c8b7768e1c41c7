import type { Goal } from "../resources/plan.ts";

type Mark = NonNullable<Goal["marks"]>[number];

const byDay = (a: Mark, b: Mark): number => (a.on < b.on ? -1 : Number(a.on > b.on));

/** A goal's marks in the order of their days; of two on one day the one made later comes last. */
export const marksOf = ({ marks = [] }: Goal): Mark[] => marks.toSorted(byDay);

/**
 * The goal with one more mark on its line. The latest day decides how far it is: what is written down late about an
 * earlier day stands in the line and moves nothing.
 */
export const withMark = (goal: Goal, mark: Mark): Goal => {
  const marks = marksOf({ ...goal, marks: [...(goal.marks ?? []), mark] });
  if (marks.at(-1) !== mark) return { ...goal, marks };
  return { ...goal, marks, progress: mark.progress, status: mark.status ?? goal.status };
};

/** The goals with one of them replaced. */
export const replacedGoal = (goals: readonly Goal[], changed: Goal): Goal[] =>
  goals.map((goal) => (goal.id === changed.id ? changed : goal));

/** The goal with an action done on a day, or not done after all. */
export const withActionDone = (goal: Goal, index: number, doneOn: string | undefined): Goal => ({
  ...goal,
  actions: goal.actions.map((action, at) => (at === index ? { ...action, doneOn } : action)),
});

const doneIn = (earlier: Goal, text: string): string | undefined =>
  earlier.actions.find((action) => action.text === text)?.doneOn;

/**
 * The goals of an edition that takes effect, as far as those of the edition before have come since it was copied:
 * progress, status and marks by goal, done actions by their text.
 */
export const carriedOver = (goals: readonly Goal[], earlier: readonly Goal[]): Goal[] =>
  goals.map((goal) => {
    const before = earlier.find(({ id }) => id === goal.id);
    if (!before) return goal;
    const { progress, status, marks } = before;
    const actions = goal.actions.map((action) => ({
      ...action,
      doneOn: action.doneOn ?? doneIn(before, action.text),
    }));
    return { ...goal, progress, status, marks, actions };
  });

/** Ids of goals whose marks are not those that were there: marks come from reviews and from marking, never by hand. */
export const goalsMarkedByHand = (goals: readonly Goal[], before: readonly Goal[] = []): string[] =>
  goals
    .filter(({ id, marks }) => {
      const known = before.find((goal) => goal.id === id)?.marks;
      return JSON.stringify(marks ?? []) !== JSON.stringify(known ?? []);
    })
    .map(({ id }) => id);
