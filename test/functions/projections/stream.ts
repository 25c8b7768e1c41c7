import { DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
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
