import * as z from "zod";
import { openingAdded, readOpenings } from "#functions/db/diary-openings";
import { unchangedRecord } from "#functions/db/records";
import { longText } from "#shared/fields";
import { DiaryOpening, OPEN_MINUTES } from "#shared/resources/diary-opening";
import { Household } from "#shared/resources/household";
import { myStaffId } from "./assigned-households.ts";
import type { Context } from "./context.ts";
import { onceOnly } from "./once.ts";
import { getInScope } from "./scope.ts";
import { creation, newRecord } from "./writes.ts";

/** Why a diary has to be read by somebody whose it is not. */
export const OpenDiary = z.strictObject({ reason: longText(1000) });
export type OpenDiary = z.infer<typeof OpenDiary>;

const MINUTE_MS = 60_000;

const minutesAfter = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * MINUTE_MS).toISOString();

/**
 * Opens a household's diary to whoever is asking, for thirty minutes and with a reason that stays. It closes by itself.
 * Refuses with `notFound` a household that is not there.
 */
export const openDiary = (ctx: Context, householdId: string, { reason }: OpenDiary): Promise<DiaryOpening> =>
  onceOnly(
    ctx,
    { openDiary: householdId, reason },
    async (remember) => {
      const household = await getInScope(ctx, Household, householdId);
      const [stored, openedById] = await Promise.all([readOpenings(ctx.table, ctx.actor.id), myStaffId(ctx)]);
      const openedAt = ctx.now();
      const until = minutesAfter(openedAt, OPEN_MINUTES);
      const fields = { householdId, reason, openedAt, until, ...(openedById && { openedById }) };
      const opening: DiaryOpening = newRecord(ctx, DiaryOpening, fields);
      await ctx.table.commit([
        ...creation(DiaryOpening, opening, "opened"),
        openingAdded(ctx.actor.id, stored, { id: opening.id, householdId, openedAt, until }),
        unchangedRecord(Household, household),
        ...remember(opening),
      ]);
      return opening;
    },
    DiaryOpening,
  );
