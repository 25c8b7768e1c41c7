import type { Resource } from "#shared/resource";
import { underPartition } from "./records.ts";
import type { Item, Table, Write } from "./table.ts";

const LINK = "LINK#";

/**
 * Lets a record be found with what belongs to an owner that it does not belong to. A link stays when the record no
 * longer names the owner: whoever follows it asks the record.
 */
export const link = (resource: Resource, id: string, owner: Resource, ownerId: string): Write => ({
  action: {
    Put: {
      Item: {
        pk: `${resource.kind}#${id}`,
        sk: `${LINK}${ownerId}`,
        underPk: underPartition(owner, ownerId),
        underSk: `${LINK}${resource.kind}#${id}`,
      },
      // The same link again is the same link.
      ConditionExpression: "attribute_not_exists(pk) OR #owner = :owner",
      ExpressionAttributeNames: { "#owner": "underPk" },
      ExpressionAttributeValues: { ":owner": underPartition(owner, ownerId) },
    },
  },
});

/** The ids of the records of a kind whose links are among items found under an owner. */
export const linkedIn = (items: readonly Item[], resource: Resource): string[] => {
  const prefix = `${LINK}${resource.kind}#`;
  return items.flatMap(({ underSk }) =>
    typeof underSk === "string" && underSk.startsWith(prefix) ? [underSk.slice(prefix.length)] : [],
  );
};

/** Access pattern 2, as it stands in the index: records and links of an owner. */
export const itemsUnder = (table: Table, owner: Resource, id: string): Promise<Item[]> =>
  table.all({ index: "under", partition: underPartition(owner, id) });
