import * as z from "zod";
import { allRecords } from "#functions/db/records";
import { date, text } from "#shared/fields";
import { Refusal } from "#shared/refusal";
import { Disclosure, disclosureWays } from "#shared/resources/disclosure";
import { Person } from "#shared/resources/person";
import { Unit } from "#shared/resources/unit";
import type { CopyRecords } from "#shared/rules/copy-records";
import { mergedCopies } from "#shared/rules/merged-copies";
import { type CopyRequest, type Prepared, personCopy } from "#shared/rules/person-copy";
import { copyRequesters } from "#shared/rules/person-copy-shape";
import { languages } from "#shared/words/sentence";
import type { Context } from "../context.ts";
import { isDiaryOpen } from "../diary-scope.ts";
import { onceOnly } from "../once.ts";
import { getInScope } from "../scope.ts";
import { creation, newRecord } from "../writes.ts";
import { copyRecords } from "./copy-records.ts";
import { readerCounts } from "./reader-counts.ts";
import { recordsOfHer } from "./records-of-her.ts";

const leaveOut = z.strictObject({ at: z.string().max(200), reason: text(300) });

/** What a copy is prepared from: who asked for it and when, in which language, and what else has to go. */
export const PrepareCopy = z.strictObject({
  by: z.enum(copyRequesters),
  on: date(),
  language: z.enum(languages),
  /** Names of private persons that the records do not know as such. */
  alsoTakeOut: z.array(text(120)).max(50).default([]),
  leaveOut: z.array(leaveOut).max(2000).default([]),
});
export type PrepareCopy = z.output<typeof PrepareCopy>;

/** The copy itself: besides, which passages were read by somebody, and how it is handed over. */
export const GiveCopy = PrepareCopy.extend({
  checked: z.array(z.string().max(200)).max(5000),
  way: z.enum(disclosureWays),
});
export type GiveCopy = z.output<typeof GiveCopy>;

/** A copy without the diary would not be one: whoever may not read it cannot make it. */
const refuseClosedDiary = async (ctx: Context, people: readonly Person[]): Promise<void> => {
  const open = await Promise.all(people.map(({ householdId }) => isDiaryOpen(ctx, householdId)));
  if (open.includes(false)) throw new Refusal("copyNeedsDiary");
};

/** Whoever lived with her elsewhere may be spoken of here as well. */
const knowingAll = (each: readonly CopyRecords[]): CopyRecords[] =>
  each.map((records) => {
    const elsewhere = each.filter((other) => other !== records);
    const own = new Set(each.map(({ person }) => person.id));
    return {
      ...records,
      people: records.people.filter(({ id }) => id === records.person.id || !own.has(id)),
      alsoOthers: [
        ...records.alsoOthers,
        ...elsewhere.flatMap(({ people, alsoOthers }) => [...people.filter(({ id }) => !own.has(id)), ...alsoOthers]),
      ],
      alsoOwn: [
        ...records.alsoOwn,
        ...elsewhere.flatMap(({ person, alsoOwn }) => [`${person.firstName} ${person.lastName}`, ...alsoOwn]),
      ],
    };
  });

/**
 * Prepares a copy of everything that is held about a person, and the texts that somebody has to read first. Refuses with
 * `notFound`, and with `copyNeedsDiary` whoever may not read all that belongs into it.
 */
export const prepareCopy = async (ctx: Context, personId: string, request: CopyRequest): Promise<Prepared> => {
  const person = await getInScope(ctx, Person, personId);
  const people = await recordsOfHer(ctx, person);
  await refuseClosedDiary(ctx, people);
  const units = await allRecords(ctx.table, Unit);
  const read = await Promise.all(
    people.map(async (one) => ({
      ...(await copyRecords(ctx, one, units)),
      readers: await readerCounts(ctx, one.householdId),
    })),
  );
  return mergedCopies(knowingAll(read).map((records) => personCopy(records, request, ctx.today())));
};

const refuseUnchecked = ({ toCheck, unknown }: Prepared, checked: readonly string[]): void => {
  const known = new Set(checked);
  const unread = toCheck.filter(({ at }) => !known.has(at));
  if (unread.length > 0 || unknown.length > 0) throw new Refusal("copyToCheck", { extra: { toCheck: unread } });
};

/**
 * Makes the copy and writes down that it was given. Refuses with `copyToCheck` while a passage that has to be read was
 * not, or was changed since; `extra.toCheck` names them.
 */
export const giveCopy = async (ctx: Context, personId: string, told: GiveCopy): Promise<Prepared["copy"]> => {
  const { checked, way, ...request } = told;
  if (request.on > ctx.today()) throw new Refusal("invalid", { fields: { on: { code: "notInFuture" } } });
  const prepared = await prepareCopy(ctx, personId, request);
  refuseUnchecked(prepared, checked);
  const { householdId } = await getInScope(ctx, Person, personId);
  // What was answered before is made anew from the same records: only that it was given must not be written twice.
  await onceOnly(ctx, { copy: personId, told }, async (remember) => {
    const given = newRecord(ctx, Disclosure, {
      householdId,
      personIds: [personId],
      what: "copy",
      toPersonId: personId,
      on: ctx.today(),
      way,
      corrections: [],
      ...(ctx.actor.staffId !== undefined && { staffId: ctx.actor.staffId }),
    });
    await ctx.table.commit([...creation(Disclosure, given, "copyGiven"), ...remember(given)]);
    return given;
  });
  return prepared.copy;
};
