import {
  BatchExecuteStatementCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  ExecuteStatementCommand,
  ExecuteTransactionCommand,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
  QueryCommand as RawQueryCommand,
  ScanCommand as RawScanCommand,
} from "@aws-sdk/client-dynamodb";
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  ScanCommand,
  TransactGetCommand,
  TransactWriteCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, it } from "vitest";
import { openDocumentClient } from "#infra/local/connection";
import { keepToPartnerPartitions } from "#infra/local/leading-keys";
import { freshTable } from "#test/engine";

const inside = { pk: "PARTNER#farsi-prossimo", sk: "CAPACITY" };
const outside = { pk: "HOUSEHOLD#hh_1", sk: "HOUSEHOLD" };
const denied = { name: "AccessDeniedException" };

let TableName: string;
let staff: DynamoDBDocumentClient;
let partner: DynamoDBDocumentClient;

beforeAll(async () => {
  const table = await freshTable();
  TableName = table.tableName;
  staff = table.client;
  partner = keepToPartnerPartitions(openDocumentClient(table.endpoint), TableName);
  for (const Item of [
    { ...inside, free: 2 },
    { ...outside, underPk: inside.pk, underSk: "X", changedPk: inside.pk },
  ])
    await staff.send(new PutCommand({ TableName, Item: { changedSk: "1", ...Item } }));
});

const ask = (query: Omit<QueryCommandInput, "TableName">) => partner.send(new QueryCommand({ TableName, ...query }));

const partition = (spelling: string, value: string, more: Partial<QueryCommandInput> = {}) =>
  ask({ KeyConditionExpression: spelling, ExpressionAttributeValues: { ":v": value }, ...more });

const put = (pk: string, sk = "A") => ({ Put: { TableName, Item: { pk, sk } } });

describe("inside its own partitions the partner's function", () => {
  it("gets, puts and queries", async () => {
    await partner.send(new PutCommand({ TableName, Item: { pk: "PARTNER#farsi-prossimo", sk: "INBOX#1" } }));

    const { Item } = await partner.send(new GetCommand({ TableName, Key: inside }));
    const { Items } = await partition("pk = :v", inside.pk);

    expect(Item).toMatchObject({ free: 2 });
    expect(Items?.map(({ sk }) => sk)).toEqual(["CAPACITY", "INBOX#1"]);
  });

  it.each([
    "pk=:v",
    "  pk   =   :v ",
    "(pk = :v)",
    "#p = :v",
    "#p=:v AND begins_with(sk, :s)",
    "#p = :v and sk = :s",
    "begins_with(sk, :s) AND pk = :v",
  ])("asks for a partition spelt %s", async (spelling) => {
    const asked = ask({
      KeyConditionExpression: spelling,
      ...(spelling.includes("#p") && { ExpressionAttributeNames: { "#p": "pk" } }),
      ExpressionAttributeValues: { ":v": inside.pk, ...(spelling.includes(":s") && { ":s": "CAPACITY" }) },
    });

    await expect(asked).resolves.toMatchObject({ Count: expect.any(Number) });
  });

  it("writes several items at once", async () => {
    const written = partner.send(new TransactWriteCommand({ TransactItems: [put("PARTNER#a"), put("PARTNER#b")] }));

    await expect(written).resolves.toBeDefined();
  });
});

describe("outside them it", () => {
  it("reads no record", async () => {
    await expect(partner.send(new GetCommand({ TableName, Key: outside }))).rejects.toMatchObject(denied);
    await expect(
      partner.send(new GetItemCommand({ TableName, Key: { pk: { S: outside.pk }, sk: { S: outside.sk } } })),
    ).rejects.toMatchObject(denied);
    await expect(
      partner.send(
        new TransactGetCommand({ TransactItems: [inside, outside].map((Key) => ({ Get: { TableName, Key } })) }),
      ),
    ).rejects.toMatchObject(denied);
  });

  it("queries no partition, however it is spelt", async () => {
    const spellings = [
      partition("pk = :v", outside.pk),
      partition("pk=:v", outside.pk),
      partition("#p = :v", outside.pk, { ExpressionAttributeNames: { "#p": "pk" } }),
      partition("#sk = :v", outside.pk, { ExpressionAttributeNames: { "#sk": "pk" } }),
      partition("pk = :v", "PARTNER"),
      partition("pk = :v", ` ${inside.pk}`),
      partition("pk = :v", "partner#farsi-prossimo"),
      partition("begins_with(pk, :v)", inside.pk),
      partition("pk > :v", inside.pk),
      partition("sk = :v", inside.pk),
      partition("pk = :v OR pk = :w", inside.pk, { ExpressionAttributeValues: { ":v": inside.pk, ":w": outside.pk } }),
      partition("pk = :v", inside.pk, { ExclusiveStartKey: outside }),
      partition("pk = :missing", inside.pk),
      partition("pk.x = :v", inside.pk),
    ];

    for (const outcome of await Promise.allSettled(spellings))
      expect(outcome).toMatchObject({ status: "rejected", reason: denied });
  });

  it("queries in no old way", async () => {
    const KeyConditions = { pk: { ComparisonOperator: "EQ" as const, AttributeValueList: [{ S: inside.pk }] } };

    await expect(partner.send(new RawQueryCommand({ TableName, KeyConditions }))).rejects.toMatchObject(denied);
  });

  it.each(["under", "changed"])("uses no index, not even with its own key (%s)", async (IndexName) => {
    const asked = partition(`${IndexName}Pk = :v`, inside.pk, { IndexName });
    const trick = partition("pk = :v", inside.pk, { IndexName });

    await expect(asked).rejects.toMatchObject(denied);
    await expect(trick).rejects.toMatchObject(denied);
  });

  it("writes nothing", async () => {
    const write = (...TransactItems: object[]) => partner.send(new TransactWriteCommand({ TransactItems }));

    await expect(partner.send(new PutCommand({ TableName, Item: outside }))).rejects.toMatchObject(denied);
    await expect(
      partner.send(new PutItemCommand({ TableName, Item: { pk: { S: "X" }, sk: { S: "Y" } } })),
    ).rejects.toMatchObject(denied);
    await expect(write(put(inside.pk), put(outside.pk))).rejects.toMatchObject(denied);
    await expect(write()).rejects.toMatchObject(denied);
    await expect(write({ Put: { TableName: "another", Item: inside } })).rejects.toMatchObject(denied);
  });
});

describe("anywhere it", () => {
  const everything: [string, () => Promise<unknown>][] = [
    ["scans", () => partner.send(new ScanCommand({ TableName }))],
    ["scans (raw)", () => partner.send(new RawScanCommand({ TableName, IndexName: "under" }))],
    ["updates", () => partner.send(new UpdateCommand({ TableName, Key: inside, UpdateExpression: "REMOVE free" }))],
    ["deletes", () => partner.send(new DeleteCommand({ TableName, Key: inside }))],
    ["batch-gets", () => partner.send(new BatchGetCommand({ RequestItems: { [TableName]: { Keys: [inside] } } }))],
    [
      "batch-writes",
      () => partner.send(new BatchWriteCommand({ RequestItems: { [TableName]: [{ PutRequest: { Item: inside } }] } })),
    ],
    [
      "checks a condition",
      () =>
        partner.send(
          new TransactWriteCommand({
            TransactItems: [
              { ConditionCheck: { TableName, Key: inside, ConditionExpression: "attribute_exists(pk)" } },
            ],
          }),
        ),
    ],
    [
      "updates in a transaction",
      () =>
        partner.send(
          new TransactWriteCommand({
            TransactItems: [{ Update: { TableName, Key: inside, UpdateExpression: "REMOVE free" } }],
          }),
        ),
    ],
    [
      "deletes in a transaction",
      () => partner.send(new TransactWriteCommand({ TransactItems: [{ Delete: { TableName, Key: inside } }] })),
    ],
    ["selects", () => partner.send(new ExecuteStatementCommand({ Statement: `SELECT * FROM "${TableName}"` }))],
    [
      "selects in a transaction",
      () =>
        partner.send(
          new ExecuteTransactionCommand({
            TransactStatements: [
              { Statement: `SELECT * FROM "${TableName}" WHERE pk='${inside.pk}' AND sk='CAPACITY'` },
            ],
          }),
        ),
    ],
    [
      "selects in a batch",
      () =>
        partner.send(
          new BatchExecuteStatementCommand({
            Statements: [{ Statement: `SELECT * FROM "${TableName}" WHERE pk='${inside.pk}' AND sk='CAPACITY'` }],
          }),
        ),
    ],
    ["describes the table", () => partner.send(new DescribeTableCommand({ TableName }))],
    ["lists tables", () => partner.send(new ListTablesCommand())],
    ["drops the table", () => partner.send(new DeleteTableCommand({ TableName }))],
    ["reads another table", () => partner.send(new GetCommand({ TableName: "another", Key: inside }))],
  ];

  it.each(everything)("never %s", async (_, act) => {
    await expect(act()).rejects.toMatchObject(denied);
  });

  it("leaves everything as it was", async () => {
    const { Item } = await staff.send(new GetCommand({ TableName, Key: inside }));

    expect(Item).toMatchObject({ free: 2 });
  });
});
