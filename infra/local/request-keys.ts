import * as z from "zod";
import { tableDefinition } from "#functions/db/table-definition";
import { partitionValuesOf } from "./key-condition.ts";

/** What one part of a DynamoDB request touches; a key that cannot be told is `undefined`. */
export interface Touch {
  /** The IAM action that it needs. */
  action: string;
  table: string;
  index?: string;
  keys: (string | undefined)[];
}

const Value = z.looseObject({ S: z.string().optional() });
const Attributes = z.record(z.string(), Value);

const WithKey = z.looseObject({ TableName: z.string(), Key: Attributes });
const WithItem = z.looseObject({ TableName: z.string(), Item: Attributes });

const QueryRequest = z.looseObject({
  TableName: z.string(),
  IndexName: z.string().optional(),
  KeyConditionExpression: z.string(),
  ExpressionAttributeNames: z.record(z.string(), z.string()).default({}),
  ExpressionAttributeValues: Attributes.default({}),
  ExclusiveStartKey: Attributes.optional(),
});

const Transaction = z.looseObject({ TransactItems: z.array(z.record(z.string(), z.unknown())) });

const partitionOf = (attributes: z.infer<typeof Attributes>, key: string = tableDefinition.partitionKey) =>
  attributes[key]?.S;

/** The partition key of the table, or of an index of it; one that there is not has none that could be told. */
const partitionKeyIn = (index: string | undefined): string =>
  index === undefined
    ? tableDefinition.partitionKey
    : (tableDefinition.indexes.find(({ name }) => name === index)?.partitionKey ?? "");

const touchByKey = (action: string, body: unknown): Touch => {
  const { TableName, Key } = WithKey.parse(body);
  return { action, table: TableName, keys: [partitionOf(Key)] };
};

const touchByItem = (action: string, body: unknown): Touch => {
  const { TableName, Item } = WithItem.parse(body);
  return { action, table: TableName, keys: [partitionOf(Item)] };
};

const touchByQuery = (body: unknown): Touch => {
  const query = QueryRequest.parse(body);
  const key = partitionKeyIn(query.IndexName);
  const partitions = partitionValuesOf(query.KeyConditionExpression, key, query.ExpressionAttributeNames);
  const values = partitions.map((placeholder) => query.ExpressionAttributeValues[placeholder]?.S);
  const start = query.ExclusiveStartKey ? [partitionOf(query.ExclusiveStartKey, key)] : [];
  return { action: "Query", table: query.TableName, index: query.IndexName, keys: [...values, ...start] };
};

/** The actions of a transaction by the name of the part that needs them. */
const partActions: Record<string, string> = {
  Get: "GetItem",
  Put: "PutItem",
  Update: "UpdateItem",
  Delete: "DeleteItem",
  ConditionCheck: "ConditionCheckItem",
};

const touchesOfPart = ([part, body]: [string, unknown]): Touch => {
  const action = partActions[part] ?? part;
  return part === "Put" ? touchByItem(action, body) : touchByKey(action, body);
};

/**
 * The items that a request names, part by part; nothing for requests that name none, or not in a way we understand.
 * @param body the request as it goes over the wire, in DynamoDB's JSON
 */
export const keysOfRequest = (operation: string, body: unknown): Touch[] => {
  try {
    if (operation === "GetItem" || operation === "UpdateItem" || operation === "DeleteItem")
      return [touchByKey(operation, body)];
    if (operation === "PutItem") return [touchByItem(operation, body)];
    if (operation === "Query") return [touchByQuery(body)];
    if (operation === "TransactGetItems" || operation === "TransactWriteItems")
      return Transaction.parse(body).TransactItems.flatMap((item) => Object.entries(item).map(touchesOfPart));
    return [];
  } catch (error) {
    if (error instanceof z.ZodError) return [];
    throw error;
  }
};
