import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, type DynamoDBDocumentClient, paginateScan } from "@aws-sdk/lib-dynamodb";
import { tableDefinition } from "#functions/db/table-definition";

const { partitionKey, sortKey, timeToLiveAttribute } = tableDefinition;

const isExpired = {
  ExpressionAttributeNames: { "#until": timeToLiveAttribute },
  expression: "#until < :now",
};

/**
 * Removes items whose time has come, as DynamoDB's TTL does in the cloud and the embedded engine does not.
 * @param now epoch seconds
 * @returns how many were removed
 */
export const sweepExpired = async (client: DynamoDBDocumentClient, tableName: string, now: number): Promise<number> => {
  const { expression, ExpressionAttributeNames } = isExpired;
  const ExpressionAttributeValues = { ":now": now };
  const pages = paginateScan(
    { client },
    { TableName: tableName, FilterExpression: expression, ExpressionAttributeNames, ExpressionAttributeValues },
  );
  let removed = 0;
  for await (const { Items = [] } of pages)
    for (const item of Items) {
      const Key = { [partitionKey]: item[partitionKey], [sortKey]: item[sortKey] };
      try {
        await client.send(
          new DeleteCommand({
            TableName: tableName,
            Key,
            ConditionExpression: expression,
            ExpressionAttributeNames,
            ExpressionAttributeValues,
          }),
        );
        removed += 1;
      } catch (error) {
        // Somebody has just renewed it.
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    }
  return removed;
};
