import { type Goal, Plan } from "../resources/plan.ts";
import { Review } from "../resources/review.ts";
import { type Desk, fieldsOf, type Item, isHeld, itemOf } from "./copy-fields.ts";
import { isOwnName } from "./copy-names.ts";
import type { Place } from "./copy-text.ts";

type Said = (text: string | undefined, path: string) => string | undefined;

const sayingFrom =
  ({ texts }: Desk, place: Omit<Place, "path">): Said =>
  (text, path) =>
    texts.say(text, { ...place, path });

const goalItem = (goal: Goal, index: number, said: Said): Item => {
  const { area, text, indicator, baseline, dueOn, responsible, actions, progress, status, marks = [] } = goal;
  const at = (path: string) => `goals.${index}.${path}`;
  return itemOf({
    area,
    text: said(text, at("text")),
    indicator: said(indicator, at("indicator")),
    baseline: said(baseline, at("baseline")),
    dueOn,
    responsible: said(responsible, at("responsible")),
    progress,
    status,
    actions: actions.map((action, step) =>
      itemOf({
        text: said(action.text, at(`actions.${step}.text`)),
        who: said(action.who, at(`actions.${step}.who`)),
        dueOn: action.dueOn,
        doneOn: action.doneOn,
      }),
    ),
    marks: marks.map((mark, step) =>
      itemOf({
        on: mark.on,
        progress: mark.progress,
        status: mark.status,
        note: said(mark.note, at(`marks.${step}.note`)),
      }),
    ),
  });
};

/** Whether a plan is about her: her own, or that of the household that she is part of. */
const isAbout = ({ records: { person } }: Desk, { personId }: Plan, withHousehold: boolean): boolean =>
  personId === undefined ? withHousehold : personId === person.id;

/** Who takes part: she by name, colleagues and services too, everybody else only as what they are. */
const participantItems = ({ records }: Desk, { participants }: Plan): Item[] =>
  participants.map(({ role, personId, staffId, name }) => {
    const isHerself = personId === records.person.id || (name !== undefined && isOwnName(name, records));
    const { firstName, lastName } = records.person;
    const inOffice = role === "educator" || role === "referringContact";
    const official = inOffice ? (records.names.get(staffId ?? "") ?? name) : undefined;
    return itemOf({ role, name: isHerself ? `${firstName} ${lastName}` : official });
  });

const ownPlan = (desk: Desk, plan: Plan): Item => {
  const place = { section: "plans", several: plan.personId === undefined } as const;
  const said = sayingFrom(desk, { ...place, record: plan });
  return itemOf({
    ...fieldsOf(desk, Plan, plan, { ...place, but: ["nextId"] }),
    participants: participantItems(desk, plan),
    goals: plan.goals.map((goal, index) => goalItem(goal, index, said)),
  });
};

const isHers = (desk: Desk, text: string | undefined): boolean => {
  const { firstName, lastName } = desk.records.person;
  return (
    text !== undefined &&
    (isOwnName(text, desk.records) || isOwnName(`${text} ${lastName}`, desk.records) || text === firstName)
  );
};

/** Of a plan about somebody else: that she takes part, and the goals and actions that are hers to do. */
const sharedPlan = (desk: Desk, plan: Plan): Item[] => {
  const { person } = desk.records;
  const own = plan.participants.filter(
    ({ personId, name }) => personId === person.id || (name !== undefined && isOwnName(name, desk.records)),
  );
  if (own.length === 0) return [];
  const said = sayingFrom(desk, { section: "plans", several: true, record: plan });
  const goals = plan.goals.flatMap((goal, index) => {
    const actions = goal.actions.filter(({ who }) => isHers(desk, who));
    if (isHers(desk, goal.responsible)) return [goalItem(goal, index, said)];
    return actions.map(({ text, dueOn, doneOn }, step) =>
      itemOf({ area: goal.area, actions: [itemOf({ text: said(text, `goals.${index}.own.${step}`), dueOn, doneOn })] }),
    );
  });
  const { kind, edition, status, startedOn, endedOn } = plan;
  const participants = own.map(({ role }) => itemOf({ role, name: `${person.firstName} ${person.lastName}` }));
  return [itemOf({ kind, edition, status, startedOn, endedOn, participants, goals })];
};

/** Plans about her or her household whole; of others only her part. */
export const plans = (desk: Desk, { household }: { household: boolean }): Item[] =>
  desk.records.plans
    .filter(isHeld)
    .flatMap((plan) => (isAbout(desk, plan, household) ? [ownPlan(desk, plan)] : sharedPlan(desk, plan)));

/** Reviews of the plans that are about her. */
export const reviews = (desk: Desk): Item[] => {
  const own = new Map(desk.records.plans.filter((plan) => isAbout(desk, plan, true)).map((plan) => [plan.id, plan]));
  return desk.records.reviews.flatMap((review) => {
    const plan = own.get(review.planId);
    if (!plan || !isHeld(review)) return [];
    const place = { section: "reviews", several: plan.personId === undefined, on: review.heldOn } as const;
    const said = sayingFrom(desk, { ...place, record: review });
    const goalOutcomes = review.goalOutcomes.map(({ goalId, progress, status, note }, index) =>
      itemOf({
        text: said(plan.goals.find(({ id }) => id === goalId)?.text, `goalOutcomes.${index}.text`),
        progress,
        status,
        note: said(note, `goalOutcomes.${index}.note`),
      }),
    );
    const participants = review.participants.map(({ name, side }) => {
      const stays = side === "us" || side === "referringService" || isOwnName(name, desk.records);
      return itemOf({ side, name: stays ? name : undefined });
    });
    return [itemOf({ ...fieldsOf(desk, Review, review, place), participants, goalOutcomes })];
  });
};
