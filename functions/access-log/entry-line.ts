import { AccessEntry, type AccessSink } from "#shared/access-entry";

/** What every line of the log that is an entry begins with; the subscription asks for it. */
export const ENTRY_MARK = '{"access":';

/** One line of JSON, by which a log carries an entry. */
export const lineOf = (entry: AccessEntry): string => `${ENTRY_MARK}${JSON.stringify(entry)}}`;

export const isEntryLine = (line: string): boolean => line.trimStart().startsWith(ENTRY_MARK);

/** @throws Error for a line that is no entry */
export const entryIn = (line: string): AccessEntry => AccessEntry.parse(JSON.parse(line).access);

/** Takes entries as lines of whatever `write` writes to. */
export const sinkInto =
  (write: (line: string) => void): AccessSink =>
  (entry) =>
    write(`${lineOf(entry)}\n`);
