import { gzipSync } from "node:zlib";
import { type AttributeValue, DynamoDBClient, ScanCommand, type ScanCommandOutput } from "@aws-sdk/client-dynamodb";
import type { DynamoDBRecord } from "aws-lambda";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAccessLog } from "#functions/access-log/access-log";
import { lineOf } from "#functions/access-log/entry-line";
import { createAccessReview } from "#functions/access-review/access-review";
import { createAccountClosing } from "#functions/account-closing/account-closing";
import { createCapacityReport } from "#functions/capacity-report/capacity-report";
import { createDailyDigest } from "#functions/daily-digest/daily-digest";
import { openTable, type Table } from "#functions/db/table";
import { createPartnerApi } from "#functions/partner-api/api";
import { createProjections } from "#functions/projections/projections";
import { createRetention } from "#functions/retention/retention";
import { createStaffApi } from "#functions/staff-api/api";
import { createWebhooks } from "#functions/webhooks/webhooks";
import type { FunctionName } from "#infra/aws/function-entries";
import { connectionTo, openDocumentClient } from "#infra/local/connection";
import { startEngineProcess } from "#infra/local/engine-process";
import { fillTable } from "#infra/local/fill-table";
import { createTable } from "#infra/local/table";
import { resources } from "#shared/resources/index";
import { aBucket } from "#test/bucket";
import { callOf } from "#test/staff-call";
import { caller } from "../../functions/partner-api/partner-world.ts";
import { type Policed, policedClient } from "./policed-client.ts";

const TABLE = "soglia";
/** A Monday morning: reports, digest and reviews have something to do. */
const now = () => "2026-11-23T07:30:00.000Z";

let engine: Awaited<ReturnType<typeof startEngineProcess>>;
let free: Table;
let everything: () => Promise<DynamoDBRecord[]>;

beforeAll(async () => {
  engine = await startEngineProcess();
  const client = openDocumentClient(engine.endpoint);
  const raw = new DynamoDBClient(connectionTo(engine.endpoint));
  await createTable(client, TABLE, { stream: false });
  free = openTable(client, TABLE);
  await fillTable(free, { seed: "none", endpoint: engine.endpoint }, { say: () => undefined, now });
  everything = async () => {
    const records: DynamoDBRecord[] = [];
    let start: ScanCommandOutput["LastEvaluatedKey"];
    do {
      const page: ScanCommandOutput = await raw.send(new ScanCommand({ TableName: TABLE, ExclusiveStartKey: start }));
      for (const item of page.Items ?? []) records.push(asInserted(item, records.length));
      start = page.LastEvaluatedKey;
    } while (start);
    return records;
  };
}, 120_000);

afterAll(() => engine.stop());

type StreamImage = NonNullable<DynamoDBRecord["dynamodb"]>["NewImage"];

/** The shapes of the SDK and of a stream's event differ in bytes only, of which there are none. */
const asInserted = (item: Record<string, AttributeValue>, at: number): DynamoDBRecord => ({
  eventID: `${at}`,
  eventName: "INSERT",
  dynamodb: {
    SequenceNumber: `${at}`,
    Keys: { pk: { S: item.pk?.S ?? "" }, sk: { S: item.sk?.S ?? "" } },
    NewImage: item as StreamImage,
  },
});

/** Lets a function work behind its own policy; whatever that refuses is the answer. */
const refusedTo = async (name: FunctionName, work: (table: Table) => Promise<unknown>): Promise<string[]> => {
  const policed: Policed = policedClient(name, engine.endpoint);
  await work(openTable(policed.client, TABLE));
  policed.client.destroy();
  expect(policed.asked()).toBeGreaterThan(0);
  return policed.refusals;
};

const quiet = () => undefined;

describe("every function's policy lets it do its work:", () => {
  it("the staff's function reads every kind, begins a referral and keeps a revision", async () => {
    const refused = await refusedTo("StaffApi", async (table) => {
      const call = callOf(createStaffApi({ table, now, objects: aBucket().objects, accessSink: quiet }, quiet));
      for (const { name } of resources)
        expect((await call("area-manager", `GET /api/${name}`)).status, name).toBeLessThan(500);
      const body = { householdType: "family", receivedOn: "2026-11-20" };
      expect((await call("coordinator", "POST /api/referrals", { body })).status).toBe(201);
      const household = { type: "family" };
      expect((await call("coordinator", "POST /api/households", { body: household })).status).toBe(201);
    });

    expect(refused).toEqual([]);
  });

  it("the partner's function takes a referral and shows capacity, reports and changes", async () => {
    const refused = await refusedTo("PartnerApi", async (table) => {
      const call = caller(createPartnerApi({ table, now, objects: aBucket().objects }, quiet));
      const body = {
        partnerReference: "FP-1",
        householdType: "singleWoman",
        members: [{ role: "adult", birthYear: 1990 }],
      };
      const sent = await call("/partner/v1/referrals", {
        method: "POST",
        body,
        headers: { "idempotency-key": "01JTQ3W1V4M9D1N8R5C6K7B2AZ" },
      });
      expect(sent.status).toBe(201);
      for (const path of ["capacity", "referrals", "capacity-reports", "changes"])
        expect((await call(`/partner/v1/${path}`)).status, path).toBe(200);
    });

    expect(refused).toEqual([]);
  });

  it("the projections follow every item there is, the partner's referral among them", async () => {
    const failures: string[] = [];
    const refused = await refusedTo("Projections", async (table) => {
      const project = createProjections({ table, now }, ({ name, task }) => failures.push(`${task}: ${name}`));
      await project({ Records: await everything() });
      await project({ refresh: "capacity" });
    });

    expect(refused).toEqual([]);
    expect(failures).toEqual([]);
    const taken = await free.all({ index: "changed", partition: "referrals" });
    expect(taken.filter(({ partnerReference }) => partnerReference === "FP-1")).toHaveLength(1);
  });

  it("the report, the review, the digest and the retention do their turn", async () => {
    const mail = async () => undefined;
    const refused = [
      ...(await refusedTo("CapacityReport", (table) => createCapacityReport({ table, now })({ period: "month" }))),
      ...(await refusedTo("AccessReview", (table) => createAccessReview({ table, now })({ draw: "lastMonth" }))),
      ...(await refusedTo("AccountClosing", (table) =>
        createAccountClosing({ table, now, directory: { suspend: async () => undefined } })({ close: "left" }),
      )),
      ...(await refusedTo("DailyDigest", (table) =>
        createDailyDigest({ table, now, mail, address: "https://soglia.example" })({ send: "digest" }),
      )),
      ...(await refusedTo("Retention", (table) =>
        createRetention({ table, now, objects: aBucket().objects })({ run: "retention" }),
      )),
    ];

    expect(refused).toEqual([]);
  });

  it("entries of who has read whose data come into the table", async () => {
    const [household] = await free.all({ index: "changed", partition: "households" });
    const message = lineOf({
      id: "01JTQ3W1V4M9D1N8R5C6K7B2AZ",
      at: now(),
      by: "chiara.villa",
      roles: ["coordinator"],
      route: "GET /api/households/{id}",
      purpose: "record",
      kinds: ["households"],
      classes: ["plain"],
      subjects: [String(household?.id)],
    });
    const delivery = { messageType: "DATA_MESSAGE", logEvents: [{ id: "1", timestamp: 0, message }] };
    const data = gzipSync(JSON.stringify(delivery)).toString("base64");

    expect(await refusedTo("AccessLog", (table) => createAccessLog({ table }, quiet)({ awslogs: { data } }))).toEqual(
      [],
    );
    expect(await free.all({ partition: "ACCESS#BY#chiara.villa" })).toHaveLength(1);
  });

  it("partners are told what is due", async () => {
    const troubles: string[] = [];
    const refused = await refusedTo("Webhooks", (table) =>
      createWebhooks(
        { table, now, post: async () => ({ taken: true }), master: async () => new Uint8Array(32) },
        ({ name }) => troubles.push(name),
      )({ deliver: "due" }),
    );

    expect(refused).toEqual([]);
    expect(troubles).toEqual([]);
  });
});
