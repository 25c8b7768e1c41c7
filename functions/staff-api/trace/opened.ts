import type { Context } from "#functions/use-cases/context";
import { openWhenAnswered } from "#functions/use-cases/diary-openings";
import { householdOfEntry, readsEveryDiary } from "#functions/use-cases/diary-scope";
import type { AccessEntry } from "#shared/access-entry";
import { DiaryEntry } from "#shared/resources/diary-entry";

type Entry = Omit<AccessEntry, "id">;

/** A diary's history names the entry of the diary, and nothing else. */
const withHouseholds = async (ctx: Context, subjects: readonly string[]): Promise<string[]> => {
  const named = subjects.map(async (subject) =>
    subject.startsWith(`${DiaryEntry.idPrefix}_`) ? ((await householdOfEntry(ctx, subject)) ?? subject) : subject,
  );
  return [...new Set(await Promise.all(named))];
};

/** What of an answer was read because a diary was opened with a reason says so, and names the reason's record. */
export const dividedByOpening = async (ctx: Context, entry: Entry): Promise<Entry[]> => {
  if (!entry.kinds.includes(DiaryEntry.name) || readsEveryDiary(ctx)) return [entry];
  const open = await openWhenAnswered(ctx);
  if (open.length === 0) return [entry];
  const subjects = await withHouseholds(ctx, entry.subjects);
  const reasons = new Map(open.map(({ householdId, id }) => [householdId, id]));
  const opened = subjects.flatMap((subject): Entry[] => {
    const reasonId = reasons.get(subject);
    return reasonId === undefined ? [] : [{ ...entry, subjects: [subject], purpose: "breakGlass", reasonId }];
  });
  const others = subjects.filter((subject) => !reasons.has(subject));
  return others.length === 0 ? opened : [...opened, { ...entry, subjects: others }];
};
