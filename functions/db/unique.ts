import { Refusal } from "#shared/refusal";
import type { Resource, StoredRecord } from "#shared/resource";
import type { Table, Write } from "./table.ts";

/**
 * Access pattern 9: keeps a value for one record. A value stays with the record that first had it, because nothing
 * is deleted and a code on an old statement must not come to mean somebody else.
 */
export const claimUnique = (resource: Resource, record: StoredRecord, before?: StoredRecord): Write[] =>
  resource.unique
    .filter((field) => record[field] !== undefined && record[field] !== before?.[field])
    .map((field) => ({
      action: {
        Put: {
          Item: { pk: `UNIQUE#${resource.name}#${field}#${normal(record[field])}`, sk: "UNIQUE", recordId: record.id },
          ConditionExpression: "attribute_not_exists(pk) OR #recordId = :recordId",
          ExpressionAttributeNames: { "#recordId": "recordId" },
          ExpressionAttributeValues: { ":recordId": record.id },
        },
      },
      otherwise: new Refusal("invalid", { fields: { [field]: { code: "notUnique" } } }),
    }));

const normal = (value: unknown) => String(value).trim().toLocaleLowerCase("it");

/** The id of the record that has a unique value, if any does. */
export const ownerOf = async (
  table: Table,
  resource: Resource,
  field: string,
  value: string,
): Promise<string | undefined> => {
  const item = await table.get({ pk: `UNIQUE#${resource.name}#${field}#${normal(value)}`, sk: "UNIQUE" });
  return item && String(item.recordId);
};
