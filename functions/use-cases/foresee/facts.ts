import { calendarOf, unitCalendarKey } from "#functions/db/calendars";
import { itemsUnder, linkedIn } from "#functions/db/links";
import { asRecord, findRecord, recordKey, recordOf, recordsOfKindUnder, recordsUnder } from "#functions/db/records";
import type { Item, Table } from "#functions/db/table";
import type { ResourceOf } from "#shared/resource";
import { Document } from "#shared/resources/document";
import { FeeAgreement } from "#shared/resources/fee-agreement";
import { Household } from "#shared/resources/household";
import { Person } from "#shared/resources/person";
import { Place } from "#shared/resources/place";
import { Placement } from "#shared/resources/placement";
import { Plan } from "#shared/resources/plan";
import { Review } from "#shared/resources/review";
import { Unit } from "#shared/resources/unit";
import type { UnitAt } from "#shared/rules/foresee/unit-facts";

/** A household with what hangs on it, of what has not been archived. */
export interface HouseholdAt {
  household?: Household;
  placements: readonly Placement[];
  people: readonly Person[];
  plans: readonly Plan[];
  reviews: readonly Review[];
  documents: readonly Document[];
  feeAgreements: readonly FeeAgreement[];
}

/** One side of a rehearsal, as the rules want to see it. */
export interface Side {
  table: Table;
  unit: (id: string) => Promise<UnitAt>;
  household: (id: string) => Promise<HouseholdAt>;
}

/** Asked once for each id. */
const once = <T>(ask: (id: string) => Promise<T>): ((id: string) => Promise<T>) => {
  const answers = new Map<string, Promise<T>>();
  return (id) => {
    const answer = answers.get(id) ?? ask(id);
    answers.set(id, answer);
    return answer;
  };
};

/** The facts of one side of a rehearsal, each read and put together once. */
export const sideOf = (table: Table): Side => ({
  table,
  unit: once((id) => readUnit(table, id)),
  household: once((id) => readHousehold(table, id)),
});

const readUnit = async (table: Table, id: string): Promise<UnitAt> => {
  const key = unitCalendarKey(id);
  const [[unit, calendar], under] = await Promise.all([
    table.getMany([recordKey(Unit, id), key]),
    recordsUnder(table, Unit, id, [Place]),
  ]);
  const places = under.get(Place.name) ?? [];
  return { unit: asRecord(Unit, unit), places: places as Place[], calendar: calendarOf(key, calendar) };
};

const liveIn = <R extends { archived: boolean }>(items: readonly Item[], resource: ResourceOf<R>): R[] =>
  items
    .filter(({ sk }) => sk === resource.kind)
    .map((item) => recordOf(resource, item) as unknown as R)
    .filter(({ archived }) => !archived);

const isLive = ({ archived }: { archived: boolean }) => !archived;

const readHousehold = async (table: Table, id: string): Promise<HouseholdAt> => {
  const [household, items] = await Promise.all([findRecord(table, Household, id), itemsUnder(table, Household, id)]);
  const plans = liveIn(items, Plan);
  const [agreements, ...reviews] = await Promise.all([
    table.getMany(linkedIn(items, FeeAgreement).map((agreement) => recordKey(FeeAgreement, agreement))),
    ...plans.map((plan) => recordsOfKindUnder(table, Plan, plan.id, Review)),
  ]);
  return {
    ...(household && { household }),
    placements: liveIn(items, Placement),
    people: liveIn(items, Person),
    plans,
    reviews: reviews.flat().filter(isLive),
    documents: liveIn(items, Document),
    feeAgreements: agreements
      .flatMap((item) => (item ? [recordOf(FeeAgreement, item) as FeeAgreement] : []))
      .filter(isLive),
  };
};
