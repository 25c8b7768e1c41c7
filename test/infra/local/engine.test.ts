import { randomBytes } from "node:crypto";
import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DescribeTimeToLiveCommand } from "@aws-sdk/client-dynamodb";
import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { describe, expect, it, onTestFinished } from "vitest";
import { openDocumentClient } from "#infra/local/connection";
import { openDataFolder } from "#infra/local/data-folder";
import { startEngine } from "#infra/local/engine";
import { startEngineProcess } from "#infra/local/engine-process";
import { isAlive, markOf } from "#infra/local/processes";
import { readState } from "#infra/local/state-file";
import { freshTable } from "#test/engine";
import { aRunningSystem } from "./processes.ts";
import { scratchFolder } from "./scratch.ts";

const TableName = "soglia";

describe("a fresh table", () => {
  it("keeps what is put into it", async () => {
    const { client, tableName } = await freshTable();

    await client.send(new PutCommand({ TableName: tableName, Item: { pk: "A", sk: "A", unset: undefined } }));

    const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: { pk: "A", sk: "A" } }));
    expect(Item).toEqual({ pk: "A", sk: "A" });
  });

  it("is shared with no other test", async () => {
    const [one, other] = await Promise.all([freshTable(), freshTable()]);

    await one.client.send(new PutCommand({ TableName: one.tableName, Item: { pk: "A", sk: "A" } }));

    const { Item } = await other.client.send(new GetCommand({ TableName: other.tableName, Key: { pk: "A", sk: "A" } }));
    expect(Item).toBeUndefined();
  });

  it("forgets items by their time, where the engine can", async () => {
    const { client, tableName } = await freshTable();

    const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: tableName }));

    expect(TimeToLiveDescription).toMatchObject({ AttributeName: "expiresAt", TimeToLiveStatus: "ENABLED" });
  });
});

describe("the engine on a file", () => {
  it("has everything again after a stop", async () => {
    const folder = openDataFolder(scratchFolder());
    const first = await startEngine(folder, TableName);
    await openDocumentClient(first.endpoint).send(new PutCommand({ TableName, Item: { pk: "A", sk: "A" } }));
    await first.stop();

    const second = await startEngine(folder, TableName);
    onTestFinished(second.stop);

    const { Item } = await openDocumentClient(second.endpoint).send(
      new GetCommand({ TableName, Key: { pk: "A", sk: "A" } }),
    );
    expect(Item).toEqual({ pk: "A", sk: "A" });
  });

  it("lets nobody else read the file", async () => {
    const folder = openDataFolder(scratchFolder());
    const engine = await startEngine(folder, TableName);
    onTestFinished(engine.stop);

    expect(statSync(folder.file("table.db")).mode & 0o077).toBe(0);
  });

  it("ends one that an earlier run left behind, and nothing else", async () => {
    const folder = openDataFolder(scratchFolder());
    const left = await startEngine(folder, TableName);
    const stranger = await startEngineProcess();
    onTestFinished(stranger.stop);

    const engine = await startEngine(folder, TableName);
    onTestFinished(engine.stop);

    expect(isAlive(markOf(left.pid))).toBe(false);
    expect(isAlive(markOf(stranger.pid))).toBe(true);
  });

  it.each([
    ["no database at all", Buffer.from("this is not a database, and long enough to look at")],
    ["noise", randomBytes(8_192)],
  ])("says in a sentence that the file is broken (%s)", async (_, content) => {
    const folder = openDataFolder(scratchFolder());
    writeFileSync(folder.file("table.db"), content);

    await expect(startEngine(folder, TableName)).rejects.toMatchObject({
      name: "StartFailure",
      message: expect.stringMatching(/cannot open .*table\.db: .*DATA_DIR/),
    });
  });
});

describe("after kill -9", () => {
  it("nothing is left running, and everything that was acknowledged is there", async () => {
    const DATA_DIR = scratchFolder();
    const killed = await aRunningSystem({ DATA_DIR });
    const engine = Object(readState(join(DATA_DIR, "engine.json")));
    const client = openDocumentClient(killed.endpoint);
    const acknowledged: string[] = [];
    const writing = (async () => {
      for (let n = 0; ; n += 1) {
        await client.send(new PutCommand({ TableName, Item: { pk: `N${n}`, sk: "A" } }));
        acknowledged.push(`N${n}`);
      }
    })().catch(() => undefined);
    await expect.poll(() => acknowledged.length).toBeGreaterThan(50);

    await killed.end("SIGKILL");
    await writing;
    await expect.poll(() => isAlive(engine), { timeout: 3_000 }).toBe(false);
    const { endpoint } = await aRunningSystem({ DATA_DIR });

    const again = openDocumentClient(endpoint);
    for (const pk of acknowledged)
      expect((await again.send(new GetCommand({ TableName, Key: { pk, sk: "A" } }))).Item).toEqual({ pk, sk: "A" });
  });
});
