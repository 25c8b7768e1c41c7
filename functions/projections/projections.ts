import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { changedItem } from "#functions/db/changed-item";
import { type Context, contextFor, type Sources, systemActor } from "#functions/use-cases/context";
import { refreshAllPartnerCapacity } from "#functions/use-cases/refresh-partner-capacity";
import { type Task, tasksFor } from "./tasks.ts";

export type ProjectionsEvent = DynamoDBStreamEvent | { refresh: "capacity" };

/** What is written down about a change that could not be followed: where it stands and what kind of error, no content. */
export type ReportFailure = (failure: { sequenceNumber: string; task: string; name: string }) => void;

const reportToLog: ReportFailure = (failure) => console.error(JSON.stringify({ level: "error", ...failure }));

/**
 * Keeps everything that is derived from records up to date: from the table's stream, change by change, and from the
 * clock once a day. Whatever is told twice, late or out of order comes to the same in the end.
 */
export const createProjections = (sources: Sources, report: ReportFailure = reportToLog) => {
  return async (event: ProjectionsEvent): Promise<DynamoDBBatchResponse | undefined> => {
    const ctx = contextFor(sources, systemActor);
    if ("Records" in event) return { batchItemFailures: await followed(ctx, event.Records, report) };
    await refreshAllPartnerCapacity(ctx);
    return undefined;
  };
};

/** Follows changes in their order; one that fails is named and the others go on. Many changes may ask for one task. */
const followed = async (ctx: Context, records: DynamoDBRecord[], report: ReportFailure) => {
  const done = new Map<string, boolean>();
  const failures = new Set<string>();
  for (const record of records) {
    const sequenceNumber = record.dynamodb?.SequenceNumber ?? "";
    const attempt = async (task: Task) => {
      try {
        await task.run(ctx);
        return true;
      } catch (error) {
        report({ sequenceNumber, task: task.name, name: error instanceof Error ? error.name : typeof error });
        return false;
      }
    };
    for (const task of tasksOf(record)) {
      const succeeded = done.get(task.name) ?? (await attempt(task));
      done.set(task.name, succeeded);
      if (!succeeded) failures.add(sequenceNumber);
    }
  }
  return [...failures].map((itemIdentifier) => ({ itemIdentifier }));
};

/** A record that cannot be read fails as a task of its own. */
const tasksOf = (record: DynamoDBRecord): Task[] => {
  try {
    return tasksFor(changedItem(record));
  } catch (error) {
    return [{ name: `unreadable ${record.eventID}`, run: () => Promise.reject(error) }];
  }
};
