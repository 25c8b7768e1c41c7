import { everyRecord, getRecord, recordKey, recordOf, recordsOfKindUnder, recordsUnder } from "#functions/db/records";
import { revisionsOf } from "#functions/db/revisions";
import { civilDateAt } from "#shared/dates";
import type { Resource, ResourceOf, StoredRecord } from "#shared/resource";
import { Absence } from "#shared/resources/absence";
import { DiaryOpening } from "#shared/resources/diary-opening";
import { Disclosure } from "#shared/resources/disclosure";
import { Document } from "#shared/resources/document";
import { FeeAgreement } from "#shared/resources/fee-agreement";
import { Household } from "#shared/resources/household";
import { Organisation } from "#shared/resources/organisation";
import { Person } from "#shared/resources/person";
import { Place } from "#shared/resources/place";
import { Placement } from "#shared/resources/placement";
import { Plan } from "#shared/resources/plan";
import { Referral } from "#shared/resources/referral";
import { ReferralStep } from "#shared/resources/referral-step";
import { Review } from "#shared/resources/review";
import { StaffMember } from "#shared/resources/staff-member";
import { TeamMeeting } from "#shared/resources/team-meeting";
import { Unit } from "#shared/resources/unit";
import type { CopyRecords } from "#shared/rules/copy-records";
import { byText } from "#shared/rules/sorting";
import type { OtherPerson } from "#shared/rules/taking-out";
import { blockForSafety, liftSafetyBlock } from "#shared/steps/households";
import type { Context } from "../context.ts";
import { wholeDiary } from "./whole-diary.ts";

const kinds = [Person, Placement, Plan, Absence, Document, Referral, Disclosure, DiaryOpening] as const;
const inOffice: readonly Resource[] = [Unit, Place, Organisation, StaffMember];

/** Steps that may not be told to whom they are about. */
const silent: readonly string[] = [blockForSafety.name, liftSafetyBlock.name];

const idsIn = (value: unknown): string[] => {
  if (typeof value === "string") return /^[a-z]{2,4}_/.test(value) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(idsIn);
};

/** What stands for the units, places, organisations and colleagues that records point to; and the units' addresses. */
const around = async (ctx: Context, records: readonly StoredRecord[]) => {
  const ids = [...new Set(records.flatMap(idsIn))];
  const wanted = ids.flatMap((id) => {
    const resource = inOffice.find(({ idPrefix }) => id.startsWith(`${idPrefix}_`));
    return resource ? [{ id, resource }] : [];
  });
  const items = await ctx.table.getMany(wanted.map(({ id, resource }) => recordKey(resource, id)));
  return new Map(
    wanted.flatMap(({ id, resource }, index): [string, string][] => {
      const item = items[index];
      return item ? [[id, resource.title(recordOf(resource, item))]] : [];
    }),
  );
};

interface NameHistory {
  id: string;
  names: OtherPerson[];
  changes: { on: string; action: string }[];
}

const formerText = (changes: Record<string, { from?: unknown }>, name: string): string | undefined => {
  const from = changes[name]?.from;
  return typeof from === "string" ? from : undefined;
};

/** Names, dates of birth and telephones that a person's record said before they were put right. */
const historyOf = async (ctx: Context, { id }: Person): Promise<NameHistory> => {
  const revisions = await revisionsOf(ctx.table, Person, id);
  const names = revisions
    .map(({ changes }) => ({
      firstName: formerText(changes, "firstName"),
      lastName: formerText(changes, "lastName"),
      birthDate: formerText(changes, "birthDate"),
      phone: formerText(changes, "phone"),
      taxCode: formerText(changes, "taxCode"),
    }))
    .filter((former) => Object.values(former).some((value) => value !== undefined));
  const changes = revisions
    .filter(({ action }) => !silent.includes(action))
    .map(({ at, action }) => ({ on: civilDateAt(at), action }));
  return { id, names, changes };
};

const oldestFirst = <R extends StoredRecord>(records: readonly R[], on: (record: R) => string): R[] =>
  [...records].sort((a, b) => byText(on(a), on(b)) || byText(a.id, b.id));

const below = async <R extends StoredRecord>(
  ctx: Context,
  owner: Resource,
  owners: readonly StoredRecord[],
  kind: ResourceOf<R>,
): Promise<R[]> => (await Promise.all(owners.map(({ id }) => recordsOfKindUnder(ctx.table, owner, id, kind)))).flat();

/** Everything that a copy for this person is made from. The addresses are those of every unit that there is. */
export const copyRecords = async (ctx: Context, person: Person, units: readonly Unit[]): Promise<CopyRecords> => {
  const { householdId } = person;
  const [household, under, diaryEntries] = await Promise.all([
    getRecord(ctx.table, Household, householdId),
    recordsUnder(ctx.table, Household, householdId, kinds),
    wholeDiary(ctx, householdId),
  ]);
  const of = <R>(resource: ResourceOf<R>): R[] => (under.get(resource.name) ?? []) as R[];
  const [reviews, referralSteps, feeAgreements, meetings] = await Promise.all([
    below(ctx, Plan, of(Plan), Review),
    below(ctx, Referral, of(Referral), ReferralStep),
    everyRecord(ctx.table, FeeAgreement),
    everyRecord(ctx.table, TeamMeeting),
  ]);
  const paid = feeAgreements.filter(({ householdIds }) => householdIds.includes(householdId));
  const histories = await Promise.all(of(Person).map((one) => historyOf(ctx, one)));
  const own = histories.find(({ id }) => id === person.id);
  const all = [household, ...[...under.values()].flat(), ...reviews, ...diaryEntries, ...paid];
  return {
    person,
    household,
    people: of(Person),
    placements: oldestFirst(of(Placement), ({ actualIn, expectedIn }) => actualIn ?? expectedIn ?? ""),
    plans: oldestFirst(of(Plan), ({ edition }) => String(edition).padStart(4, "0")),
    reviews: oldestFirst(reviews, ({ heldOn }) => heldOn),
    diaryEntries: oldestFirst(diaryEntries, ({ on }) => on),
    absences: oldestFirst(of(Absence), ({ from }) => from),
    documents: of(Document),
    referrals: of(Referral),
    referralSteps: oldestFirst(referralSteps, ({ on }) => on),
    diaryOpenings: oldestFirst(of(DiaryOpening), ({ openedAt }) => openedAt),
    feeAgreements: oldestFirst(paid, ({ validFrom }) => validFrom),
    meetings: oldestFirst(meetings, ({ heldOn }) => heldOn),
    disclosures: oldestFirst(of(Disclosure), ({ on }) => on),
    names: await around(ctx, all),
    addresses: units.flatMap(({ address }) => (address === undefined ? [] : [address])),
    alsoOthers: histories.filter(({ id }) => id !== person.id).flatMap(({ names }) => names),
    alsoOwn: (own?.names ?? []).map(({ firstName, lastName }) =>
      [firstName ?? person.firstName, lastName ?? person.lastName].join(" "),
    ),
    changes: own?.changes ?? [],
  };
};
