import { setTimeout as sleep } from "node:timers/promises";
import type { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { type DeliveryOptions, deliver } from "./delivery.ts";
import type { Position } from "./position.ts";
import { readableShards, type ShardRead, shardReader, shardsOf } from "./shards.ts";
import { toStreamEvent } from "./to-stream-event.ts";

export interface PumpOptions extends DeliveryOptions {
  client: DynamoDBStreamsClient;
  streamArn: string;
  position: Position;
  /** How long to wait after finding nothing, in milliseconds. */
  pollMs?: number;
  /** Told when the stream could not be read; it is tried again. */
  onTrouble?: (error: unknown) => void;
}

export interface Pump {
  /** Resolves once every change that was there at the time of asking has been dealt with. */
  caughtUp(): Promise<void>;
  /** Finishes what is being delivered and stops. */
  stop(): Promise<void>;
}

const POLL_MS = 200;
const TROUBLE_MS = 1_000;

/** Reads every readable shard once and delivers what is in it; answers how many changes there were. */
const turns = ({ client, streamArn, position, ...delivery }: PumpOptions) => {
  const readers = new Map<string, () => Promise<ShardRead>>();
  let shards = shardsOf(client, streamArn);
  shards.catch(() => undefined);

  const readerOf = (id: string) => {
    const known = readers.get(id) ?? shardReader(client, streamArn, id, position);
    readers.set(id, known);
    return known;
  };

  const takeFrom = async (id: string): Promise<number> => {
    const { records, ended } = await readerOf(id)();
    await deliver(toStreamEvent(records, streamArn).Records, delivery);
    const last = records.at(-1)?.dynamodb?.SequenceNumber;
    if (last) position.advance(id, last);
    if (!ended) return records.length;
    position.finish(id);
    readers.delete(id);
    shards = shardsOf(client, streamArn);
    return records.length + 1;
  };

  return async (): Promise<number> => {
    const known = await shards.catch(() => {
      shards = shardsOf(client, streamArn);
      return shards;
    });
    let found = 0;
    for (const id of readableShards(known, position)) found += await takeFrom(id);
    return found;
  };
};

/**
 * Follows a table's stream and brings every change, in order and at least once, to a function. A restart goes on after
 * the last change that was dealt with.
 */
export const followStream = (options: PumpOptions): Pump => {
  const { pollMs = POLL_MS, onTrouble } = options;
  const stopping = new AbortController();
  const pause = (ms: number) => sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
  const turn = turns(options);
  let waiting: (() => void)[] = [];

  const run = async () => {
    while (!stopping.signal.aborted) {
      const asked = waiting;
      try {
        if ((await turn()) > 0) continue;
        waiting = waiting.filter((resolve) => !asked.includes(resolve));
        for (const resolve of asked) resolve();
        await pause(pollMs);
      } catch (error) {
        if (stopping.signal.aborted) return;
        onTrouble?.(error);
        await pause(TROUBLE_MS);
      }
    }
  };
  const running = run();

  return {
    async caughtUp() {
      if (stopping.signal.aborted) return;
      await new Promise<void>((resolve) => {
        waiting = [...waiting, resolve];
      });
    },
    async stop() {
      stopping.abort();
      await running;
      for (const resolve of waiting) resolve();
    },
  };
};
