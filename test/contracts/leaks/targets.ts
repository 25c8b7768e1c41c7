import { allRecords } from "#functions/db/records";
import type { Table } from "#functions/db/table";
import { takings } from "#functions/use-cases/steps/index";
import { addDays, civilDateAt } from "#shared/dates";
import type { ResourceOf, StoredRecord } from "#shared/resource";
import { resourceNamed } from "#shared/resources/index";
import { isOpenTo, type Step } from "#shared/step";
import type { Making } from "./bodies.ts";
import type { MarkedHouse } from "./house.ts";

/** Days between what begins today and what ends. */
const LATER_DAYS = 20;

const stepAt = new Map(takings.map(({ step }): [string, Step] => [`/api/${step.of.name}/{id}/${step.path}`, step]));

const householdOf = ({ id, householdId }: StoredRecord): string | undefined =>
  id.startsWith("hh_") ? id : typeof householdId === "string" ? householdId : undefined;

const firstIdIn = (list: unknown): string | undefined => {
  const [first] = Array.isArray(list) ? list : [];
  return typeof first === "object" && first !== null && "id" in first ? String(first.id) : undefined;
};

/** Ids are made anew each time; the story is not. */
const inStory = ({ createdAt, code, number, on, from }: StoredRecord) => [createdAt, code, number, on, from].join();

/** Records as they are at this moment: what one step has moved is no beginning for the next. Always in one order. */
export const recordsNow = async (table: Table, kind: string): Promise<StoredRecord[]> => {
  const resource = resourceNamed(kind);
  if (!resource) return [];
  const found = await allRecords(table, resource as ResourceOf<StoredRecord>);
  return found.sort((a, b) => (inStory(a) < inStory(b) ? -1 : 1));
};

/**
 * What a route that does something with a record is tried on: one where it begins and one where it does not, of a
 * household within reach and of one beyond it.
 */
export const targetsOf = (
  { world }: MarkedHouse,
  path: string,
  { found, foreign }: { found: readonly StoredRecord[]; foreign: ReadonlySet<string> },
): StoredRecord[] => {
  const step = stepAt.get(path);
  const today = civilDateAt(world.now());
  const begins = (record: StoredRecord) => step === undefined || isOpenTo(step, record, today);
  const isFar = (record: StoredRecord) => foreign.has(householdOf(record) ?? "");
  const pick = (open: boolean, far: boolean) => found.filter((one) => begins(one) === open && isFar(one) === far);
  return [pick(true, false).at(-1), pick(true, false).at(0), pick(true, true).at(0), pick(false, false).at(0)].filter(
    (one, index, all): one is StoredRecord => one !== undefined && all.indexOf(one) === index,
  );
};

/** Ids that fit a record: of its own household where there are some, of anybody's otherwise. */
export const makingFor = ({ world, records }: MarkedHouse, about: StoredRecord | undefined, whole: boolean): Making => {
  const household = about && householdOf(about);
  const today = civilDateAt(world.now());
  const idOf = (kind: string): string | undefined => {
    if (kind === "households" && household !== undefined) return household;
    const all = (records.get(kind) ?? []).filter(({ archived }) => !archived);
    const own = household === undefined ? [] : all.filter(({ householdId }) => householdId === household);
    return (own.at(-1) ?? all.at(0))?.id;
  };
  const inside = { goalId: firstIdIn(about?.goals) };
  return { idOf, inside, today, later: addDays(today, LATER_DAYS), whole };
};
