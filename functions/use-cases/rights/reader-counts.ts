import { lookThrough, subjectPartition } from "#functions/db/access-log";
import { addMonths, civilDateAt } from "#shared/dates";
import type { ReadBy } from "#shared/rules/copy-records";
import { byText } from "#shared/rules/sorting";
import type { Context } from "../context.ts";

/** Months of the access log that a copy tells of. */
const MONTHS = 24;

const counted = (known: ReadBy | undefined, role: string, day: string): ReadBy => ({
  role,
  times: (known?.times ?? 0) + 1,
  first: known && known.first < day ? known.first : day,
  last: known && known.last > day ? known.last : day,
});

/**
 * How often a household's data were read in the last two years, by role and between which days: no names. Lists that
 * held very many households at once are not counted one by one.
 */
export const readerCounts = async (ctx: Context, householdId: string): Promise<ReadBy[]> => {
  const partition = subjectPartition(householdId);
  const months = Array.from({ length: MONTHS }, (_, n) => addMonths(`${ctx.today().slice(0, 7)}-01`, -n).slice(0, 7));
  const looked = await Promise.all(
    months.map((month) =>
      lookThrough(ctx.table, { partition, month, enough: Number.POSITIVE_INFINITY, wanted: () => true }),
    ),
  );
  const byRole = new Map<string, ReadBy>();
  for (const { entry } of looked.flatMap(({ found }) => found))
    for (const role of entry.roles) byRole.set(role, counted(byRole.get(role), role, civilDateAt(entry.at)));
  return [...byRole.values()].sort((a, b) => byText(a.role, b.role));
};
