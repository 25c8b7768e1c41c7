import type { DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { inject } from "vitest";
import { lookAtClient, putClientView } from "#functions/db/partner-clients-view";
import { openTable } from "#functions/db/table";
import { createPartnerApi } from "#functions/partner-api/api";
import type { PartnerRoute } from "#functions/partner-api/partner-route";
import { partnerRoutes } from "#functions/partner-api/routes/index";
import { createProjections } from "#functions/projections/projections";
import { createWebhooks } from "#functions/webhooks/webhooks";
import { openDocumentClient } from "#infra/local/connection";
import { keepToPartnerPartitions } from "#infra/local/leading-keys";
import { type Call, caller, FARSI_PROSSIMO, type Reply } from "#test/functions/partner-api/partner-world";
import { changesOf } from "#test/functions/projections/stream";
import { MASTER } from "#test/functions/webhooks/receiver";
import { localObjects } from "#test/local-objects";
import type { MarkedHouse } from "./house.ts";

const BATCH = 500;

/** What the partner has been told, and by which routes it was served. */
export interface ToldOutside {
  told: string[];
  served: Set<string>;
}

/** Hands changes to a function as the stream does. */
export const inBatches = async (
  records: readonly DynamoDBRecord[],
  run: (event: DynamoDBStreamEvent) => Promise<unknown>,
) => {
  for (let first = 0; first < records.length; first += BATCH)
    await run({ Records: records.slice(first, first + BATCH) });
};

/** What goes to the partner's own address. */
export const toldAtItsAddress = async ({ world: { table, now } }: MarkedHouse): Promise<string[]> => {
  const told: string[] = [];
  const post = async (url: string, { headers, body }: { headers: object; body: string }) => {
    told.push(url, JSON.stringify(headers), body);
    return { taken: true as const };
  };
  const troubles: object[] = [];
  const tell = createWebhooks({ table, now, post, master: async () => MASTER }, (trouble) => troubles.push(trouble));
  await tell({ deliver: "due" });
  if (troubles.length > 0) throw new Error(`Not told: ${JSON.stringify(troubles)}`);
  return told;
};

/** Whoever has just given an address is told what happens from then on; whoever had one, what has happened since. */
const letPartnerIn = async (house: MarkedHouse): Promise<string[]> => {
  const { table } = house.world;
  const view = { ...FARSI_PROSSIMO, webhookUrl: "https://partner.example.org/changes" };
  await table.commit(putClientView(await lookAtClient(table, "farsi-prossimo"), view));
  return toldAtItsAddress(house);
};

export const routeName = ({ spec }: Pick<PartnerRoute, "spec">) => `${spec.method} ${spec.path}`;

/** The partner's door, behind its wall; whatever comes through it is kept. */
const openDoor = ({ world }: MarkedHouse, { told, served }: ToldOutside) => {
  const { table, now } = world;
  const walled = keepToPartnerPartitions(openDocumentClient(inject("dynamoDbEndpoint")), table.name);
  const call = caller(createPartnerApi({ table: openTable(walled, table.name), objects: localObjects(now), now }));
  const ask = async (route: PartnerRoute, id: string, more: Call = {}): Promise<Reply> => {
    const reply = await call(route.spec.path.replace("{id}", id), { method: route.spec.method as "GET", ...more });
    told.push(reply.text, JSON.stringify(reply.headers));
    if (reply.status < 300) served.add(routeName(route));
    return reply;
  };
  return { ask, close: () => walled.destroy() };
};

type Door = ReturnType<typeof openDoor>;

const idsIn = (list: unknown): string[] =>
  typeof list === "object" && list !== null && "items" in list && Array.isArray(list.items)
    ? list.items.flatMap(({ id }) => (typeof id === "string" ? [id] : []))
    : [];

const listOf = (path: string) => path.split("/{id}")[0] ?? "";

const listFor = (path: string): PartnerRoute | undefined =>
  partnerRoutes.find(({ spec }) => spec.method === "GET" && spec.path === listOf(path));

/** Asks a route for each record that its list shows, or once where it names none. */
const askAll = async ({ ask }: Door, route: PartnerRoute, body?: unknown): Promise<void> => {
  const list = route.spec.path.includes("{id}") ? listFor(route.spec.path) : undefined;
  const ids = list ? idsIn((await ask(list, "")).json) : [""];
  for (const id of ids) await ask(route, id, { body });
};

/** Follows what has changed, or of that what concerns some items only. */
const follow = async ({ world }: MarkedHouse, concerns: (key: string) => boolean): Promise<void> => {
  const changes = (await changesOf(world.table)).filter(({ dynamodb }) => concerns(dynamodb?.Keys?.pk?.S ?? ""));
  const failures: object[] = [];
  await inBatches(
    changes,
    createProjections(world, (failure) => failures.push(failure)),
  );
  if (failures.length > 0) throw new Error(`Not followed: ${JSON.stringify(failures.slice(0, 3))}`);
};

/** The partner does everything that it can do, each with what its manual gives as an example. */
export const partnerSends = async (house: MarkedHouse): Promise<ToldOutside> => {
  const outside: ToldOutside = { told: await letPartnerIn(house), served: new Set() };
  const door = openDoor(house, outside);
  for (const route of partnerRoutes)
    if (route.spec.method === "POST") {
      await askAll(door, route, route.examples?.body);
      // What was sent in is on the partner's list once it has been followed.
      await follow(house, (key) => key.startsWith("PARTNER#"));
    }
  door.close();
  return outside;
};

/** Every byte that the partner is told by its API, once all changes have been followed. */
export const toldToPartner = async (house: MarkedHouse): Promise<ToldOutside> => {
  const outside = await partnerSends(house);
  await follow(house, () => true);
  await createProjections(house.world)({ refresh: "capacity" });
  const door = openDoor(house, outside);
  for (const route of partnerRoutes) if (route.spec.method === "GET") await askAll(door, route);
  door.close();
  return outside;
};
