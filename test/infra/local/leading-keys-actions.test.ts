import {
  BatchExecuteStatementCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  ExecuteStatementCommand,
  ExecuteTransactionCommand,
  ListTablesCommand,
  ScanCommand as RawScanCommand,
} from "@aws-sdk/client-dynamodb";
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  ScanCommand,
  TransactWriteCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, it } from "vitest";
import { aWalledTable, denied, inside } from "./walled-table.ts";

/** What the partner's own client is allowed: its function reads it on every request. */
const ownClient = { pk: "PARTNER#CLIENT#farsi-prossimo", sk: "CLIENT" };

let TableName: string;
let staff: DynamoDBDocumentClient;
let partner: DynamoDBDocumentClient;

beforeAll(async () => {
  ({ TableName, staff, partner } = await aWalledTable());
});

describe("anywhere it", () => {
  const everything: [string, () => Promise<unknown>][] = [
    ["scans", () => partner.send(new ScanCommand({ TableName }))],
    ["scans (raw)", () => partner.send(new RawScanCommand({ TableName, IndexName: "under" }))],
    [
      "counts up what its own client is allowed",
      () => partner.send(new UpdateCommand({ TableName, Key: ownClient, UpdateExpression: "REMOVE content" })),
    ],
    [
      "puts what its own client is allowed",
      () => partner.send(new PutCommand({ TableName, Item: { ...ownClient, content: { suspended: false } } })),
    ],
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
      "counts up what its own client is allowed, in a transaction",
      () =>
        partner.send(
          new TransactWriteCommand({
            TransactItems: [{ Update: { TableName, Key: ownClient, UpdateExpression: "REMOVE free" } }],
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
