import { findRecord, getRecord, recordsOfKindUnder, unchangedRecord } from "#functions/db/records";
import type { Write } from "#functions/db/table";
import { Refusal } from "#shared/refusal";
import { Disclosure } from "#shared/resources/disclosure";
import { Household } from "#shared/resources/household";
import { Organisation } from "#shared/resources/organisation";
import { Person } from "#shared/resources/person";
import { isWithheld } from "#shared/rules/consents";
import { concernedBy, receiversOf } from "#shared/rules/disclosures";
import type { BodyOf } from "#shared/step";
import { correctDisclosure, sendCorrection } from "#shared/steps/rights";
import type { Context } from "../context.ts";
import { takeStep } from "../take-step.ts";
import { nextVersion, replacement } from "../writes.ts";

type Sent = Pick<Disclosure, "householdId" | "personIds" | "recipientId">;

/**
 * Refuses with `recipientWithheld` what would tell an organisation that must not be told, on that day, anything about
 * the household or one of those concerned. Answers what holds a transaction to the records that this was read from, so
 * that a withholding that is being written down at the same moment wins.
 */
export const refuseWithheld = async (ctx: Context, sent: Sent, day: string): Promise<Write[]> => {
  const { recipientId, householdId } = sent;
  if (recipientId === undefined) return [];
  const [household, members] = await Promise.all([
    getRecord(ctx.table, Household, householdId),
    recordsOfKindUnder(ctx.table, Household, householdId, Person),
  ]);
  const people = concernedBy(sent, members, day);
  if (isWithheld([household.withheldFrom, ...people.map(({ withheldFrom }) => withheldFrom)], recipientId, day)) {
    const organisation = await findRecord(ctx.table, Organisation, recipientId);
    throw new Refusal("recipientWithheld", { params: { organisation: organisation?.name ?? "…" } });
  }
  return [unchangedRecord(Household, household), ...people.map((person) => unchangedRecord(Person, person))];
};

/** Everybody named is of that household. */
const refuseStrangers = (disclosure: Disclosure, people: readonly Person[]): void => {
  const own = new Set(people.map(({ id }) => id));
  const { personIds = [], toPersonId } = disclosure;
  if (personIds.some((id) => !own.has(id)))
    throw new Refusal("invalid", { fields: { personIds: { code: "notOfHousehold" } } });
  if (toPersonId !== undefined && !own.has(toPersonId))
    throw new Refusal("invalid", { fields: { toPersonId: { code: "notOfHousehold" } } });
};

/** What follows from a disclosure that is written down: its people are checked, and that its recipient may be told. */
export const disclosureWritten = async (
  ctx: Context,
  disclosure: Disclosure,
  before: Disclosure | undefined,
): Promise<Write[]> => {
  if (before && before.householdId !== disclosure.householdId)
    throw new Refusal("invalid", { fields: { householdId: { code: "householdStays" } } });
  if (disclosure.archived) return [];
  refuseStrangers(disclosure, await recordsOfKindUnder(ctx.table, Household, disclosure.householdId, Person));
  return refuseWithheld(ctx, disclosure, disclosure.on);
};

/** Asks for a correction to everybody who had received the same document, this recipient first. */
export const correctSent = (ctx: Context, id: string, told: BodyOf<typeof correctDisclosure>): Promise<Disclosure> =>
  takeStep<Disclosure>(ctx, correctDisclosure, { id, told }, async (before) => {
    const all = await recordsOfKindUnder(ctx.table, Household, before.householdId, Disclosure);
    const added = { id: ctx.newId("cor"), on: ctx.today(), wrong: told.wrong, right: told.right };
    const withIt = ({ corrections }: Disclosure) => ({ corrections: [...corrections, added] });
    const others = receiversOf(before, all).filter((one) => one.id !== before.id);
    return {
      changes: withIt(before),
      writes: others.flatMap((one) =>
        replacement(Disclosure, one, nextVersion(ctx, one, withIt(one)), correctDisclosure.name),
      ),
    };
  });

/** Writes down that this recipient has been told what is right. Refuses one who must not be told anything by now. */
export const markCorrectionSent = (
  ctx: Context,
  id: string,
  told: BodyOf<typeof sendCorrection>,
): Promise<Disclosure> =>
  takeStep<Disclosure>(ctx, sendCorrection, { id, told }, async (before) => {
    if (told.on > ctx.today()) throw new Refusal("invalid", { fields: { on: { code: "notInFuture" } } });
    const corrections = before.corrections.map((one) =>
      one.sentOn === undefined ? { ...one, sentOn: told.on, sentBy: told.way } : one,
    );
    return { changes: { corrections }, writes: await refuseWithheld(ctx, before, told.on) };
  });
