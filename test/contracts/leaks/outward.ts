import type { DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { inject } from "vitest";
import { lookAtClient, putClientView } from "#functions/db/partner-clients-view";
import { openTable } from "#functions/db/table";
import { createLedger } from "#functions/ledger/ledger";
import { createPartnerApi } from "#functions/partner-api/api";
import { partnerRoutes } from "#functions/partner-api/routes/index";
import { createProjections } from "#functions/projections/projections";
import { createWebhooks } from "#functions/webhooks/webhooks";
import { openDocumentClient } from "#infra/local/connection";
import { keepToPartnerPartitions } from "#infra/local/leading-keys";
import { caller, FARSI_PROSSIMO } from "#test/functions/partner-api/partner-world";
import { localObjects } from "#test/local-objects";
import type { MarkedHouse } from "./house.ts";

const BATCH = 500;

const inBatches = async (records: readonly DynamoDBRecord[], run: (event: DynamoDBStreamEvent) => Promise<unknown>) => {
  for (let first = 0; first < records.length; first += BATCH)
    await run({ Records: records.slice(first, first + BATCH) });
};

const letPartnerIn = async ({ world }: MarkedHouse): Promise<void> => {
  const view = { ...FARSI_PROSSIMO, webhookUrl: "https://partner.example.org/changes" };
  await world.table.commit(putClientView(await lookAtClient(world.table, "farsi-prossimo"), view));
};

/** Every byte that the partner is told, by its API and at its own address, once all changes have been followed. */
export const toldToPartner = async (house: MarkedHouse, changes: readonly DynamoDBRecord[]): Promise<string[]> => {
  const { table, now } = house.world;
  await letPartnerIn(house);
  const failures: object[] = [];
  await inBatches(
    changes,
    createProjections({ table, now }, (failure) => failures.push(failure)),
  );
  if (failures.length > 0) throw new Error(`Not followed: ${JSON.stringify(failures.slice(0, 3))}`);
  const told: string[] = [];
  const walled = keepToPartnerPartitions(openDocumentClient(inject("dynamoDbEndpoint")), table.name);
  const call = caller(createPartnerApi({ table: openTable(walled, table.name), objects: localObjects(now), now }));
  for (const { spec } of partnerRoutes) {
    if (spec.method !== "GET" || spec.path.includes("{")) continue;
    const list = await call(spec.path);
    told.push(list.text, JSON.stringify(list.headers));
    for (const id of idsIn(list.json))
      for (const { spec: one } of partnerRoutes)
        if (one.method === "GET" && one.path.startsWith(`${spec.path}/{id}`))
          told.push((await call(one.path.replace("{id}", id))).text);
  }
  const post = async (url: string, { headers, body }: { headers: object; body: string }) => {
    told.push(url, JSON.stringify(headers), body);
    return { taken: true as const };
  };
  await createWebhooks({ table, now, post, master: async () => Buffer.from("master") })({ deliver: "due" });
  walled.destroy();
  return told;
};

const idsIn = (list: unknown): string[] =>
  typeof list === "object" && list !== null && "items" in list && Array.isArray(list.items)
    ? list.items.flatMap(({ id }) => (typeof id === "string" ? [id] : []))
    : [];

/** What the ledger puts out of everybody's reach, for good. */
export const putIntoLedger = async (changes: readonly DynamoDBRecord[]): Promise<string[]> => {
  const put: string[] = [];
  const putObject = async (key: string, body: string) => void put.push(key, body);
  await inBatches(
    changes,
    createLedger({ putObject, salt: async () => "salt" }, () => undefined),
  );
  return put;
};
