import { createHash } from "node:crypto";
import { entriesOf, type KeptEntry } from "#functions/db/access-log";
import { findRecord } from "#functions/db/records";
import { LostRace } from "#functions/db/table";
import { AccessReview } from "#shared/resources/access-review";
import type { Context } from "./context.ts";
import { creation, newRecord } from "./writes.ts";

/** Entries of one sample, besides those of diaries that were opened with a reason: they are all in it. */
export const SAMPLE_SIZE = 30;

/** More of them than this in one month would not fit into one record; the month is then looked at in another way. */
const MOST_OPENED = 400;

/** Crockford's digits, as ids have them. */
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const DIGITS_OF_ID = 26;

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** One month has one review: its id follows from the month, so that whoever draws it twice finds it there. */
export const accessReviewIdFor = (month: string): string =>
  `${AccessReview.idPrefix}_${[...digest(`access review ${month}`).subarray(0, DIGITS_OF_ID)]
    .map((byte) => DIGITS[byte % DIGITS.length])
    .join("")}`;

interface Drawn {
  rank: string;
  entry: KeptEntry;
}

/** Those with the lowest ranks, where the month and the entry alone say the rank: as good as drawn, and repeatable. */
const drawnFrom = async (entries: AsyncIterable<KeptEntry>, month: string, size: number) => {
  let count = 0;
  let drawn: Drawn[] = [];
  const opened: KeptEntry[] = [];
  const keepLowest = () => {
    drawn = drawn.sort((a, b) => (a.rank < b.rank ? -1 : 1)).slice(0, size);
  };
  for await (const entry of entries) {
    count += 1;
    if (entry.purpose === "breakGlass") opened.push(entry);
    else drawn.push({ rank: digest(`${month} ${entry.id}`).toString("hex"), entry });
    if (drawn.length > 10 * size) keepLowest();
  }
  keepLowest();
  return { count, sample: [...opened.slice(0, MOST_OPENED), ...drawn.map(({ entry }) => entry)] };
};

const inOrder = (a: KeptEntry, b: KeptEntry): number => (`${a.at}#${a.id}` < `${b.at}#${b.id}` ? -1 : 1);

/**
 * Draws a month's sample of who has read whose data, once: what stands in it is frozen.
 * @param month `YYYY-MM`
 */
export const drawAccessReview = async (ctx: Context, month: string, size = SAMPLE_SIZE): Promise<AccessReview> => {
  const id = accessReviewIdFor(month);
  const earlier = await findRecord(ctx.table, AccessReview, id);
  if (earlier) return earlier;
  const { count, sample } = await drawnFrom(entriesOf(ctx.table, month), month, size);
  const fields = {
    month,
    status: "open" as const,
    drawnOn: ctx.today(),
    entries: count,
    sampled: sample.length,
    sample: AccessReview.schema.shape.sample.parse({ items: sample.sort(inOrder) }),
    remarks: [],
  };
  const review = AccessReview.schema.parse({ ...newRecord(ctx, AccessReview, fields), id }) as AccessReview;
  try {
    await ctx.table.commit(creation(AccessReview, review, "drawn"));
    return review;
  } catch (error) {
    const other = error instanceof LostRace && (await findRecord(ctx.table, AccessReview, id));
    if (other) return other;
    throw error;
  }
};
