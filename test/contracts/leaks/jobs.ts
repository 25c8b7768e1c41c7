import { gzipSync } from "node:zlib";
import type { CloudWatchLogsEvent } from "aws-lambda";
import { createAccessLog } from "#functions/access-log/access-log";
import { lineOf } from "#functions/access-log/entry-line";
import { createAccessReview } from "#functions/access-review/access-review";
import { createAccountClosing } from "#functions/account-closing/account-closing";
import { createCapacityReport } from "#functions/capacity-report/capacity-report";
import { createDailyDigest } from "#functions/daily-digest/daily-digest";
import { readerPartition } from "#functions/db/access-log";
import { allRecords } from "#functions/db/records";
import { createRetention } from "#functions/retention/retention";
import { roles } from "#shared/access";
import type { AccessEntry } from "#shared/access-entry";
import { AccessReview } from "#shared/resources/access-review";
import { CapacityReport } from "#shared/resources/capacity-report";
import { RetentionRun } from "#shared/resources/retention-run";
import { changesOf } from "#test/functions/projections/stream";
import { localObjects } from "#test/local-objects";
import type { MarkedHouse } from "./house.ts";
import { putIntoLedger } from "./outward.ts";
import { toldAtItsAddress, toldToPartner } from "./partner.ts";

/** What CloudWatch Logs hands over. */
const delivery = (entries: readonly AccessEntry[]): CloudWatchLogsEvent => {
  const logEvents = entries.map((entry, n) => ({ id: String(n), timestamp: 1, message: lineOf(entry) }));
  return { awslogs: { data: gzipSync(JSON.stringify({ messageType: "DATA_MESSAGE", logEvents })).toString("base64") } };
};

const KEPT_ENTRIES = 200;

type Job = (house: MarkedHouse, entries: readonly AccessEntry[]) => Promise<unknown[]>;

const digests: Job = async ({ world: { table, now } }) => {
  const sent: object[] = [];
  const mail = async ({ to: _, ...letter }: { to: string }) => sent.push(letter);
  const address = "https://soglia.example.org";
  return [await createDailyDigest({ table, now, mail, address })({ send: "digest" }), ...sent];
};

const reports: Job = async ({ world: { table, now } }) => {
  const made = await createCapacityReport({ table, now })({ month: "2026-09" });
  return [made, ...(await allRecords(table, CapacityReport)).filter(({ id }) => id === made.reportId)];
};

const samples: Job = async ({ world: { table, now } }) => {
  const drawn = await createAccessReview({ table, now })({ draw: "lastMonth" });
  return [drawn, ...(await allRecords(table, AccessReview)).filter(({ id }) => id === drawn.reviewId)];
};

const closings: Job = async ({ world: { table, now } }) => {
  const told: unknown[] = [];
  const suspend = async (username: string) => void told.push(username);
  return [await createAccountClosing({ table, now, directory: { suspend } })({ close: "left" }), ...told];
};

const nights: Job = async ({ world: { table, now } }) => {
  const removed: string[] = [];
  const objects = { ...localObjects(now), remove: async (key: string) => void removed.push(key) };
  const night = await createRetention({ table, now, objects })({ run: "retention" });
  return [night, ...removed, ...(await allRecords(table, RetentionRun))];
};

const traces: Job = async ({ world: { table } }, entries) => {
  const reported: object[] = [];
  await createAccessLog({ table }, (failure) => reported.push(failure))(delivery(entries.slice(-KEPT_ENTRIES)));
  const kept = await Promise.all(roles.map((role) => table.all({ partition: readerPartition(role) })));
  return [...reported, ...kept.flat()];
};

/** What runs without anybody asking, by the folder of its entry, with every byte that it lets out or puts down. */
export const jobs: Readonly<Record<string, Job>> = {
  "capacity-report": reports,
  "daily-digest": digests,
  "access-log": traces,
  "access-review": samples,
  "account-closing": closings,
  retention: nights,
  projections: async (house) => (await toldToPartner(house)).told,
  webhooks: toldAtItsAddress,
  ledger: async ({ world }) => putIntoLedger(await changesOf(world.table)),
};

/** Entries that answer somebody who asks: they have routes, and those are driven; accounts have tests of their own. */
export const doors: readonly string[] = ["staff-api", "directory-api", "partner-gate", "partner-api"];
