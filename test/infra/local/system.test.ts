import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import * as z from "zod";
import { readState } from "#infra/local/state-file";
import { type System, startSystem } from "#infra/local/system";
import { ask, list, staffToken, tokenOfPartner } from "./calls.ts";
import { aRunningSystem } from "./processes.ts";
import { newFolder, scratchFolder } from "./scratch.ts";

const settingsFor = (dataDir: string) => ({
  port: 0,
  host: "127.0.0.1",
  dataDir,
  tableName: "soglia",
  seed: "none" as const,
});

const Engine = z.object({ pid: z.int().positive() });

const start = (dataDir: string) => startSystem(settingsFor(dataDir), { pages: false });

describe("a system that has just started", () => {
  let system: System;
  const folder = newFolder();

  beforeAll(async () => {
    system = await start(folder.path);
  });
  afterAll(async () => {
    await system.stop();
    folder.remove();
  });

  it("answers 401 to whoever says nothing about themselves", async () => {
    expect(await ask(system, "/api/me")).toMatchObject({ status: 401, body: { code: "signedOut" } });
    expect(await ask(system, "/partner/v1/capacity")).toMatchObject({ status: 401, body: { code: "signedOut" } });
  });

  it("lets in each of the demo people with their role", async () => {
    for (const { username, role } of system.people)
      expect(await ask(system, "/api/me", await staffToken(system, username))).toMatchObject({
        status: 200,
        body: { roles: [role] },
      });
  });

  it("holds the four units and nothing invented", async () => {
    const token = await staffToken(system, "coordinator");

    const units = await list(system, "/api/units", token);
    const households = await list(system, "/api/households", token);

    expect(units.map(({ code }) => code).sort()).toEqual(["ABI", "ALI", "CAS", "MED"]);
    expect(households).toEqual([]);
    expect(system.demo).toBe(false);
  });

  it("shows the partner CasAmica's places and nothing else", async () => {
    await system.caughtUp();

    const { status, body } = await ask(system, "/partner/v1/capacity", await tokenOfPartner(system));

    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain("CAS");
    expect(JSON.stringify(body)).not.toMatch(/ABI|MED|ALI/);
  });

  it("opens to each token only what it is for", async () => {
    const [staff, partner] = [await staffToken(system, "coordinator"), await tokenOfPartner(system)];
    const narrow = await tokenOfPartner(system, "partner/referrals.read");

    expect(await ask(system, "/partner/v1/capacity", narrow)).toMatchObject({
      status: 403,
      body: { code: "forbidden" },
    });
    expect(await ask(system, "/partner/v1/referrals", narrow)).toMatchObject({ status: 200 });
    expect(await ask(system, "/api/units", partner)).toMatchObject({ status: 401 });
    expect(await ask(system, "/partner/v1/capacity", staff)).toMatchObject({ status: 401 });
  });

  it("shows the partner within a second what has changed", async () => {
    const [staff, partner] = [await staffToken(system, "coordinator"), await tokenOfPartner(system)];
    await system.caughtUp();
    const before = await ask(system, "/partner/v1/capacity", partner);
    const casAmica = (await list(system, "/api/units", staff)).find(({ code }) => code === "CAS");
    const place = (await list(system, "/api/places", staff)).find(({ unitId }) => unitId === casAmica?.id);

    const outage = { placeId: place?.id, from: "2020-01-01", reason: "maintenance" };
    const made = await ask(system, "/api/outages", staff, outage);

    expect(made.status).toBe(201);
    const free = async () => (await ask(system, "/partner/v1/capacity", partner)).body;
    await expect.poll(free, { timeout: 1_000, interval: 50 }).not.toEqual(before.body);
  });
});

describe("a second start", () => {
  it("has the same passwords and records, and nothing was left behind", async () => {
    const folder = scratchFolder();
    const first = await start(folder);
    await first.stop();
    const left = ["running.json", "lock.json"].filter((name) => existsSync(join(folder, name)));

    const second = await start(folder);
    onTestFinished(second.stop);

    expect(left).toEqual([]);
    expect(second.people).toEqual(first.people);
    expect(second.partnerSecrets).toEqual(first.partnerSecrets);
    expect(await list(second, "/api/units", await staffToken(second, "coordinator"))).toHaveLength(4);
    expect(statSync(join(folder, "secrets.json")).mode & 0o077).toBe(0);
  });

  it("still knows the tokens that were given out before", async () => {
    const folder = scratchFolder();
    const first = await start(folder);
    const token = await staffToken(first, "coordinator");
    await first.stop();

    const port = Number(new URL(first.address).port);
    const second = await startSystem({ ...settingsFor(folder), port }, { pages: false });
    onTestFinished(second.stop);

    expect((await ask(second, "/api/me", token)).status).toBe(200);
  });

  it("is refused while the first one runs, which it leaves alone", async () => {
    const DATA_DIR = scratchFolder();
    const { address } = await aRunningSystem({ DATA_DIR });

    await expect(start(DATA_DIR)).rejects.toMatchObject({
      name: "StartFailure",
      message: expect.stringMatching(/^Another Soglia \(process \d+\) is using/),
    });
    expect((await fetch(`${address}/api/me`)).status).toBe(401);
  });
});

describe("a system that is told to stop", () => {
  it.each([
    ["once", ["SIGTERM"]],
    ["twice at the same time, as npm does", ["SIGINT", "SIGINT"]],
  ] as const)("ends in order when told %s", async (_, signals) => {
    const DATA_DIR = scratchFolder();
    const { end } = await aRunningSystem({ DATA_DIR });

    expect(await end(...signals)).toBe(0);
    expect(readdirSync(DATA_DIR).filter((name) => /lock|running|wal/.test(name))).toEqual([]);
  });

  it("ends with a sentence when its table engine has ended by itself", async () => {
    const DATA_DIR = scratchFolder();
    const { exited, complaint } = await aRunningSystem({ DATA_DIR });

    process.kill(Engine.parse(readState(join(DATA_DIR, "engine.json"))).pid, "SIGKILL");

    expect(await exited).toBe(1);
    expect(await complaint).toMatch(/^The table engine has ended by itself: [^\n]*\n$/);
  });
});

describe("a start that cannot be", () => {
  it("says in a sentence that nothing answers at DYNAMODB_ENDPOINT, and lets everything go", async () => {
    const folder = scratchFolder();
    const nowhere = { ...settingsFor(folder), endpoint: "http://127.0.0.1:9" };

    await expect(startSystem(nowhere, { pages: false })).rejects.toMatchObject({
      name: "StartFailure",
      message: expect.stringMatching(/^The table at http:\/\/127\.0\.0\.1:9 cannot be used .*DYNAMODB_ENDPOINT/),
    });
    await (await start(folder)).stop();
  });
});
