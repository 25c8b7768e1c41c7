import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { connectionTo } from "./connection.ts";
import type { DataFolder } from "./data-folder.ts";
import { type EngineProcess, startEngineProcess } from "./engine-process.ts";
import { isAlive, markOf, type ProcessMark } from "./processes.ts";
import { readState, writeState } from "./state-file.ts";
import { followedUpTo } from "./stream/position.ts";
import { indexStreamRecords, trimStreamRecords } from "./stream/records.ts";
import { ensureTable } from "./table.ts";

const TABLE_FILE = "table.db";
const ENGINE_FILE = "engine.json";
const LEAVE_WITHIN_MS = 3_000;
const LOOK_EVERY_MS = 20;

const Left = z.object({ pid: z.int(), began: z.string() });

const isOurs = ({ pid }: ProcessMark, file: string): boolean => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(file);
  } catch {
    return false;
  }
};

const ended = async (left: ProcessMark): Promise<boolean> => {
  for (let waited = 0; waited < LEAVE_WITHIN_MS; waited += LOOK_EVERY_MS) {
    if (!isAlive(left)) return true;
    await sleep(LOOK_EVERY_MS);
  }
  return false;
};

/** Ends the engine of a run that was killed: two of them on one file would count the same sequence numbers. */
const endLeftOver = async (folder: DataFolder): Promise<void> => {
  const { success, data: left } = Left.safeParse(readState(folder.file(ENGINE_FILE)));
  if (!success || !isAlive(left) || !isOurs(left, folder.file(TABLE_FILE))) return;
  process.kill(left.pid, "SIGTERM");
  if (await ended(left)) return;
  process.kill(left.pid, "SIGKILL");
  await ended(left);
};

const tableFile = (folder: DataFolder): string => folder.file(TABLE_FILE);

/** The file that says how far the table's changes have been followed. */
export const positionFile = (folder: DataFolder): string => folder.file("stream-position.json");

/**
 * The embedded engine on the folder's file, with the table in it.
 * @throws StartFailure when the engine cannot run here or cannot read its file
 */
export const startEngine = async (folder: DataFolder, tableName: string): Promise<EngineProcess> => {
  await endLeftOver(folder);
  const engine = await startEngineProcess(tableFile(folder));
  writeState(folder.file(ENGINE_FILE), markOf(engine.pid));
  const client = new DynamoDBClient(connectionTo(engine.endpoint));
  try {
    await ensureTable(client, tableName);
    indexStreamRecords(tableFile(folder));
    const followed = followedUpTo(positionFile(folder));
    if (followed) trimStreamRecords(tableFile(folder), tableName, followed, Math.floor(Date.now() / 1_000));
  } catch (error) {
    await engine.stop();
    throw error;
  } finally {
    client.destroy();
  }
  return engine;
};
