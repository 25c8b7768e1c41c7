import { gunzipSync } from "node:zlib";
import type { CloudWatchLogsDecodedData, CloudWatchLogsEvent } from "aws-lambda";
import type { Table } from "#functions/db/table";
import { entryIn, isEntryLine } from "./entry-line.ts";
import { keepEntry } from "./keep-entry.ts";

/** What is written down about a line that is no entry: where it stands and what kind of error, no content. */
export type ReportLine = (failure: { eventId: string; name: string }) => void;

const reportToLog: ReportLine = (failure) =>
  console.error(JSON.stringify({ level: "error", entry: "access-log", ...failure }));

export interface AccessLogSources {
  table: Table;
}

const decoded = ({ awslogs }: CloudWatchLogsEvent): CloudWatchLogsDecodedData =>
  JSON.parse(gunzipSync(Buffer.from(awslogs.data, "base64")).toString()) as CloudWatchLogsDecodedData;

/**
 * Brings the entries of a function's log into the table. A delivery that comes twice changes nothing; a line that
 * cannot be read is reported and stops no other.
 * @throws Error when the table takes nothing: the delivery comes again
 */
export const createAccessLog = ({ table }: AccessLogSources, report: ReportLine = reportToLog) => {
  const entryOf = ({ id, message }: { id: string; message: string }) => {
    try {
      return [entryIn(message)];
    } catch (error) {
      report({ eventId: id, name: error instanceof Error ? error.name : typeof error });
      return [];
    }
  };
  return async (event: CloudWatchLogsEvent): Promise<void> => {
    const { messageType, logEvents } = decoded(event);
    if (messageType !== "DATA_MESSAGE") return;
    const entries = logEvents.filter(({ message }) => isEntryLine(message)).flatMap(entryOf);
    for (const entry of entries) await keepEntry(table, entry);
  };
};
