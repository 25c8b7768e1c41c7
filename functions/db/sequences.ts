import type { Table } from "./table.ts";

const CEILING = 9_999_999;

/** Access pattern 8: takes the next `count` numbers of a series and answers the first of them. */
export const takeNumbers = async (table: Table, series: string, count: number): Promise<number> =>
  (await table.add({ pk: `SEQUENCE#${series}`, sk: "SEQUENCE" }, count, CEILING)) - count + 1;
