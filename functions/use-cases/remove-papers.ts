import { lookAtPapers, putPapers } from "#functions/db/partner-papers";
import { everyRecord } from "#functions/db/records";
import type { Objects } from "#functions/objects/objects";
import { epochSeconds } from "#shared/dates";
import { AWAITED_SECONDS, type ReferralDocuments } from "#shared/partner/document";
import { Referral } from "#shared/resources/referral";
import { papersGoOn } from "#shared/rules/partner-papers";
import type { Context } from "./context.ts";
import { untilWon } from "./retry.ts";
import { documentKey } from "./uploads.ts";

type Announced = ReferralDocuments["documents"][number];

/** A file that may still come has its turn the next night. */
const mayStillCome = ({ announcedAt }: Announced, now: string): boolean =>
  epochSeconds(now) - epochSeconds(announcedAt) <= AWAITED_SECONDS;

/**
 * Takes away what a partner has sent about a referral, file by file, and then what is known of it. `forGood` when the
 * referral has been erased: what comes later is shown to nobody. It can be repeated where it was cut short.
 */
export const removePapers = (
  ctx: Context,
  objects: Objects,
  { referralId, forGood }: { referralId: string; forGood: boolean },
): Promise<void> =>
  untilWon(async () => {
    const seen = await lookAtPapers(ctx.table, referralId);
    if (!seen.content) return;
    const { documents } = seen.content;
    const left = documents.filter((one) => mayStillCome(one, ctx.now()));
    const gone = documents.filter((one) => !left.includes(one));
    if (gone.length === 0 && (seen.content.removed || !forGood)) return;
    for (const { id } of gone) await objects.remove(documentKey(seen.content.referralId, id));
    await ctx.table.commit([
      putPapers(seen, { ...seen.content, documents: left, ...(forGood && { removed: true as const }) }),
    ]);
  });

/**
 * The night's work on partners' files: of a referral that has been erased they go with it, also where that was done by
 * day; of one that ended with a no, or that nobody ever took up, on the day that `papersGoOn` says.
 */
export const removeDuePapers = async (ctx: Context, objects: Objects): Promise<void> => {
  const today = ctx.today();
  for (const referral of await everyRecord<Referral>(ctx.table, Referral)) {
    if (referral.partnerId === undefined) continue;
    const forGood = referral.erasedOn !== undefined;
    const from = papersGoOn(referral);
    if (forGood || (from !== undefined && from <= today))
      await removePapers(ctx, objects, { referralId: referral.id, forGood });
  }
};
