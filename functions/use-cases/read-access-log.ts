import * as z from "zod";
import {
  bulkPartition,
  type KeptEntry,
  type Looking,
  lookThrough,
  type Placed,
  readerPartition,
  subjectPartition,
} from "#functions/db/access-log";
import { recordsOfKindUnder } from "#functions/db/records";
import { Refusal } from "#shared/refusal";
import { Household } from "#shared/resources/household";
import { Referral } from "#shared/resources/referral";
import { StaffMember } from "#shared/resources/staff-member";
import { purposes } from "#shared/rules/reading-purposes";
import type { Context } from "./context.ts";
import { getInScope } from "./scope.ts";

/** Entries of one answer. */
export const READINGS_PAGE = 50;

/** What is asked of the log; the current month unless said. */
export const ReadingsQuery = z.strictObject({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
  /** A user name. */
  by: z.string().max(200).optional(),
  purpose: z.enum(purposes).optional(),
  /** The `next` of the page before. */
  next: z.string().max(200).optional(),
});
export type ReadingsQuery = z.infer<typeof ReadingsQuery>;

export interface ReadingsPage {
  items: KeptEntry[];
  /** Unset once the month has been told. A page may be short, and even empty, before that. */
  next?: string;
}

const monthAsked = (ctx: Context, { month }: ReadingsQuery): string => month ?? ctx.today().slice(0, 7);

/** Where the page before ended; it names no partition, so that a forged one leads nowhere else. */
const placeIn = (month: string, { next }: ReadingsQuery): string | undefined => {
  if (next === undefined) return undefined;
  const place = Buffer.from(next, "base64url").toString();
  if (!place.startsWith(`${month}-`)) throw new Refusal("badRequest", { fields: { next: { code: "invalidFormat" } } });
  return place;
};

const tokenOf = (place: string): string => Buffer.from(place).toString("base64url");

const lastFirst = (a: Placed, b: Placed): number => (a.place < b.place ? 1 : -1);

/** Several partitions as one list; nothing is told from beyond the place down to which all were looked through. */
const merged = async (ctx: Context, lookings: readonly Looking[]): Promise<ReadingsPage> => {
  const looked = await Promise.all(lookings.map((looking) => lookThrough(ctx.table, looking)));
  const until = looked
    .flatMap((one) => one.until ?? [])
    .sort()
    .at(-1);
  const found = looked.flatMap((one) => one.found).filter(({ place }) => until === undefined || place >= until);
  const unique = [...new Map(found.sort(lastFirst).map((one) => [one.entry.id, one])).values()];
  const told = unique.slice(0, READINGS_PAGE);
  const last = unique.length > told.length ? told.at(-1)?.place : until;
  return { items: told.map(({ entry }) => entry), ...(last !== undefined && { next: tokenOf(last) }) };
};

const isAsked =
  ({ by, purpose }: ReadingsQuery) =>
  (entry: KeptEntry): boolean =>
    (by === undefined || entry.by === by) && (purpose === undefined || entry.purpose === purpose);

/** Its referrals were read before there was a household to be read. */
const subjectsFor = async (ctx: Context, { id, referralId }: Household): Promise<Set<string>> => {
  const referrals = await recordsOfKindUnder(ctx.table, Household, id, Referral);
  return new Set([id, ...referrals.map((referral) => referral.id), ...(referralId ? [referralId] : [])]);
};

/** Who has read a household's data in a month, the last first. Refuses with `notFound`. */
export const readersOfHousehold = async (ctx: Context, id: string, query: ReadingsQuery): Promise<ReadingsPage> => {
  const household = await getInScope(ctx, Household, id);
  const subjects = await subjectsFor(ctx, household);
  const month = monthAsked(ctx, query);
  const isWanted = isAsked(query);
  const looking = {
    month,
    before: placeIn(month, query),
    enough: READINGS_PAGE + 1,
    wanted: (entry: KeptEntry) => isWanted(entry) && entry.subjects.some((subject) => subjects.has(subject)),
  };
  const partitions = [...[...subjects].map(subjectPartition), bulkPartition(month)];
  const page = await merged(
    ctx,
    partitions.map((partition) => ({ ...looking, partition })),
  );
  // Whom else the same answer was about is not asked here.
  return { ...page, items: page.items.map((entry) => ({ ...entry, subjects: [id] })) };
};

/** Whose data a colleague has read in a month, the last first. Refuses with `notFound`. */
export const readingsOfColleague = async (ctx: Context, id: string, query: ReadingsQuery): Promise<ReadingsPage> => {
  const { username } = await getInScope(ctx, StaffMember, id);
  const month = monthAsked(ctx, query);
  const partition = readerPartition(username);
  const before = placeIn(month, query);
  return merged(ctx, [{ partition, month, before, enough: READINGS_PAGE + 1, wanted: isAsked(query) }]);
};
