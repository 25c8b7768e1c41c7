import { apartKey } from "#functions/db/apart";
import { isKeyPart } from "#functions/db/key-part";
import { pageApart } from "#functions/db/records";
import { Refusal } from "#shared/refusal";
import { DiaryEntry } from "#shared/resources/diary-entry";
import { Household } from "#shared/resources/household";
import { matchOf } from "#shared/rules/diary-search";
import type { Context } from "./context.ts";
import { refuseForeignDiary } from "./diary-scope.ts";

/** Entries of one answer. */
export const DIARY_PAGE = 50;

/** What one request may read while it looks for the few entries of a kind or a goal. */
const MOST_READ = 1000;
const READ_AT_ONCE = 200;

export interface DiaryRequest {
  /** The `next` of the page before. */
  next?: string;
  kind?: string;
  goalId?: string;
}

export interface DiaryPage {
  items: DiaryEntry[];
  /** Unset on the last page. A page may be short, and even empty, before the last. */
  next?: string;
}

type Position = [householdId: string, on: string, id: string];

export const diaryToken = (householdId: string, { on, id }: DiaryEntry): string =>
  Buffer.from(JSON.stringify([householdId, on, id] satisfies Position)).toString("base64url");

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.length === 3 && value.every(isKeyPart);

const parsed = (token: string): unknown => {
  try {
    return JSON.parse(Buffer.from(token, "base64url").toString());
  } catch {
    return undefined;
  }
};

/** A token of another household's diary is refused like a forged one. */
const readToken = (householdId: string, token: string) => {
  const position = parsed(token);
  if (!isPosition(position) || position[0] !== householdId)
    throw new Refusal("badRequest", { fields: { next: { code: "invalidFormat" } } });
  return apartKey(Household, householdId, DiaryEntry, { order: position[1], id: position[2] });
};

/**
 * A page of a household's diary, the last day first, from what lies apart in that order. Refuses with `notFound` a diary
 * that is not open to whoever asks.
 */
export const diaryPage = async (
  ctx: Context,
  householdId: string,
  { next, ...sought }: DiaryRequest,
): Promise<DiaryPage> => {
  const start = next === undefined ? undefined : readToken(householdId, next);
  await refuseForeignDiary(ctx, householdId);
  return pageOf(ctx, householdId, sought, start);
};

const pageOf = async (
  ctx: Context,
  id: string,
  sought: Omit<DiaryRequest, "next">,
  start: Record<string, unknown> | undefined,
): Promise<DiaryPage> => {
  const isFiltered = sought.kind !== undefined || sought.goalId !== undefined;
  const limit = isFiltered ? READ_AT_ONCE : DIARY_PAGE;
  const items: DiaryEntry[] = [];
  let startKey = start;
  for (let read = 0; ; ) {
    const { records, nextKey } = await pageApart(ctx.table, DiaryEntry, { owner: Household, id, limit, startKey });
    read += records.length;
    items.push(...records.filter((entry) => matchOf(entry, sought)).slice(0, DIARY_PAGE - items.length));
    const last = items.length === DIARY_PAGE ? items.at(-1) : records.at(-1);
    const isEnd = nextKey === undefined && last?.id === records.at(-1)?.id;
    if (isEnd || !last) return { items };
    if (items.length === DIARY_PAGE || read >= MOST_READ) return { items, next: diaryToken(id, last) };
    startKey = nextKey;
  }
};
