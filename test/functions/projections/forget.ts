import { DeleteCommand } from "@aws-sdk/lib-dynamodb";
import { inject } from "vitest";
import type { Table } from "#functions/db/table";
import { openDocumentClient } from "#infra/local/connection";

const partitions = ["PARTNER#farsi-prossimo", "PARTNER#CLIENTS", "PARTNER#CLIENT#farsi-prossimo"];

/** Takes away whatever of a partner's was derived and stands under such a sort key. No function can. */
export const forgetPartition = async (table: Table, sortKeys: RegExp): Promise<void> => {
  const client = openDocumentClient(inject("dynamoDbEndpoint"));
  const items = (await Promise.all(partitions.map((partition) => table.all({ partition })))).flat();
  for (const { pk, sk } of items.filter((item) => sortKeys.test(item.sk)))
    await client.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }));
  client.destroy();
};

/** Takes away everything that was derived for a partner, as if its view had to be made anew. */
export const forgetView = (table: Table): Promise<void> => forgetPartition(table, /^(CAPACITY|REFERRAL|REPORT)#/);
