import { GetItemCommand, PutItemCommand, QueryCommand as RawQueryCommand } from "@aws-sdk/client-dynamodb";
import {
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactGetCommand,
  TransactWriteCommand,
} from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, it } from "vitest";
import { aWalledTable, denied, inside, outside } from "./walled-table.ts";

let TableName: string;
let partner: DynamoDBDocumentClient;

beforeAll(async () => {
  ({ TableName, partner } = await aWalledTable());
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
