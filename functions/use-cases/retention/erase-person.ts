import { replaceErased, rewriteHistory } from "#functions/db/erasure";
import { getRecord, recordKey, recordOf } from "#functions/db/records";
import type { Context } from "#functions/use-cases/context";
import { untilWon } from "#functions/use-cases/retry";
import { recordsOfHer } from "#functions/use-cases/rights/records-of-her";
import { nextVersion } from "#functions/use-cases/writes";
import type { Resource, StoredRecord } from "#shared/resource";
import { Household } from "#shared/resources/household";
import { Person } from "#shared/resources/person";
import { type BlockedPerson, withoutPerson } from "#shared/rules/blocked-people";
import { isMemberFrom } from "#shared/rules/household-members";
import { nameKey } from "#shared/rules/known-names";
import { keptBecause } from "#shared/rules/retention";
import type { BodyOf } from "#shared/step";
import { erasePerson as step } from "#shared/steps/retention";
import { noGuard } from "./carry-out.ts";
import { type Filed, recordsBelow } from "./file-records.ts";
import { readFiles } from "./files.ts";
import type { Log } from "./log.ts";
import { eraseNow, recordToErase, refuseKept, requestLog } from "./request.ts";

/** A paper, an entry or a plan that names one person is about her. */
const isAbout =
  (ids: ReadonlySet<unknown>) =>
  ({ resource, record }: Filed) =>
    resource !== Person &&
    resource.fields.some(
      ({ editor, refersTo, name }) => editor === "reference" && refersTo === Person.name && ids.has(record[name]),
    );

const below = async (ctx: Context, filed: readonly Filed[]): Promise<Filed[]> =>
  (await Promise.all(filed.map(({ resource, record }) => recordsBelow(ctx, resource, record.id)))).flat();

const asFields = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? { ...value } : {};

/** Lists of people keep their ids: in an absence nobody named means everybody. */
const idsIn = (resource: Resource, record: StoredRecord): Record<string, unknown> =>
  Object.fromEntries(
    resource.fields.filter(({ editor }) => editor === "references").map(({ name }) => [name, record[name]]),
  );

/** Takes her out of the parts that she has in what is about the whole household, and out of its history. */
const forgetIn = (ctx: Context, { resource, record }: Filed, her: BlockedPerson): Promise<void> =>
  untilWon(async () => {
    const item = await ctx.table.get(recordKey(resource, record.id));
    if (!item || item.erasedOn !== undefined) return;
    const before = recordOf(resource, item);
    const without = (changes: unknown) => asFields(withoutPerson(changes, her, true));
    await rewriteHistory(ctx.table, { resource, id: before.id }, without, ctx.today());
    const left = { ...asFields(withoutPerson(before, her, true)), ...idsIn(resource, before) };
    if (Object.entries(before).every(([name, value]) => left[name] === value)) return;
    const after = resource.schema.parse(nextVersion<StoredRecord>(ctx, before, left)) as StoredRecord;
    await ctx.table.commit(replaceErased(resource, before, after));
  });

/**
 * Whoever still lives in one of her households, or is about to, cannot be forgotten; whoever has left can, unless a hold
 * keeps the file of one of them.
 */
const refuseStillHere = async (ctx: Context, records: readonly Person[]): Promise<void> => {
  const files = new Map((await readFiles(ctx)).map(({ root, facts }) => [root.id, facts]));
  for (const person of records) {
    const facts = files.get(person.householdId);
    const because = facts && keptBecause(facts, ctx.today());
    if (because === "hold" || isMemberFrom({ ...person, archived: false }, ctx.today())) refuseKept(because);
  }
};

/** Erases what one household's file says of her, her records in it last, so that what is cut short begins again. */
const eraseIn = async (ctx: Context, householdId: string, records: readonly Person[], log: Log): Promise<void> => {
  const file = await recordsBelow(ctx, Household, householdId);
  const about = file.filter(isAbout(new Set(records.map(({ id }) => id))));
  const wholly = [...about, ...(await below(ctx, about))];
  const own = records.filter((person) => person.householdId === householdId);
  const gone = new Set([...own, ...wholly.map(({ record }) => record)].map(({ id }) => id));
  const others = [{ resource: Household, record: await getRecord(ctx.table, Household, householdId) }, ...file];
  for (const filed of others)
    if (!gone.has(filed.record.id)) for (const person of records) await forgetIn(ctx, filed, asNamed(person));
  await eraseNow(ctx, wholly, log, noGuard);
  for (const record of own) await eraseNow(ctx, [{ resource: Person, record }], log, noGuard);
};

const asNamed = ({ id, lastName, firstName }: Person): BlockedPerson => ({
  personId: id,
  nameKey: nameKey(lastName, firstName),
});

/**
 * Erases one person at once, in every household that she was part of: her records, what in each file is about her
 * alone, and the parts that she has in the rest. What others have written in words stays; whoever asks is told to read
 * it again. The record asked for goes last of all, so that a request that was cut short can be repeated.
 */
export const erasePerson = async (ctx: Context, id: string, told: BodyOf<typeof step>): Promise<Person> => {
  const person = await recordToErase<Person>(ctx, step, { id, told });
  if (person.erasedOn !== undefined) return person;
  const others = (await recordsOfHer(ctx, person)).filter((one) => one.id !== id);
  const records = [...others, person];
  await refuseStillHere(ctx, records);
  const elsewhere = new Set(others.map(({ householdId }) => householdId));
  elsewhere.delete(person.householdId);
  const log = await requestLog(ctx, told, person.householdId, [...elsewhere]);
  for (const householdId of [...elsewhere, person.householdId]) await eraseIn(ctx, householdId, records, log);
  await log.save(true);
  return getRecord(ctx.table, Person, id);
};
