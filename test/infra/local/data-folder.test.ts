import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openDataFolder } from "#infra/local/data-folder";
import { markOf } from "#infra/local/processes";
import { writeState } from "#infra/local/state-file";
import { scratchFolder } from "./scratch.ts";

const failure = (sentence: RegExp) =>
  expect.objectContaining({ name: "StartFailure", message: expect.stringMatching(sentence) });

it("is made when it is not there, for its owner alone", () => {
  const place = join(scratchFolder(), "a", "b");

  const folder = openDataFolder(place);

  expect(folder.file("x")).toBe(join(place, "x"));
  expect(statSync(place).mode & 0o777).toBe(0o700);
  expect(statSync(folder.file("lock.json")).mode & 0o777).toBe(0o600);
});

it("cannot be a file, nor lie under one", () => {
  const file = join(scratchFolder(), "file");
  writeFileSync(file, "");

  expect(() => openDataFolder(file)).toThrow(failure(/cannot be written: .*DATA_DIR/));
  expect(() => openDataFolder(join(file, "data"))).toThrow(failure(/cannot be written: .*DATA_DIR/));
});

it("is held by one system at a time", () => {
  const place = scratchFolder();
  // The process that runs the tests' processes: alive, and not this one.
  writeState(join(place, "lock.json"), markOf(process.ppid));

  expect(() => openDataFolder(place)).toThrow(failure(/Another Soglia \(process \d+\) is using .*DATA_DIR/));
});

it("is free again after its holder has let go, died, or left a number that somebody else has now", () => {
  const place = scratchFolder();
  openDataFolder(place).release();
  openDataFolder(place).release();

  writeState(join(place, "lock.json"), { pid: 2 ** 22 + 1, began: "1" });
  openDataFolder(place).release();
  writeState(join(place, "lock.json"), { ...markOf(process.ppid), began: "1" });
  openDataFolder(place).release();
  writeFileSync(join(place, "lock.json"), "{ cut sho");

  expect(() => openDataFolder(place)).not.toThrow();
});
