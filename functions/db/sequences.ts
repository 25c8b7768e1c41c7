import type { Key, Table, Write } from "./table.ts";

const CEILING = 9_999_999;

const sequenceKey = (series: string): Key => ({ pk: `SEQUENCE#${series}`, sk: "SEQUENCE" });

/** Access pattern 8: takes the next `count` numbers of a series and answers the first of them. */
export const takeNumbers = async (table: Table, series: string, count: number): Promise<number> =>
  (await table.add(sequenceKey(series), count, CEILING)) - count + 1;

/**
 * Access pattern 8 without counting: the next number of a series and the write that takes it, for the transaction in which it is used: for those who may
 * put items and not count (and for numbers without gaps). Somebody who counts at the same time wins.
 */
export const nextNumber = async (table: Table, series: string): Promise<{ number: number; write: Write }> => {
  const key = sequenceKey(series);
  const last = (await table.get(key))?.last;
  const number = Number(last ?? 0) + 1;
  return {
    number,
    write: {
      action: {
        Put: {
          Item: { ...key, last: number },
          ConditionExpression: last === undefined ? "attribute_not_exists(#last)" : "#last = :last",
          ExpressionAttributeNames: { "#last": "last" },
          ...(last !== undefined && { ExpressionAttributeValues: { ":last": last } }),
        },
      },
    },
  };
};
