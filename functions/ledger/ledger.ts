import type { DynamoDBStreamEvent } from "aws-lambda";
import { type LedgerLine, ledgerLine, saltedHash } from "./ledger-line.ts";
import type { PutObject } from "./put-object.ts";

/** What is written down when somebody changed what is never changed: which item, and no content. */
export type ReportTampering = (found: { tampered: string; pk: string; sk: string; sequence: string }) => void;

const reportToLog: ReportTampering = (found) =>
  console.error(JSON.stringify({ level: "error", entry: "ledger", ...found }));

export interface LedgerSources {
  putObject: PutObject;
  /** Secret; whoever has it could try values against their hashes. */
  salt: () => Promise<string>;
  now?: () => string;
}

const clock = () => new Date().toISOString();

/** By day and by the first change in it: a batch that comes again has the same name and the same lines. */
const keyOf = (day: string, lines: readonly LedgerLine[]): string =>
  `${day.replaceAll("-", "/")}/${(lines[0]?.sequence ?? "").padStart(40, "0")}-${lines.length}.jsonl`;

const EPOCH_MS = 1_000;

/** The day of the first change as the table tells it, so that a batch that comes again finds its place. */
const dayOf = ({ Records: [first] }: DynamoDBStreamEvent, now: () => string): string => {
  const at = first?.dynamodb?.ApproximateCreationDateTime;
  return (at === undefined ? now() : new Date(at * EPOCH_MS).toISOString()).slice(0, 10);
};

/**
 * Takes every revision and access entry out of the table's reach: one object for each batch of the stream, a line of
 * JSON for each. A change or a removal of one becomes a line of its own, and an error that somebody is told of.
 * @throws Error when nothing can be put: the batch comes again
 */
export const createLedger = (
  { putObject, salt, now = clock }: LedgerSources,
  report: ReportTampering = reportToLog,
) => {
  return async (event: DynamoDBStreamEvent): Promise<void> => {
    const hash = saltedHash(await salt());
    const lines = event.Records.flatMap((record) => ledgerLine(record, hash) ?? []);
    if (lines.length === 0) return;
    const body = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
    await putObject(keyOf(dayOf(event, now), lines), body);
    for (const { event: what, pk, sk, sequence } of lines)
      if (what === "tampered") report({ tampered: "The trace was changed.", pk, sk, sequence });
  };
};
