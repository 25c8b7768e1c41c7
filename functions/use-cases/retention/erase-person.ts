import { replaceErased, rewriteHistory } from "#functions/db/erasure";
import { getRecord, recordKey, recordOf } from "#functions/db/records";
import type { Context } from "#functions/use-cases/context";
import { untilWon } from "#functions/use-cases/retry";
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
import { eraseNow, recordToErase, refuseKept, requestLog } from "./request.ts";

/** A paper, an entry or a plan that names one person is about her. */
const isAbout =
  (person: Person) =>
  ({ resource, record }: Filed) =>
    resource !== Person &&
    resource.fields.some(
      ({ editor, refersTo, name }) => editor === "reference" && refersTo === Person.name && record[name] === person.id,
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

/** Whoever still lives there, or is about to, cannot be forgotten; whoever has left can, unless a hold keeps the file. */
const refuseStillHere = async (ctx: Context, person: Person): Promise<void> => {
  const file = (await readFiles(ctx)).find(({ root }) => root.id === person.householdId);
  const because = file && keptBecause(file.facts, ctx.today());
  if (because === "hold" || isMemberFrom({ ...person, archived: false }, ctx.today())) refuseKept(because);
};

/**
 * Erases one person at once: her record, what in the household's file is about her alone, and the parts that she has in
 * the rest. What others have written in words stays; whoever asks is told to read it again.
 */
export const erasePerson = async (ctx: Context, id: string, told: BodyOf<typeof step>): Promise<Person> => {
  const person = await recordToErase<Person>(ctx, step, { id, told });
  if (person.erasedOn !== undefined) return person;
  await refuseStillHere(ctx, person);
  const file = await recordsBelow(ctx, Household, person.householdId);
  const hers = file.filter(isAbout(person));
  const wholly = [...hers, ...(await below(ctx, hers))];
  const gone = new Set([id, ...wholly.map(({ record }) => record.id)]);
  const household = await getRecord(ctx.table, Household, person.householdId);
  const log = await requestLog(ctx, told, household.id);
  const her = { personId: id, nameKey: nameKey(person.lastName, person.firstName) };
  const others = [{ resource: Household, record: household }, ...file];
  for (const filed of others) if (!gone.has(filed.record.id)) await forgetIn(ctx, filed, her);
  await eraseNow(ctx, wholly, log, noGuard);
  await eraseNow(ctx, [{ resource: Person, record: person }], log, noGuard);
  await log.save(true);
  return getRecord(ctx.table, Person, id);
};
