import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { lockedUp, unlocked } from "#infra/local/backup-file";
import { startSystem } from "#infra/local/system";
import { textOfOneMoment } from "#infra/local/table-text";
import { list, staffToken } from "./calls.ts";
import { run } from "./processes.ts";
import { newFolder, scratchFolder } from "./scratch.ts";

const BACKUP_PASSPHRASE = "una frase lunga abbastanza";
const env = (DATA_DIR: string) => ({ DATA_DIR, BACKUP_PASSPHRASE });
const backup = (folder: string, file: string, more = {}) =>
  run("infra/local/backup.ts", [file], { ...env(folder), ...more });
const restore = (folder: string, args: string[], more = {}) =>
  run("infra/local/restore.ts", args, { ...env(folder), ...more });

const settingsOf = (dataDir: string) => ({
  port: 0,
  host: "127.0.0.1",
  dataDir,
  tableName: "soglia",
  seed: "none" as const,
});

const listsOf = async (dataDir: string) => {
  const system = await startSystem(settingsOf(dataDir), { pages: false });
  const token = await staffToken(system, "coordinator");
  const lists = await Promise.all(
    ["units", "places", "organisations"].map((name) => list(system, `/api/${name}`, token)),
  );
  await system.stop();
  return lists;
};

describe("a backup of one machine", () => {
  const folder = newFolder();
  const home = join(folder.path, "home");
  const file = join(folder.path, "soglia.backup");
  let before: Awaited<ReturnType<typeof listsOf>>;

  beforeAll(async () => {
    before = await listsOf(home);
    return folder.remove;
  });

  it("is written, put back into an empty folder, the same byte by byte, and answers the same lists", async () => {
    const elsewhere = join(folder.path, "elsewhere");

    const written = await backup(home, file);
    const back = await restore(elsewhere, [file]);
    const verified = await restore(elsewhere, [file, "--verify"]);
    const again = await backup(elsewhere, join(folder.path, "again.backup"));

    const checksum = /sha256:[0-9a-f]{64}/;
    expect([written.code, back.code, verified.code]).toEqual([0, 0, 0]);
    expect(back.stdout.match(checksum)?.[0]).toBe(written.stdout.match(checksum)?.[0]);
    expect(again.stdout.match(checksum)?.[0]).toBe(written.stdout.match(checksum)?.[0]);
    expect(before[0]?.length).toBe(4);
    expect(await listsOf(elsewhere)).toEqual(before);
  }, 60_000);

  it("tells nothing to whoever finds the file", () => {
    const bytes = readFileSync(file).toString("latin1");

    expect(bytes).not.toMatch(/Abitare|CasAmica|UNIT#/);
  });

  it("is never put over what is there, nor over an older backup", async () => {
    expect(await restore(home, [file])).toMatchObject({ code: 1, stderr: expect.stringContaining("not empty") });
    expect(await backup(home, file)).toMatchObject({ code: 1, stderr: expect.stringContaining("Name another") });
  }, 60_000);

  it("is not made of a folder in which nothing is, and says how to name another", async () => {
    const nowhere = join(scratchFolder(), "misspelt");
    const empty = join(folder.path, "empty.backup");

    expect(await backup(nowhere, empty)).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining(nowhere),
    });
    expect(existsSync(empty)).toBe(false);
    expect(existsSync(nowhere)).toBe(false);
  }, 60_000);

  it("says so where the table has moved on since", async () => {
    const other = join(scratchFolder(), "other");
    await listsOf(other);

    expect(await restore(other, [file, "--verify"])).toMatchObject({
      code: 1,
      stderr: "The table and the backup differ.\n",
    });
  }, 60_000);

  it("opens with its passphrase only, and whole only", async () => {
    const spoilt = join(folder.path, "spoilt.backup");
    const bytes = readFileSync(file);
    bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1;
    writeFileSync(spoilt, bytes);
    const empty = () => join(scratchFolder(), "empty");

    for (const outcome of [
      await restore(empty(), [file], { BACKUP_PASSPHRASE: "un'altra frase, lunga anche questa" }),
      await restore(empty(), [spoilt]),
    ])
      expect(outcome).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining("does not open") });
    expect(await backup(home, join(folder.path, "x"), { BACKUP_PASSPHRASE: "corta" })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("BACKUP_PASSPHRASE"),
    });
  }, 60_000);
});

describe("the text of one moment", () => {
  it("is what two looks in a row have seen, however often the table moved before", async () => {
    const seen = ["half", "more", "whole", "whole", "later"];

    expect(await textOfOneMoment(async () => seen.shift() ?? "")).toBe("whole");
    expect(seen).toEqual(["later"]);
  });

  it("is not made up where the table never comes to rest", async () => {
    let looks = 0;
    const look = async () => {
      looks += 1;
      return String(looks);
    };

    await expect(textOfOneMoment(look)).rejects.toThrow("stop Soglia");
  });
});

describe("a locked text", () => {
  it("comes out as it went in, and never looks the same twice", () => {
    const text = '{"pk":{"S":"UNIT#è"}}\n';

    expect(unlocked(lockedUp(text, BACKUP_PASSPHRASE), BACKUP_PASSPHRASE)).toBe(text);
    expect(lockedUp(text, BACKUP_PASSPHRASE).equals(lockedUp(text, BACKUP_PASSPHRASE))).toBe(false);
  });
});
