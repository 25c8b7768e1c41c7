import { pageApart } from "#functions/db/records";
import { DiaryEntry } from "#shared/resources/diary-entry";
import { Household } from "#shared/resources/household";
import type { Context } from "../context.ts";

const PAGE = 200;

/** Every entry of a household's diary, for whoever may read all of it: access pattern 13, page after page. */
export const wholeDiary = async (ctx: Context, id: string): Promise<DiaryEntry[]> => {
  const entries: DiaryEntry[] = [];
  let startKey: Record<string, unknown> | undefined;
  do {
    const page = await pageApart(ctx.table, DiaryEntry, { owner: Household, id, limit: PAGE, startKey });
    entries.push(...page.records);
    startKey = page.nextKey;
  } while (startKey);
  return entries;
};
