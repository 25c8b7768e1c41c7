import type { Context } from "#functions/use-cases/context";
import { untilWon } from "#functions/use-cases/retry";
import { creation, newRecord, nextVersion, replacement } from "#functions/use-cases/writes";
import { RetentionRun } from "#shared/resources/retention-run";
import type { Rules } from "./due.ts";
import type { Filed } from "./file-records.ts";

type Begun = Pick<RetentionRun, "trigger"> &
  Partial<Pick<RetentionRun, "householdId" | "otherHouseholdIds" | "ground" | "reason">>;

/** What has been done so far in a run, by kind: how many and which, never what stood in them. */
export interface Log {
  note: (filed: Filed & { does: "archive" | "erase" }) => void;
  putOff: (count: number) => void;
  done: () => number;
  /** Writes down what has been done so far, so that a run that is cut short has not been for nothing. */
  save: (ended?: boolean) => Promise<RetentionRun>;
}

const rulesIn = (rules: Rules) =>
  [...rules.values()].map(({ kind, monthsUntilArchived, monthsUntilErased }) => ({
    kind,
    monthsUntilArchived,
    monthsUntilErased,
  }));

/** Begins to write down a run. */
export const beginLog = async (ctx: Context, begun: Begun, rules: Rules): Promise<Log> => {
  const fields = { ...begun, startedAt: ctx.now(), rules: rulesIn(rules) };
  let run = RetentionRun.schema.parse(newRecord(ctx, RetentionRun, fields)) as RetentionRun;
  await ctx.table.commit(creation(RetentionRun, run, "begun"));
  const kinds = new Map<string, RetentionRun["kinds"][number]>();
  const totals = { archivedCount: 0, erasedCount: 0, leftCount: 0 };
  return {
    note: ({ resource, record, does }) => {
      const count = does === "archive" ? "archived" : "erased";
      const { ids, ...known } = kinds.get(resource.name) ?? { kind: resource.name, archived: 0, erased: 0, ids: [] };
      kinds.set(resource.name, { ...known, [count]: known[count] + 1, ids: [...ids, record.id] });
      totals[`${count}Count`] += 1;
    },
    putOff: (count) => {
      totals.leftCount += count;
    },
    done: () => totals.archivedCount + totals.erasedCount,
    save: (ended = false) =>
      untilWon(async () => {
        const wanted = { ...totals, kinds: [...kinds.values()], ...(ended && { endedAt: ctx.now() }) };
        const next = nextVersion(ctx, run, wanted);
        await ctx.table.commit(replacement(RetentionRun, run, next, ended ? "ended" : "goesOn"));
        run = next;
        return next;
      }),
  };
};
