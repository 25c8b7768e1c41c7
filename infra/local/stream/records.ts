import { DatabaseSync } from "node:sqlite";

const DAY_SECONDS = 86_400;
const WAIT_FOR_ENGINE_MS = 5_000;

const withDatabase = <T>(file: string, work: (database: DatabaseSync) => T): T => {
  const database = new DatabaseSync(file, { timeout: WAIT_FOR_ENGINE_MS });
  try {
    return work(database);
  } finally {
    database.close();
  }
};

/**
 * The engine looks for the last sequence number of a stream at every write, and has no index for it: without this one
 * each write reads all records that ever were.
 */
export const indexStreamRecords = (file: string): void =>
  withDatabase(file, (database) =>
    database.exec(
      "CREATE INDEX IF NOT EXISTS soglia_stream_order ON _stream_records(table_name, CAST(sequence_number AS INTEGER))",
    ),
  );

/**
 * Forgets stream records older than a day, as DynamoDB does and the engine does not, but none after `upTo`, which
 * nobody has followed yet, and never the last one, from which the engine counts on.
 * @param now epoch seconds
 */
export const trimStreamRecords = (file: string, table: string, upTo: string, now: number): void =>
  withDatabase(file, (database) => {
    database
      .prepare(
        `DELETE FROM _stream_records
         WHERE table_name = :table AND created_at < :oldest AND CAST(sequence_number AS INTEGER) <= CAST(:upTo AS INTEGER)
           AND CAST(sequence_number AS INTEGER) <
             (SELECT MAX(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = :table)`,
      )
      .run({ table, oldest: now - DAY_SECONDS, upTo });
  });
