import type { Resource, StoredRecord } from "#shared/resource";
import { changedPartition, recordKey, recordOf } from "./records.ts";
import type { Table } from "./table.ts";

/** Where a page of changes ended: what the next one begins after. */
export type PageEnd = [changedSk: string, id: string];

export interface ChangesRequest {
  archived: boolean;
  /** Only what changed after this instant. */
  after?: string;
  startAfter?: PageEnd;
  /** The most records on the page. */
  limit?: number;
}

/** Access pattern 4: a page of a kind of record in the order of last change, live or archived. */
export const changesOf = async (
  table: Table,
  resource: Resource,
  { archived, after, startAfter, limit }: ChangesRequest,
): Promise<{ records: StoredRecord[]; end?: PageEnd }> => {
  const partition = changedPartition(resource, archived);
  const page = await table.page({
    index: "changed",
    partition,
    after,
    limit,
    startKey: startAfter && {
      ...recordKey(resource, startAfter[1]),
      changedPk: partition,
      changedSk: startAfter[0],
    },
  });
  return { records: page.items.map((item) => recordOf(resource, item)), end: page.nextKey && endOf(page.nextKey) };
};

const endOf = ({ pk, changedSk }: Record<string, unknown>): PageEnd => [
  String(changedSk),
  String(pk).split("#")[1] ?? "",
];
