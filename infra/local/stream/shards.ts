import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
  type _Record as StreamRecord,
  TrimmedDataAccessException,
} from "@aws-sdk/client-dynamodb-streams";
import type { Position } from "./position.ts";

/** The most changes of one read; Lambda's batch in the cloud is as large. */
const BATCH = 100;

export const shardsOf = async (client: DynamoDBStreamsClient, StreamArn: string): Promise<Shard[]> => {
  const shards: Shard[] = [];
  let ExclusiveStartShardId: string | undefined;
  do {
    const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn, ExclusiveStartShardId }));
    shards.push(...(StreamDescription?.Shards ?? []));
    ExclusiveStartShardId = StreamDescription?.LastEvaluatedShardId;
  } while (ExclusiveStartShardId);
  return shards;
};

/** A shard may be read once its parent is through: the same record's changes would overtake each other otherwise. */
export const readableShards = (shards: Shard[], position: Position): string[] => {
  const present = new Set(shards.map(({ ShardId }) => ShardId));
  return shards.flatMap(({ ShardId, ParentShardId }) => {
    if (!ShardId || position.isDone(ShardId)) return [];
    const parentIsThrough = !ParentShardId || !present.has(ParentShardId) || position.isDone(ParentShardId);
    return parentIsThrough ? [ShardId] : [];
  });
};

export interface ShardRead {
  records: StreamRecord[];
  /** The shard has been closed and everything in it read. */
  ended: boolean;
}

/** Reads one shard on and on, from where `position` says or from its oldest change. */
export const shardReader = (client: DynamoDBStreamsClient, StreamArn: string, ShardId: string, position: Position) => {
  let iterator: string | undefined;

  const open = async (): Promise<string | undefined> => {
    const after = position.after(ShardId);
    const oldest = new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: "TRIM_HORIZON" });
    if (!after) return (await client.send(oldest)).ShardIterator;
    const next = { StreamArn, ShardId, ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: after } as const;
    try {
      return (await client.send(new GetShardIteratorCommand(next))).ShardIterator;
    } catch (error) {
      if (error instanceof TrimmedDataAccessException) return (await client.send(oldest)).ShardIterator;
      throw error;
    }
  };

  return async (): Promise<ShardRead> => {
    iterator ??= await open();
    try {
      const { Records, NextShardIterator } = await client.send(
        new GetRecordsCommand({ ShardIterator: iterator, Limit: BATCH }),
      );
      iterator = NextShardIterator;
      return { records: Records ?? [], ended: NextShardIterator === undefined };
    } catch (error) {
      iterator = undefined;
      if (error instanceof ExpiredIteratorException) return { records: [], ended: false };
      throw error;
    }
  };
};
