import * as z from "zod";
import { atVersion } from "./records.ts";
import type { Key, Table, Write } from "./table.ts";

/** A diary that somebody has opened with a reason. */
const Opening = z.object({ id: z.string(), householdId: z.string(), openedAt: z.string(), until: z.string() });
export type Opening = z.infer<typeof Opening>;

const Openings = z.object({
  version: z.int(),
  openings: z.array(Opening),
  /** When the last of those that are no longer kept here was over. */
  forgottenUntil: z.string().optional(),
});

/** What one person has opened, the last ones; version 0: nothing ever. */
export type StoredOpenings = z.infer<typeof Openings>;

/** What is asked about these is what is open now and what has closed since a cursor; records keep them all. */
const MOST_KEPT = 50;

const keyOf = (username: string): Key => ({ pk: `OPENINGS#${username}`, sk: "OPENINGS" });

/** Access pattern 22: what somebody has opened, consistently, in one small item. */
export const readOpenings = async (table: Table, username: string): Promise<StoredOpenings> => {
  const item = await table.get(keyOf(username));
  return item ? Openings.parse(item) : { version: 0, openings: [] };
};

/** Belongs into the transaction that records the opening. */
export const openingAdded = (username: string, stored: StoredOpenings, opening: Opening): Write => {
  const all = [...stored.openings, opening];
  const gone = all.slice(0, -MOST_KEPT).map(({ until }) => until);
  const forgottenUntil = [stored.forgottenUntil ?? "", ...gone].sort().at(-1);
  return {
    action: {
      Put: {
        Item: {
          ...keyOf(username),
          version: stored.version + 1,
          openings: all.slice(-MOST_KEPT),
          ...(forgottenUntil && { forgottenUntil }),
        },
        ...(stored.version === 0 ? { ConditionExpression: "attribute_not_exists(pk)" } : atVersion(stored.version)),
      },
    },
  };
};
