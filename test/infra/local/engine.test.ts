import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { describe, expect, it } from "vitest";
import { freshTable } from "#test/engine";

describe("a fresh table", () => {
  it("keeps what is put into it", async () => {
    const { client, tableName } = await freshTable();

    await client.send(new PutCommand({ TableName: tableName, Item: { pk: "A", sk: "A", unset: undefined } }));

    const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: { pk: "A", sk: "A" } }));
    expect(Item).toEqual({ pk: "A", sk: "A" });
  });

  it("is shared with no other test", async () => {
    const [one, other] = await Promise.all([freshTable(), freshTable()]);

    await one.client.send(new PutCommand({ TableName: one.tableName, Item: { pk: "A", sk: "A" } }));

    const { Item } = await other.client.send(new GetCommand({ TableName: other.tableName, Key: { pk: "A", sk: "A" } }));
    expect(Item).toBeUndefined();
  });
});
