import * as z from "zod";
import { readState, writeState } from "../state-file.ts";

const DONE = "done";

const Stored = z.object({ streamArn: z.string(), shards: z.record(z.string(), z.string()) });

/** How far a stream has been followed, shard by shard; kept in a file, so that a restart goes on from there. */
export interface Position {
  /** The last sequence number that was dealt with; nothing before the first. */
  after(shardId: string): string | undefined;
  isDone(shardId: string): boolean;
  advance(shardId: string, sequenceNumber: string): void;
  /** The shard has ended and nothing of it is left. */
  finish(shardId: string): void;
}

/** A position that was written for another stream (the table was made anew) counts for nothing. */
export const openPosition = (file: string, streamArn: string): Position => {
  const stored = Stored.safeParse(readState(file));
  const shards = stored.success && stored.data.streamArn === streamArn ? { ...stored.data.shards } : {};
  const set = (shardId: string, at: string) => {
    shards[shardId] = at;
    writeState(file, { streamArn, shards });
  };
  return {
    after: (shardId) => (shards[shardId] === DONE ? undefined : shards[shardId]),
    isDone: (shardId) => shards[shardId] === DONE,
    advance: set,
    finish: (shardId) => set(shardId, DONE),
  };
};

/** The last change that was dealt with in a stream of one shard, as the embedded engine's is. */
export const followedUpTo = (file: string): string | undefined => {
  const stored = Stored.safeParse(readState(file));
  const [only, ...others] = stored.success ? Object.values(stored.data.shards) : [];
  return others.length === 0 && only !== DONE ? only : undefined;
};
