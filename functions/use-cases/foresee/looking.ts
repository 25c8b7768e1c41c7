import { allRecords, recordKey, recordOf } from "#functions/db/records";
import type { Rehearsal } from "#functions/db/rehearsal/rehearse";
import type { StoredRecord } from "#shared/resource";
import { Household } from "#shared/resources/household";
import { Referral } from "#shared/resources/referral";
import type { CodeOf, Part } from "#shared/rules/foresee/effect";
import { waitingList } from "#shared/rules/waiting-list";
import type { Context } from "../context.ts";
import { withinScope } from "../scope.ts";
import { type Side, sideOf } from "./facts.ts";

/** Somebody who looks at a change before it is made: at both sides of it, and at no more than she may know. */
export interface Looking {
  /** Hers, on the table as it was. */
  ctx: Context;
  was: Side;
  will: Side;
  /** How those households are called that she may know of. */
  codesFor: (householdIds: readonly string[]) => Promise<CodeOf>;
  /** Works something out once, however many changes ask for it: rows of one household share what it comes to. */
  once: <T>(question: string, answer: () => Promise<T>) => Promise<T>;
  /** How many referrals that she may know of wait for a unit. */
  waitingFor: (unitId: string) => Promise<number>;
}

/** What a change of one kind of record does besides; the records are of that kind. */
export type Foresee<R> = (looking: Looking, change: { before: R | undefined; after: R }) => Promise<readonly Part[]>;

export const lookingAt = (ctx: Context, { before, after }: Rehearsal): Looking => {
  const own = { ...ctx, table: before };
  let referrals: Promise<Referral[]> | undefined;
  return {
    ctx: own,
    was: sideOf(before),
    will: sideOf(after),
    codesFor: codesKnownTo(own),
    once: askingOnce(),
    async waitingFor(unitId) {
      referrals ??= knownReferrals(own);
      return waitingList(await referrals, unitId, ctx.today()).length;
    },
  };
};

const askingOnce = (): Looking["once"] => {
  const answers = new Map<string, Promise<unknown>>();
  return <T>(question: string, answer: () => Promise<T>): Promise<T> => {
    const known = answers.get(question) ?? answer();
    answers.set(question, known);
    // A question names what it is about, so that its answer is always of one type.
    return known as Promise<T>;
  };
};

const knownReferrals = async (ctx: Context): Promise<Referral[]> =>
  withinScope(ctx, Referral, await allRecords(ctx.table, Referral));

const codesKnownTo = (ctx: Context): Looking["codesFor"] => {
  const codes = new Map<string, string | undefined>();
  return async (householdIds) => {
    const asked = [...new Set(householdIds)].filter((id) => !codes.has(id));
    const items = await ctx.table.getMany(asked.map((id) => recordKey(Household, id)));
    const records = items.flatMap((item): StoredRecord[] => (item ? [recordOf(Household, item)] : []));
    const known = (await withinScope(ctx, Household, records)) as Household[];
    for (const id of asked) codes.set(id, undefined);
    for (const { id, code } of known) codes.set(id, code);
    return (id) => codes.get(id);
  };
};
