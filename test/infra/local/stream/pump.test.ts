import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DescribeTableCommand } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { DeleteCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBRecord } from "aws-lambda";
import { describe, expect, it, onTestFinished } from "vitest";
import { connectionTo } from "#infra/local/connection";
import { deadLetterFile } from "#infra/local/stream/dead-letters";
import type { StreamHandler } from "#infra/local/stream/delivery";
import { openPosition } from "#infra/local/stream/position";
import { followStream } from "#infra/local/stream/pump";
import { freshTable } from "#test/engine";
import { scratchFolder } from "../scratch.ts";

const now = () => "2026-11-22T10:00:00.000Z";

const keyOf = (record: DynamoDBRecord) => record.dynamodb?.Keys?.pk?.S ?? "";

const aFollowedTable = async () => {
  const { client, tableName, endpoint } = await freshTable({ stream: true });
  const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
  const streamArn = Table?.LatestStreamArn ?? "";
  const folder = scratchFolder();

  return {
    put: (pk: string, more = {}) =>
      client.send(new PutCommand({ TableName: tableName, Item: { pk, sk: "A", ...more } })),
    remove: (pk: string) => client.send(new DeleteCommand({ TableName: tableName, Key: { pk, sk: "A" } })),
    letters: () => readFileSync(join(folder, "dead-letters.jsonl"), "utf8").trim().split("\n"),
    follow: (handle: StreamHandler) => {
      const pump = followStream({
        client: new DynamoDBStreamsClient(connectionTo(endpoint)),
        streamArn,
        position: openPosition(join(folder, "position.json"), streamArn),
        handle,
        setAside: deadLetterFile(join(folder, "dead-letters.jsonl"), now),
        retryAfterMs: [1, 1],
      });
      onTestFinished(pump.stop);
      return pump;
    },
  };
};

describe("following a table's changes", () => {
  it("brings each one in order, with what was before and after, as Lambda does", async () => {
    const table = await aFollowedTable();
    const seen: DynamoDBRecord[] = [];
    await table.put("A", { count: 1, names: ["x", null], bytes: new Uint8Array([1, 2]) });
    await table.put("A", { count: 2 });
    await table.remove("A");

    await table.follow(async ({ Records }) => void seen.push(...Records)).caughtUp();

    expect(seen.map(({ eventName }) => eventName)).toEqual(["INSERT", "MODIFY", "REMOVE"]);
    expect(seen[0]).toMatchObject({
      eventSource: "aws:dynamodb",
      eventSourceARN: expect.stringContaining("/stream/"),
      dynamodb: {
        Keys: { pk: { S: "A" }, sk: { S: "A" } },
        NewImage: { count: { N: "1" }, names: { L: [{ S: "x" }, { NULL: true }] }, bytes: { B: "AQI=" } },
        ApproximateCreationDateTime: expect.any(Number),
      },
    });
    expect(seen[1]?.dynamodb).toMatchObject({ OldImage: { count: { N: "1" } }, NewImage: { count: { N: "2" } } });
  });

  it("shows a change within a second", async () => {
    const table = await aFollowedTable();
    const arrived = Promise.withResolvers<void>();
    await table.follow(async () => arrived.resolve()).caughtUp();
    const before = performance.now();

    await table.put("A");
    await arrived.promise;

    expect(performance.now() - before).toBeLessThan(1_000);
  });

  it("goes on after a restart where it stopped", async () => {
    const table = await aFollowedTable();
    const seen: string[] = [];
    const note: StreamHandler = async ({ Records }) => void seen.push(...Records.map(keyOf));
    await table.put("A");
    const first = table.follow(note);
    await first.caughtUp();
    await first.stop();
    await table.put("B");

    await table.follow(note).caughtUp();

    expect(seen).toEqual(["A", "B"]);
  });

  it("brings again what was not finished when it was killed", async () => {
    const table = await aFollowedTable();
    await table.put("A");
    const killed = Promise.withResolvers<void>();
    const hanging = table.follow(async () => killed.promise);
    const seen: string[] = [];

    const restarted = table.follow(async ({ Records }) => void seen.push(...Records.map(keyOf)));
    await restarted.caughtUp();
    killed.resolve();
    await hanging.stop();

    expect(seen).toEqual(["A"]);
  });
});

describe("a change that the function cannot take", () => {
  it("is tried again, while those before it are not repeated", async () => {
    const table = await aFollowedTable();
    for (const pk of ["A", "B", "C"]) await table.put(pk);
    const batches: string[] = [];
    let refusals = 2;

    const pump = table.follow(async ({ Records }) => {
      batches.push(Records.map(keyOf).join(""));
      const bad = Records.find((record) => keyOf(record) === "B");
      if (!bad || refusals-- <= 0) return;
      return { batchItemFailures: [{ itemIdentifier: bad.dynamodb?.SequenceNumber ?? "" }] };
    });
    await pump.caughtUp();

    expect(batches).toEqual(["ABC", "B", "B", "C"]);
  });

  it("is set aside after some tries by its keys alone, and the rest goes on", async () => {
    const table = await aFollowedTable();
    for (const pk of ["A", "B", "C"]) await table.put(pk, { note: "something private" });
    const done: string[] = [];

    const pump = table.follow(async ({ Records }) => {
      if (Records.some((record) => keyOf(record) === "B")) throw new TypeError("something private");
      done.push(...Records.map(keyOf));
    });
    await pump.caughtUp();

    expect(done).toEqual(["A", "C"]);
    expect(table.letters().map((line) => JSON.parse(line))).toEqual([
      { at: now(), sequenceNumber: expect.any(String), keys: { pk: "B", sk: "A" }, reason: "TypeError" },
    ]);
  });
});
