import { atVersion } from "./records.ts";
import type { Key, Table, Write } from "./table.ts";

/** Somebody who may take no part in a household's work any more. */
export interface SafetyBlock {
  personId: string;
  householdId: string;
  /** The name as it is compared, see `nameKey`. */
  nameKey: string;
}

/** Every block that stands, with the version that was read; version 0: there has never been one. */
export interface StoredBlocks {
  version: number;
  blocks: SafetyBlock[];
  /** The instant of the last block or its end; unset while there has never been one. */
  changedAt?: string;
}

const key: Key = { pk: "SAFETY#BLOCKS", sk: "SAFETY" };

/** Access pattern 17: who is blocked, consistently; one small item, because blocks are few and asked for all day. */
export const readBlocks = async (table: Table): Promise<StoredBlocks> => {
  const item = await table.get(key);
  if (!item) return { version: 0, blocks: [] };
  return {
    version: Number(item.version),
    blocks: item.blocks as SafetyBlock[],
    ...(typeof item.changedAt === "string" && { changedAt: item.changedAt }),
  };
};

const asRead = ({ version }: StoredBlocks) =>
  version === 0 ? { ConditionExpression: "attribute_not_exists(pk)" } : atVersion(version);

export const replaceBlocks = (stored: StoredBlocks, blocks: SafetyBlock[], changedAt: string): Write => ({
  action: { Put: { Item: { ...key, version: stored.version + 1, blocks, changedAt }, ...asRead(stored) } },
});

/** Holds a transaction to the blocks that it was checked against. */
export const unchangedBlocks = (stored: StoredBlocks): Write => ({
  action: { ConditionCheck: { Key: key, ...asRead(stored) } },
});
