import {
  type AttributeValue,
  DescribeTableCommand,
  DynamoDBClient,
  ScanCommand,
  type ScanCommandOutput,
} from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBRecord } from "aws-lambda";
import { inject } from "vitest";
import type { Table } from "#functions/db/table";
import { connectionTo } from "#infra/local/connection";
import { shardReader, shardsOf } from "#infra/local/stream/shards";
import { toStreamEvent } from "#infra/local/stream/to-stream-event";

const fromTheBeginning = {
  after: () => undefined,
  isDone: () => false,
  advance: () => undefined,
  finish: () => undefined,
};

/** Everything that has ever changed in a table, as its stream hands it to a function. */
export const changesOf = async ({ name }: Table): Promise<DynamoDBRecord[]> => {
  const connection = connectionTo(inject("dynamoDbEndpoint"));
  const tables = new DynamoDBClient(connection);
  const streams = new DynamoDBStreamsClient(connection);
  const { Table: described } = await tables.send(new DescribeTableCommand({ TableName: name }));
  const arn = described?.LatestStreamArn;
  if (!arn) throw new Error("Ask for a table with a stream.");
  const records: DynamoDBRecord[] = [];
  for (const { ShardId = "" } of await shardsOf(streams, arn)) {
    const read = shardReader(streams, arn, ShardId, fromTheBeginning);
    for (let page = await read(); page.records.length > 0; page = await read())
      records.push(...toStreamEvent(page.records, arn).Records);
  }
  tables.destroy();
  streams.destroy();
  return records;
};

/** Every item of a table but the partners', as if it had only just been written: what a view can be made anew from. */
export const currentRecords = async ({ name }: Table): Promise<DynamoDBRecord[]> => {
  const client = new DynamoDBClient(connectionTo(inject("dynamoDbEndpoint")));
  const records: DynamoDBRecord[] = [];
  let start: ScanCommandOutput["LastEvaluatedKey"];
  do {
    const page: ScanCommandOutput = await client.send(new ScanCommand({ TableName: name, ExclusiveStartKey: start }));
    for (const item of page.Items ?? []) records.push(asInserted(item, records.length));
    start = page.LastEvaluatedKey;
  } while (start);
  client.destroy();
  return records;
};

const asInserted = (item: Record<string, AttributeValue>, at: number): DynamoDBRecord => {
  const { pk, sk } = item;
  if (pk?.S === undefined || sk?.S === undefined) throw new Error("Every item has its two keys.");
  return {
    eventID: `current-${at}`,
    eventName: "INSERT",
    dynamodb: { SequenceNumber: String(at), Keys: { pk: { S: pk.S }, sk: { S: sk.S } }, NewImage: textsOf(item) },
  };
};

/** The texts of an item: all that is asked of an image. */
const textsOf = (item: Record<string, AttributeValue>) =>
  Object.fromEntries(Object.entries(item).flatMap(([name, { S }]) => (S === undefined ? [] : [[name, { S }]])));
