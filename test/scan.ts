import { ScanCommand, type ScanCommandOutput } from "@aws-sdk/lib-dynamodb";
import { freshTable } from "./engine.ts";
import { printOf } from "./table-print.ts";

/** One short text for all that a table of this run's engine holds, down to the last attribute. */
export const printOfTable = async (name: string): Promise<string> => {
  const { client } = await freshTable();
  const items: Record<string, unknown>[] = [];
  let start: ScanCommandOutput["LastEvaluatedKey"];
  do {
    const page: ScanCommandOutput = await client.send(
      new ScanCommand({ TableName: name, ExclusiveStartKey: start, ConsistentRead: true }),
    );
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  return printOf(items);
};
