import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  type DynamoDBDocumentClient,
  ExecuteStatementCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactGetCommand,
  TransactWriteCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import { describe, expect, inject, it } from "vitest";
import { openTable, type Table } from "#functions/db/table";
import { createPartnerApi } from "#functions/partner-api/api";
import { partnerRoute } from "#functions/partner-api/partner-route";
import { openDocumentClient } from "#infra/local/connection";
import { keepToPartnerPartitions } from "#infra/local/leading-keys";
import { Household } from "#shared/resources/household";
import { aBucket } from "#test/bucket";
import { aPartnerWorld, CAPACITY, caller } from "#test/functions/partner-api/partner-world";
import { printOf } from "#test/table-print";

/*
 * Somebody's code runs inside the partner's function: by a bad dependency, a bad merge, a hole. It has everything that
 * a route has, and the very client beneath it.
 */

interface Inside {
  table: Table;
  client: DynamoDBDocumentClient;
  TableName: string;
  foreign: { pk: string; sk: string };
}

const OWN = { pk: "PARTNER#farsi-prossimo", sk: "STOLEN#1" };
const CANARY = "CANARY-INSIDE";

const put = (pk: string) => ({
  action: { Put: { Item: { pk, sk: "STOLEN", said: CANARY }, ConditionExpression: "attribute_not_exists(stolen)" } },
});

/** Everything that can be asked of a table, with keys of others, with both, with none, and of another table. */
const attacks: Record<string, (inside: Inside) => Promise<unknown>> = {
  "gets a household": ({ table, foreign }) => table.get(foreign),
  "gets many": ({ table, foreign }) => table.getMany([foreign, OWN]),
  "lists a partition": ({ table, foreign }) => table.all({ partition: foreign.pk }),
  "lists all households by an index": ({ table }) => table.all({ index: "changed", partition: Household.name }),
  "lists what belongs to one": ({ table, foreign }) => table.all({ index: "under", partition: foreign.pk }),
  "pages through its own index key": ({ table }) => table.page({ index: "under", partition: OWN.pk }),
  "starts a page elsewhere": ({ table, foreign }) => table.page({ partition: OWN.pk, startKey: { ...foreign } }),
  "commits to a foreign key": ({ table, foreign }) => table.commit([put(foreign.pk)]),
  "commits to its own and a foreign key": ({ table, foreign }) => table.commit([put(OWN.pk), put(foreign.pk)]),
  "counts on a foreign key": ({ table, foreign }) => table.add(foreign, 1, 10),
  "widens its own view": ({ table }) => table.commit([put("PARTNER#CLIENT#farsi-prossimo")]),
  "counts on its own view": ({ table }) => table.add({ pk: "PARTNER#CLIENT#farsi-prossimo", sk: "CLIENT" }, 1, 10),
  "lists itself among the clients": ({ table }) => table.commit([put("PARTNER#CLIENTS")]),
  "sends a get of its own": ({ client, TableName, foreign: Key }) => client.send(new GetCommand({ TableName, Key })),
  "sends a mixed get": ({ client, TableName, foreign }) =>
    client.send(new TransactGetCommand({ TransactItems: [OWN, foreign].map((Key) => ({ Get: { TableName, Key } })) })),
  "sends a batch": ({ client, TableName, foreign }) =>
    client.send(new BatchGetCommand({ RequestItems: { [TableName]: { Keys: [foreign] } } })),
  "sends a batch of writes": ({ client, TableName, foreign }) =>
    client.send(new BatchWriteCommand({ RequestItems: { [TableName]: [{ DeleteRequest: { Key: foreign } }] } })),
  "sends a query with an index": ({ client, TableName }) =>
    client.send(
      new QueryCommand({
        TableName,
        IndexName: "changed",
        KeyConditionExpression: "changedPk = :all",
        ExpressionAttributeValues: { ":all": Household.name },
      }),
    ),
  "sends a scan": ({ client, TableName }) => client.send(new ScanCommand({ TableName })),
  "sends PartiQL": ({ client, TableName }) =>
    client.send(new ExecuteStatementCommand({ Statement: `SELECT * FROM "${TableName}"` })),
  "sends PartiQL that writes": ({ client, TableName, foreign }) =>
    client.send(
      new ExecuteStatementCommand({
        Statement: `UPDATE "${TableName}" SET said='${CANARY}' WHERE pk='${foreign.pk}' AND sk='${foreign.sk}'`,
      }),
    ),
  "updates a foreign item": ({ client, TableName, foreign: Key }) =>
    client.send(
      new UpdateCommand({ TableName, Key, UpdateExpression: "REMOVE #n", ExpressionAttributeNames: { "#n": "name" } }),
    ),
  "updates its own and a foreign item": ({ client, TableName, foreign }) =>
    client.send(
      new TransactWriteCommand({
        TransactItems: [OWN, foreign].map((Key) => ({ Update: { TableName, Key, UpdateExpression: "REMOVE said" } })),
      }),
    ),
  "deletes a foreign item": ({ client, TableName, foreign: Key }) => client.send(new DeleteCommand({ TableName, Key })),
  "deletes one of its own": ({ client, TableName }) => client.send(new DeleteCommand({ TableName, Key: OWN })),
  "checks whether somebody exists": ({ client, TableName, foreign: Key }) =>
    client.send(
      new TransactWriteCommand({
        TransactItems: [{ ConditionCheck: { TableName, Key, ConditionExpression: "attribute_exists(pk)" } }],
      }),
    ),
  "reads another table": ({ client }) => client.send(new GetCommand({ TableName: "another", Key: OWN })),
  "writes another table": ({ client }) => client.send(new PutCommand({ TableName: "another", Item: OWN })),
};

/** A partner's function in which a route does as it is told, before a table with a household in it. */
const aBreachedApi = async () => {
  const world = await aPartnerWorld();
  const household = await world.create(Household, { type: "family", note: CANARY });
  await world.casAmica();
  const endpoint = inject("dynamoDbEndpoint");
  const { name: TableName } = world.table;
  const client = keepToPartnerPartitions(openDocumentClient(endpoint), TableName);
  const foreign = { pk: `${Household.kind}#${household.id}`, sk: Household.kind };
  let attack: (inside: Inside) => Promise<unknown> = async () => undefined;
  let failure: string | undefined;
  const route = partnerRoute({
    name: "readCapacity",
    method: "GET",
    path: CAPACITY,
    scope: "capacity.read",
    run: async ({ table }) => {
      try {
        return await attack({ table, client, TableName, foreign });
      } catch (error) {
        failure = error instanceof Error ? error.name : typeof error;
        throw error;
      }
    },
  });
  const { objects } = aBucket(world.now);
  const options = { table: openTable(client, TableName), objects, now: world.now, routes: [route] };
  const call = caller(createPartnerApi(options, () => undefined));
  const staff = openDocumentClient(endpoint);
  return {
    run: async (wanted: typeof attack) => {
      attack = wanted;
      failure = undefined;
      const { status, text } = await call(CAPACITY);
      return { status, text, failure };
    },
    /** A print of all that is not the partner's own. */
    outside: async () => {
      const { Items = [] } = await staff.send(new ScanCommand({ TableName, ConsistentRead: true }));
      return printOf(Items.filter(({ pk }) => pk !== OWN.pk));
    },
  };
};

describe("code that runs inside the partner's function", () => {
  it("reads and changes nothing outside, however it asks", async () => {
    const { run, outside } = await aBreachedApi();
    const before = await outside();

    for (const [name, attack] of Object.entries(attacks)) {
      const { status, text, failure } = await run(attack);
      expect([name, status, failure]).toEqual([name, 500, "AccessDeniedException"]);
      expect([name, text]).toEqual([name, expect.not.stringMatching(/CANARY|HOUSEHOLD|hh_|AccessDenied|dynamo/i)]);
      expect([name, (await outside()) === before]).toEqual([name, true]);
    }
  });

  it("does what a route may do within its own partition", async () => {
    const { run, outside } = await aBreachedApi();
    const before = await outside();

    const { status, failure } = await run(async ({ table }) => {
      await table.commit([put(OWN.pk)]);
      return table.get({ pk: OWN.pk, sk: "STOLEN" });
    });

    expect([status, failure]).toEqual([200, undefined]);
    expect(await outside()).toBe(before);
  });
});
