import {
  type AttributeValue,
  BatchWriteItemCommand,
  type DynamoDBClient,
  paginateScan,
  ScanCommand,
  type WriteRequest,
} from "@aws-sdk/client-dynamodb";
import { tableDefinition } from "#functions/db/table-definition";
import { StartFailure } from "./start-failure.ts";

type Item = Record<string, AttributeValue>;

const BATCH = 25;
const { partitionKey, sortKey } = tableDefinition;

/** Values keep their type (`{"S":…}`), bytes as base64 and names in order: one item, one line, always the same. */
const inOrder = (_name: string, value: unknown): unknown => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([name, one]): [string, unknown] => [
    name,
    one instanceof Uint8Array ? { base64: Buffer.from(one).toString("base64") } : one,
  ]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** Sets have no order of their own. */
const sortedSets = (_name: string, value: unknown): unknown => {
  if (typeof value !== "object" || value === null) return value;
  const set = "SS" in value ? value.SS : "NS" in value ? value.NS : undefined;
  return Array.isArray(set) ? { ["SS" in value ? "SS" : "NS"]: [...set].sort() } : value;
};

const lineOf = (item: Item): string => JSON.stringify(JSON.parse(JSON.stringify(item, inOrder), sortedSets), inOrder);

const keyOf = (item: Item): string => `${item[partitionKey]?.S}\u0000${item[sortKey]?.S}`;

/** Every item of a table, one a line, in the order of the keys: the same table gives the same text. */
export const textOfTable = async (client: DynamoDBClient, tableName: string): Promise<string> => {
  const items: Item[] = [];
  const pages = paginateScan({ client }, { TableName: tableName, ConsistentRead: true });
  for await (const { Items = [] } of pages) items.push(...Items);
  const lines = items.map((item): [string, string] => [keyOf(item), lineOf(item)]);
  return lines
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, line]) => `${line}\n`)
    .join("");
};

/** Looks at a table that keeps moving before somebody is asked to stop it. */
const MOST_LOOKS = 10;

/**
 * The text of a table at one moment. A table is read page by page, so of a transaction one half may be read before it
 * and the other after it; where two looks see the same, everything stood as it was between them.
 * @throws StartFailure when the table does not come to rest
 */
export const textOfOneMoment = async (look: () => Promise<string>): Promise<string> => {
  let last = await look();
  for (let looks = 1; looks < MOST_LOOKS; looks += 1) {
    const now = await look();
    if (now === last) return now;
    last = now;
  }
  throw new StartFailure("Too much is being written just now: repeat when fewer are at work, or stop Soglia first.");
};

export const isEmptyTable = async (client: DynamoDBClient, tableName: string): Promise<boolean> => {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: tableName, Limit: 1 }));
  return Items.length === 0;
};

const revived = (_name: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && "base64" in value && typeof value.base64 === "string"
    ? new Uint8Array(Buffer.from(value.base64, "base64"))
    : value;

const writeBatch = async (client: DynamoDBClient, tableName: string, lines: readonly string[]): Promise<void> => {
  let left: WriteRequest[] = lines.map((line) => ({ PutRequest: { Item: JSON.parse(line, revived) as Item } }));
  while (left.length > 0) {
    const { UnprocessedItems } = await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: left } }));
    left = UnprocessedItems?.[tableName] ?? [];
  }
};

/** Puts every item of such a text into a table. */
export const fillFromText = async (client: DynamoDBClient, tableName: string, text: string): Promise<number> => {
  const lines = text.split("\n").filter((line) => line !== "");
  for (let start = 0; start < lines.length; start += BATCH)
    await writeBatch(client, tableName, lines.slice(start, start + BATCH));
  return lines.length;
};
