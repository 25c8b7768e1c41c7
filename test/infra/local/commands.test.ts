import { createServer } from "node:http";
import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { closeServer, listen } from "#infra/local/listen";
import { unitIds } from "#infra/local/seed/fixed-ids";
import { type System, startSystem } from "#infra/local/system";
import { freshTable } from "#test/engine";
import { ask, list, PARTNER, staffToken } from "./calls.ts";
import { run } from "./processes.ts";
import { newFolder, scratchFolder } from "./scratch.ts";

const oneSentence = (beginning: string) => expect.stringMatching(new RegExp(`^${beginning}[^\\n]*\\n$`));

let system: System;
const folder = newFolder();
const DATA_DIR = folder.path;

beforeAll(async () => {
  system = await startSystem(
    { port: 0, host: "127.0.0.1", dataDir: DATA_DIR, tableName: "soglia", seed: "none" },
    { pages: false },
  );
});
afterAll(async () => {
  await system.stop();
  folder.remove();
});

describe("npm run -s token", () => {
  const token = (name: string, env: Record<string, string> = { DATA_DIR }) => run("infra/local/token.ts", [name], env);

  it("prints a person's token and nothing else", async () => {
    const { code, stdout, stderr } = await token("area-manager");

    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    expect(await ask(system, "/api/me", stdout.trim())).toMatchObject({ body: { roles: ["area-manager"] } });
  });

  it("prints a partner's token, good for a quarter of an hour at least", async () => {
    const { stdout } = await token(PARTNER);

    const { exp } = JSON.parse(Buffer.from(stdout.split(".")[1] ?? "", "base64url").toString());
    expect(exp - Date.now() / 1_000).toBeGreaterThan(15 * 60);
    expect(await ask(system, "/partner/v1/referrals", stdout.trim())).toMatchObject({ status: 200 });
  });

  it("names everybody it knows when it does not know a name", async () => {
    expect(await token("nobody")).toMatchObject({
      code: 1,
      stdout: "",
      stderr: oneSentence('Nobody is called "nobody": .*coordinator.*farsi-prossimo'),
    });
  });

  it("says that no system is running", async () => {
    expect(await token("coordinator", { DATA_DIR: scratchFolder() })).toMatchObject({
      code: 1,
      stdout: "",
      stderr: oneSentence("No Soglia is running on .*npm start"),
    });
  });
});

describe("npm run report", () => {
  const report = (...args: string[]) => run("infra/local/report.ts", args, { DATA_DIR });

  it("makes the report of a month and says where to read it", async () => {
    const { code, stdout } = await report("--month", "2026-10");

    const [made] = await list(system, "/api/capacity-reports", await staffToken(system, "coordinator"));
    expect(code).toBe(0);
    expect(made).toMatchObject({ from: "2026-10-01", to: "2026-10-31" });
    expect(stdout).toContain(`${system.address}/#/capacity-reports/${made?.id}`);
  });

  it.each([["--month", "2026-13"], ["--month", "october"], ["--year", "2026"], ["2026-10"]])(
    "says how to write it instead of %s %s",
    async (...args) => {
      expect(await report(...args)).toMatchObject({ code: 1, stdout: "", stderr: oneSentence(".*--month 2026-10") });
    },
  );
});

describe("npm run seed", () => {
  const seed = (env: Record<string, string>) => run("infra/local/cloud-seed.ts", [], env);

  it("puts the four units into a table, once", async () => {
    const { client, tableName, endpoint } = await freshTable();
    const env = { TABLE_NAME: tableName, DYNAMODB_ENDPOINT: endpoint };

    const [first, second] = [await seed(env), await seed(env)];

    expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining("4 units") });
    expect(second).toMatchObject({ code: 0, stdout: `${tableName} has them already.\n` });
    const key = { pk: `UNIT#${unitIds.CAS}`, sk: "UNIT" };
    expect((await client.send(new GetCommand({ TableName: tableName, Key: key }))).Item).toMatchObject({ code: "CAS" });
  });

  it("says in a sentence what is missing", async () => {
    const { endpoint } = await freshTable();

    expect(await seed({})).toMatchObject({ code: 1, stderr: oneSentence("TABLE_NAME is not set") });
    expect(await seed({ TABLE_NAME: "no-such-table", DYNAMODB_ENDPOINT: endpoint })).toMatchObject({
      code: 1,
      stderr: oneSentence("The table no-such-table cannot be written \\(ResourceNotFoundException\\)"),
    });
  });
});

describe("npm start", () => {
  const start = (env: Record<string, string>) => run("infra/local/start.ts", [], env);

  it("ends with one sentence when its port is in use", async () => {
    const server = createServer();
    onTestFinished(() => closeServer(server, 0));
    const { port } = new URL(await listen(server, "127.0.0.1", 0));

    expect(await start({ DATA_DIR: scratchFolder(), PORT: port })).toMatchObject({
      code: 1,
      stdout: "",
      stderr: oneSentence(`Port ${port} is in use`),
    });
  });

  it("ends with one sentence when a setting means nothing", async () => {
    expect(await start({ PORT: "many" })).toMatchObject({ code: 1, stdout: "", stderr: oneSentence('PORT is "many"') });
    expect(await start({ DATA_DIR: "/dev/null/data", PORT: "0" })).toMatchObject({
      code: 1,
      stdout: "",
      stderr: oneSentence("The data folder /dev/null/data cannot be written"),
    });
  });

  it("ends with one sentence when another system uses its folder", async () => {
    expect(await start({ DATA_DIR, PORT: "0" })).toMatchObject({
      code: 1,
      stdout: "",
      stderr: oneSentence("Another Soglia"),
    });
  });
});
