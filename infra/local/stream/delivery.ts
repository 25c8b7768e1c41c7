import { setTimeout as sleep } from "node:timers/promises";
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { SetAside } from "./dead-letters.ts";

/** The function behind the stream. It may name the first change that it could not take; all before it are done. */
// biome-ignore lint/suspicious/noConfusingVoidType: what a Lambda handler that reports no failures resolves to.
export type StreamHandler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse | void>;

export interface DeliveryOptions {
  handle: StreamHandler;
  setAside: SetAside;
  /** Waits before each further try of a change that fails by itself, in milliseconds. */
  retryAfterMs?: readonly number[];
}

const RETRY_AFTER_MS = [100, 200, 400, 800, 1_600];

const positionIn = (records: DynamoDBRecord[], sequenceNumber: string | null | undefined): number =>
  // Lambda takes a missing or unknown name as a failure of the whole batch.
  Math.max(
    0,
    records.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === sequenceNumber),
  );

interface Outcome {
  /** How many changes from the first on are done. */
  done: number;
  reason: string;
}

const attempt = async (handle: StreamHandler, records: DynamoDBRecord[]): Promise<Outcome> => {
  try {
    const failures = (await handle({ Records: records }))?.batchItemFailures ?? [];
    const failed = failures.map(({ itemIdentifier }) => positionIn(records, itemIdentifier));
    return { done: Math.min(records.length, ...failed), reason: "reported" };
  } catch (error) {
    return { done: 0, reason: error instanceof Error ? error.name : typeof error };
  }
};

/**
 * Brings changes to the function in their order, as Lambda does: what it could not take is tried again by itself, and
 * after several tries set aside, so that one bad change does not hold up the rest.
 */
export const deliver = async (records: DynamoDBRecord[], options: DeliveryOptions): Promise<void> => {
  const { handle, setAside, retryAfterMs = RETRY_AFTER_MS } = options;
  let left = records;
  while (left.length > 0) {
    const { done } = await attempt(handle, left);
    left = left.slice(done);
    const [stuck] = left;
    if (!stuck) return;
    let last = await attempt(handle, [stuck]);
    for (const wait of retryAfterMs) {
      if (last.done === 1) break;
      await sleep(wait);
      last = await attempt(handle, [stuck]);
    }
    if (last.done === 0) setAside(stuck, last.reason);
    left = left.slice(1);
  }
};
