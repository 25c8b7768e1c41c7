import { describe, expect, it } from "vitest";
import { keysOfRequest } from "#infra/local/request-keys";

const query = (more: object) => ({
  TableName: "soglia",
  KeyConditionExpression: "#key = :wanted",
  ExpressionAttributeValues: { ":wanted": { S: "staff#archived" } },
  ...more,
});

describe("what a query touches", () => {
  it("is the partition of the table that it names", () => {
    const asked = query({ ExpressionAttributeNames: { "#key": "pk" } });

    expect(keysOfRequest("Query", asked)).toEqual([{ action: "Query", table: "soglia", keys: ["staff#archived"] }]);
  });

  it("is the partition of the index that it asks, by that index's own key", () => {
    const asked = query({ IndexName: "changed", ExpressionAttributeNames: { "#key": "changedPk" } });

    expect(keysOfRequest("Query", asked)).toMatchObject([{ index: "changed", keys: ["staff#archived"] }]);
    expect(keysOfRequest("Query", { ...asked, IndexName: "under" })).toMatchObject([{ index: "under", keys: [] }]);
    expect(keysOfRequest("Query", { ...asked, IndexName: "none" })).toMatchObject([{ index: "none", keys: [] }]);
  });

  it("is also where its page begins", () => {
    const asked = query({
      IndexName: "changed",
      ExpressionAttributeNames: { "#key": "changedPk" },
      ExclusiveStartKey: { pk: { S: "STAFF#1" }, changedPk: { S: "households" } },
    });

    expect(keysOfRequest("Query", asked)).toMatchObject([{ keys: ["staff#archived", "households"] }]);
  });
});
