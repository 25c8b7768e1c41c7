import * as z from "zod";
import { newestOf } from "#functions/db/apart";
import { pageApart } from "#functions/db/records";
import { date, id } from "#shared/fields";
import { DiaryEntry, diaryKinds } from "#shared/resources/diary-entry";
import { Household } from "#shared/resources/household";
import { matchOf, type Snippet } from "#shared/rules/diary-search";
import { myHouseholdIds } from "./assigned-households.ts";
import type { Context } from "./context.ts";
import { openedHouseholdIds } from "./diary-openings.ts";
import { readsEveryDiary, refuseForeignDiary } from "./diary-scope.ts";

/** What is looked for; days are included. Without anything: the last that has been written. */
export const DiarySearch = z.strictObject({
  text: z.string().trim().min(2).max(100).optional(),
  householdId: id().optional(),
  kind: z.enum(diaryKinds).optional(),
  from: date().optional(),
  to: date().optional(),
  followUpOpen: z.boolean().optional(),
});
export type DiarySearch = z.infer<typeof DiarySearch>;

/** Entries of one answer, and entries that one search looks at. */
const MOST_FOUND = 50;
const MOST_LOOKED_AT = 2000;

export interface Found {
  entry: DiaryEntry;
  snippet?: Snippet;
}

export interface DiaryFinds {
  items: Found[];
  /** There are more entries, found or not looked at: ask for something narrower. */
  more: boolean;
}

interface Looked {
  found: Found[];
  isAll: boolean;
}

const foundAmong = (entries: readonly DiaryEntry[], sought: DiarySearch): Found[] =>
  entries.flatMap((entry) => {
    const match = matchOf(entry, sought);
    return match ? [{ entry, ...match }] : [];
  });

const PAGE = 200;

/** Looks through one diary from the last day back, until enough is found, the days are over, or `most` were looked at. */
const lookThrough = async (ctx: Context, sought: DiarySearch, id: string, most: number): Promise<Looked> => {
  const found: Found[] = [];
  let startKey: Record<string, unknown> | undefined;
  for (let left = most; ; ) {
    const limit = Math.min(PAGE, left);
    const page = await pageApart(ctx.table, DiaryEntry, { owner: Household, id, limit, startKey });
    found.push(...foundAmong(page.records, sought));
    left -= page.records.length;
    startKey = page.nextKey;
    const oldest = page.records.at(-1)?.on ?? "";
    if (!startKey || (sought.from !== undefined && oldest < sought.from)) return { found, isAll: true };
    if (left <= 0 || found.length > MOST_FOUND) return { found, isAll: false };
  }
};

const lookEverywhere = async (ctx: Context, sought: DiarySearch): Promise<Looked> => {
  const { records, isAll } = await newestOf<DiaryEntry>(ctx.table, DiaryEntry, MOST_LOOKED_AT);
  return { found: foundAmong(records, sought), isAll };
};

const lookInMine = async (ctx: Context, sought: DiarySearch): Promise<Looked> => {
  const [assigned, opened] = await Promise.all([myHouseholdIds(ctx), openedHouseholdIds(ctx)]);
  const mine = [...new Set([...assigned, ...opened])];
  const most = Math.ceil(MOST_LOOKED_AT / Math.max(1, mine.length));
  const looked = await Promise.all(mine.map((id) => lookThrough(ctx, sought, id, most)));
  return { found: looked.flatMap(({ found }) => found), isAll: looked.every(({ isAll }) => isAll) };
};

const look = async (ctx: Context, sought: DiarySearch): Promise<Looked> => {
  const { householdId } = sought;
  if (householdId === undefined) return readsEveryDiary(ctx) ? lookEverywhere(ctx, sought) : lookInMine(ctx, sought);
  await refuseForeignDiary(ctx, householdId);
  return lookThrough(ctx, sought, householdId, MOST_LOOKED_AT);
};

const lastFirst = (a: Found, b: Found): number =>
  a.entry.on === b.entry.on ? (a.entry.id < b.entry.id ? 1 : -1) : a.entry.on < b.entry.on ? 1 : -1;

/**
 * Searches the diaries that are open to whoever asks, and no others, whatever case and accents. The work is bounded:
 * `more` says that there may be more than what is answered.
 */
export const searchDiary = async (ctx: Context, sought: DiarySearch): Promise<DiaryFinds> => {
  const { found, isAll } = await look(ctx, sought);
  const items = found.sort(lastFirst).slice(0, MOST_FOUND);
  return { items, more: !isAll || found.length > MOST_FOUND };
};
