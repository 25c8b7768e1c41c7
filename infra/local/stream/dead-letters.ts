import { appendFileSync } from "node:fs";
import type { DynamoDBRecord } from "aws-lambda";

/** Sets aside a change that could not be dealt with. */
export type SetAside = (record: DynamoDBRecord, reason: string) => void;

const nameOfKey = ({ dynamodb }: DynamoDBRecord) =>
  Object.fromEntries(Object.entries(dynamodb?.Keys ?? {}).map(([name, value]) => [name, value.S ?? value.N]));

/** One line of JSON per change that was given up: where it stands and whose it is, never what it says. */
export const deadLetterFile =
  (file: string, now: () => string): SetAside =>
  (record, reason) => {
    const letter = { at: now(), sequenceNumber: record.dynamodb?.SequenceNumber, keys: nameOfKey(record), reason };
    appendFileSync(file, `${JSON.stringify(letter)}\n`, { mode: 0o600, flush: true });
  };
