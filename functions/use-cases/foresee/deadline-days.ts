import { Person } from "#shared/resources/person";
import type { DueDate } from "#shared/rules/deadline-records";
import { dueDatesOf } from "#shared/rules/deadlines";
import { foreseeDeadlines } from "#shared/rules/foresee/deadlines";
import type { Part } from "#shared/rules/foresee/effect";
import { withinScope } from "../scope.ts";
import type { Side } from "./facts.ts";
import type { Looking } from "./looking.ts";

/** Which deadlines a change may move, of which households, in units whose places and cadence count. */
export interface Following {
  kinds: readonly DueDate["kind"][];
  householdIds: readonly string[];
  unitIds?: readonly string[];
}

/** What a change does to the deadlines of households: all their days before, and all of them after. */
export const deadlinesMoved = (looking: Looking, following: Following): Promise<readonly Part[]> =>
  looking.once(`deadlines ${JSON.stringify(following)}`, () => moved(looking, following));

const moved = async (looking: Looking, { kinds, householdIds, unitIds = [] }: Following): Promise<readonly Part[]> => {
  const daysOn = async (side: Side) => {
    const [households, units] = await Promise.all([
      Promise.all(householdIds.map(side.household)),
      Promise.all(unitIds.map(side.unit)),
    ]);
    const facts = {
      placements: households.flatMap((one) => one.placements),
      plans: households.flatMap((one) => one.plans),
      reviews: households.flatMap((one) => one.reviews),
      feeAgreements: households.flatMap((one) => one.feeAgreements),
      people: await withinScope(
        looking.ctx,
        Person,
        households.flatMap((one) => one.people),
      ),
      documents: households.flatMap((one) => one.documents),
      households: households.flatMap(({ household }) => (household ? [household] : [])),
      units: units.map(({ unit }) => unit),
      places: units.flatMap(({ places }) => places),
      outages: [],
      referrals: [],
    };
    return dueDatesOf(facts, looking.ctx.today()).filter(({ kind }) => kinds.includes(kind));
  };
  const [was, will, codeOf] = await Promise.all([
    daysOn(looking.was),
    daysOn(looking.will),
    looking.codesFor(householdIds),
  ]);
  return foreseeDeadlines(was, will, codeOf, looking.ctx.today());
};
