import { DeleteCommand } from "@aws-sdk/lib-dynamodb";
import { inject } from "vitest";
import type { Table } from "#functions/db/table";
import { openDocumentClient } from "#infra/local/connection";

/** Takes away everything that was derived for a partner, as if its view had to be made anew. No function can. */
export const forgetView = async (table: Table): Promise<void> => {
  const client = openDocumentClient(inject("dynamoDbEndpoint"));
  const items = await table.all({ partition: "PARTNER#farsi-prossimo" });
  for (const { pk, sk } of items.filter((item) => /^(CAPACITY|REFERRAL|REPORT)#/.test(item.sk)))
    await client.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }));
  client.destroy();
};
