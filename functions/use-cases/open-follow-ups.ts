import { changesOf, type PageEnd } from "#functions/db/changes";
import { addDays } from "#shared/dates";
import { DiaryEntry } from "#shared/resources/diary-entry";
import type { AskedEntry } from "#shared/rules/deadline-records";
import type { Context } from "./context.ts";
import { withinScope } from "./scope.ts";

/** An entry changes when something is asked about it; what nobody answers for this long is talked about elsewhere. */
const LOOKS_BACK_DAYS = 90;

const isOpen = ({ followUps }: DiaryEntry): boolean => followUps.some(({ doneOn }) => doneOn === undefined);

const withoutTexts = ({ id, householdId, followUps }: DiaryEntry): AskedEntry => ({
  id,
  householdId,
  followUps: followUps
    .filter(({ doneOn }) => doneOn === undefined)
    .map(({ askedOn, dueOn }) => ({ askedOn, ...(dueOn && { dueOn }) })),
});

/**
 * Diary entries of the last ninety days about which something was asked and not answered, of the diaries that are open
 * to whoever asks: which and since when, never what. Access pattern 4, a range of it.
 */
export const openFollowUps = async (ctx: Context): Promise<AskedEntry[]> => {
  const after = addDays(ctx.today(), -LOOKS_BACK_DAYS);
  const found: DiaryEntry[] = [];
  for (let startAfter: PageEnd | undefined; ; ) {
    const { records, end } = await changesOf(ctx.table, DiaryEntry, { archived: false, after, startAfter });
    found.push(...(records as DiaryEntry[]).filter(isOpen));
    if (!end) break;
    startAfter = end;
  }
  return (await withinScope(ctx, DiaryEntry, found)).map(withoutTexts);
};
