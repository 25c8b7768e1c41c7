import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { expect, it } from "vitest";
import { sweepExpired } from "#infra/local/sweeper";
import { freshTable } from "#test/engine";

const NOW = 1_800_000_000;

it("removes what has expired and leaves the rest", async () => {
  const { client, tableName } = await freshTable();
  const items = { expired: NOW - 1, now: NOW, later: NOW + 1, never: undefined };
  for (const [pk, expiresAt] of Object.entries(items))
    await client.send(new PutCommand({ TableName: tableName, Item: { pk, sk: "A", expiresAt } }));

  const removed = await sweepExpired(client, tableName, NOW);

  const isThere = async (pk: string) =>
    (await client.send(new GetCommand({ TableName: tableName, Key: { pk, sk: "A" } }))).Item !== undefined;
  expect(removed).toBe(1);
  expect(await Promise.all(Object.keys(items).map(isThere))).toEqual([false, true, true, true]);
});

it("finds them however many others there are", async () => {
  const { client, tableName } = await freshTable();
  const large = "x".repeat(100_000);
  for (let n = 0; n < 25; n += 1)
    await client.send(
      new PutCommand({
        TableName: tableName,
        Item: { pk: `N${n}`, sk: "A", large, ...(n % 5 === 0 && { expiresAt: 1 }) },
      }),
    );

  expect(await sweepExpired(client, tableName, NOW)).toBe(5);
});
