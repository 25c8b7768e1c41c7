import type { StoredRecord } from "#shared/resource";

/** Every record heard of, archived ones too: an old copy that arrives late must not bring one back. */
export type Known = ReadonlyMap<string, StoredRecord>;

/**
 * What is known after an answer arrived. Answers overlap (a cursor steps back a few seconds) and may come in any order,
 * so only a newer version counts. The same map comes back when nothing is new.
 */
export const merged = (known: Known, arrived: readonly StoredRecord[]): Known => {
  const news = arrived.filter((record) => record.version > (known.get(record.id)?.version ?? 0));
  if (news.length === 0) return known;
  return new Map([...known, ...news.map((record): [string, StoredRecord] => [record.id, record])]);
};

/** What the screens show: archived records only come up when asked for by id. */
export const liveOnes = (known: Known): StoredRecord[] => [...known.values()].filter((record) => !record.archived);
