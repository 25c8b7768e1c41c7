import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { expect, it, onTestFinished } from "vitest";
import { openDocumentClient } from "#infra/local/connection";
import { startEngineProcess } from "#infra/local/engine-process";
import { indexStreamRecords, trimStreamRecords } from "#infra/local/stream/records";
import { createTable } from "#infra/local/table";
import { scratchFolder } from "../scratch.ts";

const NOW = 1_800_000_000;
const TWO_DAYS = 2 * 86_400;

const aFileWithChanges = async (count: number) => {
  const file = join(scratchFolder(), "table.db");
  const engine = await startEngineProcess(file);
  onTestFinished(engine.stop);
  const client = openDocumentClient(engine.endpoint);
  await createTable(client, "soglia");
  for (let n = 0; n < count; n += 1)
    await client.send(new PutCommand({ TableName: "soglia", Item: { pk: `${n}`, sk: "A" } }));
  const database = new DatabaseSync(file);
  onTestFinished(() => database.close());
  const rows = (sql: string, ...values: string[]) => database.prepare(sql).all(...values);
  return { file, rows, age: (seconds: number) => rows(`UPDATE _stream_records SET created_at = ${NOW - seconds}`) };
};

const sequence = "SELECT sequence_number AS at FROM _stream_records ORDER BY id";

it("lets the engine find the last change without reading all of them", async () => {
  const { file, rows } = await aFileWithChanges(1);

  indexStreamRecords(file);
  indexStreamRecords(file);

  const plan = rows(
    "EXPLAIN QUERY PLAN SELECT MAX(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = ?",
    "soglia",
  );
  expect(plan[0]?.detail).toContain("USING COVERING INDEX");
});

it("forgets changes older than a day that have been followed, but never the last", async () => {
  const { file, rows, age } = await aFileWithChanges(4);
  age(TWO_DAYS);

  trimStreamRecords(file, "soglia", "2", NOW);
  const followedToTheSecond = rows(sequence).map(({ at }) => at);
  trimStreamRecords(file, "soglia", "4", NOW);

  expect(followedToTheSecond).toEqual(["3", "4"]);
  expect(rows(sequence).map(({ at }) => at)).toEqual(["4"]);
});

it("keeps what is younger than a day", async () => {
  const { file, rows, age } = await aFileWithChanges(3);
  age(60);

  trimStreamRecords(file, "soglia", "3", NOW);

  expect(rows(sequence)).toHaveLength(3);
});
