import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { GetItemCommand, PutItemCommand, QueryCommand, ScanCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, PutCommand, ScanCommand as ScanEverything } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Item, openTable } from "#functions/db/table";
import { openDocumentClient } from "#infra/local/connection";
import { fillTable } from "#infra/local/fill-table";
import { keepToPartnerPartitions } from "#infra/local/leading-keys";
import { openLocalObjects } from "#infra/local/objects";
import type { Resource } from "#shared/resource";
import { resources } from "#shared/resources/index";
import { freshTable } from "#test/engine";
import { sendReferralsTo } from "#test/functions/partner-api/sent-referrals";
import { isAllowed, statementsOf } from "#test/infra/aws/iam";
import { synthesise } from "#test/infra/aws/synthesised";
import { newFolder } from "#test/infra/local/scratch";
import { printOf } from "#test/table-print";

/*
 * Every key of a whole table, held against the policy that CloudFormation would write and against the wall that stands
 * on one machine: the two must come to the same verdict, and the verdict must be this.
 */

const { service } = synthesise();
const policy = statementsOf(service, "FunctionsPartnerApiRole");
const tableArn = policy.find(({ Action }) => Action.includes("dynamodb:GetItem"))?.Resource[0] ?? "";

type Verb = "GetItem" | "Query" | "PutItem" | "UpdateItem";
const verbs: readonly Verb[] = ["GetItem", "Query", "PutItem", "UpdateItem"];
const indexes = ["under", "changed"] as const;

/** What a partner's function may do with an item, by its partition alone. */
const expected = (pk: string): readonly Verb[] => {
  if (!pk.startsWith("PARTNER#")) return [];
  return pk.startsWith("PARTNER#CLIENT") ? ["GetItem", "Query"] : verbs;
};

const byPolicy = (verb: string, pk: string, index?: string): boolean =>
  isAllowed(policy, {
    action: `dynamodb:${verb}`,
    resource: index === undefined ? tableArn : `${tableArn}/index/${index}`,
    keys: { "dynamodb:LeadingKeys": [pk] },
  });

const folder = newFolder();
let items: readonly Item[] = [];
let everything = "";
let TableName = "";
let staff: DynamoDBDocumentClient;
let walled: DynamoDBDocumentClient;

/** Items of every kind of record, so that none is missing that no demo tells of. */
const storedItems = ({ name }: Resource): Item[] =>
  Object.values(JSON.parse(readFileSync(new URL(`../stored/${name}.json`, import.meta.url), "utf8")));

const scanned = async (): Promise<Item[]> => {
  const found: Item[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await staff.send(new ScanEverything({ TableName, ExclusiveStartKey: start, ConsistentRead: true }));
    found.push(...((page.Items ?? []) as Item[]));
    start = page.LastEvaluatedKey;
  } while (start);
  return found;
};

beforeAll(async () => {
  const fresh = await freshTable();
  ({ tableName: TableName, client: staff } = fresh);
  const now = () => "2026-11-23T07:30:00.000Z";
  const table = openTable(staff, TableName);
  await fillTable(table, { seed: "demo" }, { say: () => undefined, now });
  const { objects } = openLocalObjects({
    folder: folder.path,
    secret: randomBytes(32),
    address: "http://bucket.test",
    now,
  });
  await sendReferralsTo(table, objects, now);
  for (const Item of resources.flatMap(storedItems)) await staff.send(new PutCommand({ TableName, Item }));
  items = await scanned();
  everything = printOf(items);
  walled = keepToPartnerPartitions(openDocumentClient(fresh.endpoint), TableName);
}, 300_000);
afterAll(() => {
  walled?.destroy();
  folder.remove();
});

const partitions = () => [...new Set(items.map(({ pk }) => pk))];

/** One item through the walled client; what it would write fails its condition, so that nothing ever changes. */
const attempt = (verb: Verb, { pk, sk }: Pick<Item, "pk" | "sk">, IndexName?: string) => {
  const Key = { pk: { S: pk }, sk: { S: sk } };
  const ConditionExpression = "attribute_not_exists(pk)";
  if (verb === "GetItem") return walled.send(new GetItemCommand({ TableName, Key }));
  if (verb === "PutItem") return walled.send(new PutItemCommand({ TableName, Item: Key, ConditionExpression }));
  if (verb === "UpdateItem")
    return walled.send(
      new UpdateItemCommand({
        TableName,
        Key,
        ConditionExpression,
        UpdateExpression: "ADD stolen :one",
        ExpressionAttributeValues: { ":one": { N: "1" } },
      }),
    );
  return walled.send(
    new QueryCommand({
      TableName,
      ...(IndexName && { IndexName }),
      KeyConditionExpression: `${IndexName ? `${IndexName}Pk` : "pk"} = :pk`,
      ExpressionAttributeValues: { ":pk": { S: pk } },
    }),
  );
};

/** `open` also where the table itself then says no: the wall has let it through. */
const byWall = async (verb: Verb, item: Pick<Item, "pk" | "sk">, index?: string): Promise<boolean> => {
  try {
    await attempt(verb, item, index);
    return true;
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    if (name === "AccessDeniedException") return false;
    if (name === "ConditionalCheckFailedException") return true;
    throw error;
  }
};

describe("the partner's wall, over every key of a full table", () => {
  it("has all there is to keep", () => {
    const kinds = new Set(items.map(({ sk }) => sk));
    const missing = resources.filter(({ kind }) => !kinds.has(kind)).map(({ name }) => name);

    expect(partitions().length).toBeGreaterThan(500);
    expect(partitions().some((pk) => pk.startsWith("PARTNER#farsi"))).toBe(true);
    expect(missing).toEqual([]);
  });

  it("is the same in the policy, item by item and action by action", () => {
    for (const pk of partitions()) {
      expect([pk, verbs.filter((verb) => byPolicy(verb, pk))]).toEqual([pk, expected(pk)]);
      for (const index of indexes) expect([pk, byPolicy("Query", pk, index)]).toEqual([pk, false]);
    }
  });

  it("is the same on one machine", async () => {
    for (const item of items) {
      const open = await Promise.all(verbs.map((verb) => byWall(verb, item)));
      expect([item.pk, verbs.filter((_, at) => open[at])]).toEqual([item.pk, expected(item.pk)]);
    }
    for (const pk of partitions())
      for (const index of indexes) expect([pk, await byWall("Query", { pk, sk: "-" }, index)]).toEqual([pk, false]);
  }, 300_000);

  it("lets no action through that takes away, takes many or takes all", async () => {
    const others = ["DeleteItem", "BatchGetItem", "BatchWriteItem", "Scan", "ConditionCheckItem", "PartiQLSelect"];

    for (const pk of partitions()) expect([pk, others.filter((verb) => byPolicy(verb, pk))]).toEqual([pk, []]);
    await expect(walled.send(new ScanCommand({ TableName }))).rejects.toMatchObject({ name: "AccessDeniedException" });
  });

  it("has changed nothing by all that knocking", async () => {
    expect(printOf(await scanned())).toBe(everything);
  });
});
