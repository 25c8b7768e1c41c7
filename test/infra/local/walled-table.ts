import { type DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { openDocumentClient } from "#infra/local/connection";
import { keepToPartnerPartitions } from "#infra/local/leading-keys";
import { freshTable } from "#test/engine";

export const inside = { pk: "PARTNER#farsi-prossimo", sk: "CAPACITY" };
export const outside = { pk: "HOUSEHOLD#hh_1", sk: "HOUSEHOLD" };
export const denied = { name: "AccessDeniedException" };

export interface WalledTable {
  TableName: string;
  staff: DynamoDBDocumentClient;
  partner: DynamoDBDocumentClient;
}

/** A table with one item on each side of the wall; the other side's can be found by the partner's key in the indexes. */
export const aWalledTable = async (): Promise<WalledTable> => {
  const { client: staff, tableName: TableName, endpoint } = await freshTable();
  for (const Item of [
    { ...inside, free: 2 },
    { ...outside, underPk: inside.pk, underSk: "X", changedPk: inside.pk },
  ])
    await staff.send(new PutCommand({ TableName, Item: { changedSk: "1", ...Item } }));
  return { TableName, staff, partner: keepToPartnerPartitions(openDocumentClient(endpoint), TableName) };
};
