import { dequal } from "dequal";
import { findRecord } from "#functions/db/records";
import { accessTo, type Role, roles } from "#shared/access";
import type { Field, Resource, ResourceOf, StoredRecord } from "#shared/resource";
import { inBulk, type Outcome, patch, post } from "./attempts.ts";
import { isByRule, isRefusedAs, reaches, whyNotEdited } from "./expected.ts";
import { keptOf, type WritingHouse } from "./house.ts";
import { likeRecord, recordsToTry, type Wish, wishedFor, wishFor } from "./wishes.ts";

/** What came of everything that a role may set of a kind. */
export interface Took {
  /** What came out otherwise than it had to. */
  wrong: string[];
  /** Fields that hold the new value; of the others a rule of the house has said why not. */
  edited: string[];
  undone: string[];
  created: string[];
}

/** Who tries to set which field, and in which records. */
interface Trial {
  house: WritingHouse;
  role: Role;
  resource: Resource;
  field: Field;
  records: readonly StoredRecord[];
}

/** Records that are tried until the rules of one allow what is wished for. */
const TRIES = 6;
const EXAMPLES = 3;

const unset = (value: unknown) => value ?? undefined;

const holds = (record: StoredRecord | undefined, { name }: Field, value: unknown): boolean =>
  dequal(unset(record?.[name]), unset(value));

const told = ({ code, errors = {} }: Outcome) => `${code ?? "a yes"} ${JSON.stringify(errors)}`;

/** The same edit the other way round, as undoing sends it. */
const reversed = (wish: Wish): Wish => ({ ...wish, from: wish.to, to: wish.from });

/** Records within a role's reach that she is told of: what a block or a retention rule hides is nobody's to edit. */
const recordsWithin = async (house: WritingHouse, resource: Resource, role: Role): Promise<StoredRecord[]> => {
  const near = recordsToTry(house, resource).filter((one) => reaches(house, resource, role, one));
  const found: StoredRecord[] = [];
  for (const record of near) {
    if (found.length === TRIES) break;
    const { status } = await house.call(role, `GET /api/${resource.name}/${record.id}`);
    if (status === 200) found.push(record);
  }
  return found;
};

const current = async ({ table }: WritingHouse, resource: Resource, { id }: StoredRecord) =>
  findRecord(table, resource as ResourceOf<StoredRecord>, id);

/** Everybody who may not set the field tries to undo what has been done. */
const undoneInVain = async (house: WritingHouse, resource: Resource, wish: Wish): Promise<string[]> => {
  const wrong: string[] = [];
  const before = await keptOf(house, resource, wish.record.id);
  for (const role of roles) {
    const why = whyNotEdited(resource, role, wish.field, reaches(house, resource, role, wish.record));
    if (!why) continue;
    const one = await patch(house, role, resource, reversed(wish));
    if (!isRefusedAs(why, wish.field.name, one)) wrong.push(`undone by the ${role}: ${told(one)}, not "${why}"`);
  }
  return dequal(await keptOf(house, resource, wish.record.id), before) ? wrong : [...wrong, "undone after all"];
};

const undoneByHer = async (house: WritingHouse, role: Role, resource: Resource, wish: Wish, took: Took) => {
  const [row = {}] = await inBulk(house, role, resource, [reversed(wish)]);
  if (!row.code && holds(await current(house, resource, wish.record), wish.field, wish.from))
    took.undone.push(wish.field.name);
  else if (!isByRule(row)) took.wrong.push(`${wish.field.name} undone in bulk: ${told(row)}`);
};

/** Sets a field in the first record whose rules allow it, sees who may undo that, and undoes it. */
const editedField = async ({ house, role, resource, field, records }: Trial, took: Took): Promise<void> => {
  for (const one of records) {
    const record = await current(house, resource, one);
    if (!record) continue;
    const wish = wishFor(house, role, record, field);
    const outcome = await patch(house, role, resource, wish);
    if (outcome.record) {
      if (!holds(await current(house, resource, record), field, wish.to)) took.wrong.push(`${field.name} is not new`);
      took.edited.push(field.name);
      took.wrong.push(...(await undoneInVain(house, resource, wish)).map((what) => `${field.name} ${what}`));
      return undoneByHer(house, role, resource, wish, took);
    }
    if (!isByRule(outcome)) took.wrong.push(`${field.name}: ${told(outcome)}`);
  }
};

/** Creates a record with another value in a field, after the example of the first whose rules allow it. */
const createdField = async ({ house, role, resource, field, records }: Trial, took: Took): Promise<void> => {
  const examples = records.slice(0, EXAMPLES).flatMap((record) => [
    { record, least: false },
    { record, least: true },
  ]);
  for (const { record, least } of examples) {
    const value = wishedFor(house, role, field, record);
    const values = { ...likeRecord(house, role, resource, record, least), [field.name]: value };
    const made = await post(house, role, resource, values);
    if (made.record) {
      took.created.push(field.name);
      if (!holds(await current(house, resource, made.record), field, value))
        took.wrong.push(`${field.name} is not what was asked for in a new one`);
      return;
    }
    if (!isByRule(made)) took.wrong.push(`${field.name} in a new one: ${told(made)}`);
  }
};

/** Sets everything that a role may set of a kind, in records and in new ones. */
export const setEverything = async (house: WritingHouse, role: Role, resource: Resource): Promise<Took> => {
  const took: Took = { wrong: [], edited: [], undone: [], created: [] };
  const access = accessTo(resource, [role]);
  const mine = resource.fields.filter(({ name }) => access.edit.has(name));
  if (mine.length === 0) return took;
  const records = await recordsWithin(house, resource, role);
  for (const field of mine) {
    const trial = { house, role, resource, field, records };
    await editedField(trial, took);
    if (access.create) await createdField(trial, took);
  }
  return took;
};
